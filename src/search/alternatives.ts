import { overlaps } from '../text/span.js';
import { stem } from '../text/stem.js';
import { questionStopWords } from '../text/stop-words.js';
import type { Token } from '../text/tokens.js';
import type { ReadQuestion } from './read-question.js';
import type { Slot, TermPair } from './slot.js';
import { LONGEST_PHRASE } from './synonyms.js';
import type { TextIndex } from './text-index.js';
import type { Entry } from './thesaurus.js';

/** Where a slot's alternatives come from. */
export interface Vocabulary {
  readonly index: TextIndex;
  readonly synonyms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly thesaurus: (word: string) => Entry | undefined;
}

// A phrase's own words count less one by one than together.
const ONLY_WORD_OF_PHRASE = 0.7;
const WORD_OF_PHRASE = 0.5;
const SHARED_START = 0.5;
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export function put(terms: Map<number, number>, term: number, strength: number): void {
  if (term >= 0) terms.set(term, Math.max(terms.get(term) ?? 0, strength));
}

/** Longest phrase from word `i` on that the synonyms or the thesaurus list, else 1. */
export function phraseLength(
  words: readonly Token[],
  i: number,
  { synonyms, thesaurus }: Vocabulary,
  { mentions }: ReadQuestion,
): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - i); length > 1; length--) {
    const part = words.slice(i, i + length);
    if (mentions.some(({ start, end }) => start < part.at(-1)!.end && part[0]!.start < end)) continue;
    const key = keyOf(part);
    if (synonyms.has(key) || (!isLoose(part, words[i + length], mentions) && thesaurus(key))) return length;
  }
  return 1;
}

// Phrases are listed that a question has by chance: "do in" (kill) in "what did they do in Oslo", "home in" (aim) in
// "called home in 1960", "get to", "going for". Of small words alone, only a verb with its particle is one.
function isLoose(part: readonly Token[], next: Token | undefined, mentions: ReadQuestion['mentions']): boolean {
  const [first, last] = [part[0]!.folded, part.at(-1)!.folded];
  if (NO_PHRASE_BEGINS.test(first)) return true;
  if (part.every(({ folded }) => questionStopWords.has(folded))) return !PARTICLE.test(last) || next?.folded === 'of';
  if (last !== 'in' || !next) return false;
  return /^\d|^(?:the|a|an)$/u.test(next.folded) || mentions.some((mention) => overlaps(mention, next));
}
const NO_PHRASE_BEGINS = /^(?:do|does|did|have|has|had|be|is|are|was|were|will|can|what|who|how|the|a|an|of)$/u;
const PARTICLE = /^(?:up|off|out|together|back|away|down|apart)$/u;

const keyOf = (part: readonly Token[]): string => part.map(({ folded }) => stem(folded)).join(' ');

/** The terms of the corpus that can stand for a word or phrase of a question, with how surely. */
export function alternatives(part: readonly Token[], vocabulary: Vocabulary): Pick<Slot, 'terms' | 'pairs'> {
  const { index, synonyms, thesaurus } = vocabulary;
  const terms = new Map<number, number>();
  const pairs: TermPair[] = [];
  const key = keyOf(part);
  const add = (other: string, strength: number): void => {
    const stems = other.split(' ').filter((each) => !questionStopWords.has(each));
    const numbers = stems.map((each) => index.numberOf(each));
    if (!stems.length || numbers.some((number) => number < 0)) return;
    if (numbers.length === 1) put(terms, numbers[0]!, strength);
    else pairs.push({ terms: numbers, strength });
  };
  const own = part.filter(({ folded }) => !questionStopWords.has(folded));
  const alone = part.length === 1 ? 1 : own.length === 1 ? ONLY_WORD_OF_PHRASE : WORD_OF_PHRASE;
  for (const { folded } of own) put(terms, index.numberOf(stem(folded)), alone);
  if (own.length > 1) add(keyOf(own), 1);
  for (const [other, weight] of synonyms.get(key) ?? []) add(other, weight);
  for (const [other, weight] of thesaurus(key)?.related ?? []) add(other, weight);
  if (part.length === 1) {
    for (const [other, strength] of numberForms(part[0]!.folded)) add(other, strength);
    addSharedStart(stem(part[0]!.folded), index, terms);
  }
  return { terms, pairs };
}

/** Other ways to write a number, with how surely: 3 and three; 65 and the 50s for years. */
function numberForms(folded: string): [string, number][] {
  const small = NUMBERS.indexOf(folded);
  if (small >= 0) return [[String(small), 1]];
  if (/^\d{1,2}$/u.test(folded) && NUMBERS[Number(folded)]) return [[NUMBERS[Number(folded)]!, 1]];
  if (/^[3-9]\d$/u.test(folded)) return [[`19${folded}`, 0.7]];
  const decade = /^(?:19)?([1-9]0)s$/u.exec(folded)?.[1];
  if (decade)
    return [
      [`19${decade}`, 0.8],
      ...Array.from({ length: 10 }, (_, i): [string, number] => [`19${Number(decade) + i}`, 0.6]),
    ];
  return [];
}

// "reconciliation" and "reconcile" keep apart under Porter; a long common start is most often one family.
function addSharedStart(stemmed: string, index: TextIndex, terms: Map<number, number>): void {
  if (stemmed.length < 6) return;
  for (let length = stemmed.length - 1; length >= Math.max(5, stemmed.length - 3); length--)
    put(terms, index.numberOf(stemmed.slice(0, length)), SHARED_START);
  for (const ending of ['at', 'ion', 'ment', 'iv', 'al', 'er', 'or', 'ist', 'ism'])
    put(terms, index.numberOf(stemmed + ending), SHARED_START);
}
