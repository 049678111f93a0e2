import { stem } from '../text/stem.js';
import { questionStopWords, stopWords } from '../text/stop-words.js';
import type { Token } from '../text/tokens.js';
import { LONGEST_PHRASE, phraseKey } from './synonyms.js';
import { actorTerm, type TextIndex } from './text-index.js';
import type { Entry } from './thesaurus.js';
import type { ReadQuestion } from './understand-question.js';

/** One thing that a question asks about, with everything in the corpus that can stand for it. */
export interface Slot {
  readonly kind: 'word' | 'actor' | 'year';
  /** As typed. */
  readonly typed: string;
  readonly start: number;
  /** How much it says, by the rarity of what it stands for. */
  readonly weight: number;
  /** Terms of the corpus that stand for it, with how surely (0 to 1). */
  readonly terms: ReadonlyMap<number, number>;
  /** Pairs of terms that stand for it together ("military aid"). */
  readonly pairs: readonly { readonly terms: readonly number[]; readonly strength: number }[];
  /** Looks like a name: no word of the language, or capitalised within the sentence. */
  readonly nameLike: boolean;
  /** A person, by name. */
  readonly person: boolean;
  /** A noun by its most frequent use, or a name: what paraphrase exchanges least. */
  readonly noun: boolean;
  /** Comes from the question before. */
  readonly carried: boolean;
}

/** Where a slot's alternatives come from. */
export interface Lexicon {
  readonly index: TextIndex;
  readonly synonyms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly thesaurus: (word: string) => Entry | undefined;
}

// How much a question just before in the thread still weighs.
const CARRIED = 0.35;
// A person stands for the state, but less surely than its name; and a leader's name is best answered by itself.
const PERSON_AS_STATE = 0.6;
// "city" in "which city" is a kind of answer more than a matter.
const TYPE_WORD = 0.4;
// A common English word says less than a rare one, even where the corpus happens not to use it.
const COMMON_FADE = 0.06;
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

/** The slots of a question, with those of the question just before at a lower weight. */
export function slotsOf(question: ReadQuestion, lexicon: Lexicon, before?: ReadQuestion): Slot[] {
  const own = readSlots(question, lexicon, false);
  if (!before) return own;
  const asked = new Set(
    own.flatMap(({ terms }) => [...terms].filter(([, strength]) => strength >= 0.8).map(([term]) => term)),
  );
  const carried = readSlots(before, lexicon, true).filter(
    ({ terms }) => ![...terms].some(([term, strength]) => strength >= 0.8 && asked.has(term)),
  );
  return [...own, ...carried];
}

function readSlots(question: ReadQuestion, lexicon: Lexicon, carried: boolean): Slot[] {
  const slots: Slot[] = [];
  const { words, mentions } = question;
  const fade = carried ? CARRIED : 1;
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    const mention = mentions.find(({ start, end }) => start < word.end && word.start < end);
    if (mention) {
      const inside = words.slice(i).filter(({ start }) => start < mention.end);
      const terms = new Map<number, number>();
      const byPerson = mention.basis === 'leader' || mention.basis === 'office';
      put(terms, lexicon.index.numberOf(actorTerm(mention.actor)), byPerson ? PERSON_AS_STATE : 1);
      // The very words asked for are matched too, however they are used in the text ("the Astana process").
      for (const { folded } of inside) if (!stopWords.has(folded)) put(terms, lexicon.index.numberOf(stem(folded)), 1);
      slots.push(
        slot(
          'actor',
          question,
          mention.start,
          mention.end,
          terms,
          [],
          lexicon,
          fade,
          carried,
          true,
          mention.basis === 'leader',
        ),
      );
      i += Math.max(1, inside.length);
      continue;
    }
    const length = phraseLength(words, i, lexicon, question);
    const part = words.slice(i, i + length);
    i += length;
    if (part.every(({ folded }) => questionStopWords.has(folded))) continue;
    const [terms, pairs] = alternatives(part, lexicon);
    const year = /^(?:1[4-9]|20)\d\d$/u.test(word.folded) && length === 1;
    const last = part.at(-1)!;
    const nameLike = !year && length === 1 && looksLikeName(word, question, lexicon);
    slots.push(
      slot(year ? 'year' : 'word', question, word.start, last.end, terms, pairs, lexicon, fade, carried, nameLike),
    );
  }
  return slots;
}

function slot(
  kind: Slot['kind'],
  question: ReadQuestion,
  start: number,
  end: number,
  terms: ReadonlyMap<number, number>,
  pairs: Slot['pairs'],
  { index, thesaurus }: Lexicon,
  fade: number,
  carried: boolean,
  nameLike: boolean,
  person = false,
): Slot {
  // The rarity of what stands for it: its own word if the corpus has it, else its alternatives taken together.
  let frequency = 0;
  for (const [term, strength] of terms) frequency += strength >= 0.99 ? index.frequency(term) : 0;
  if (!frequency)
    for (const [term, strength] of terms) frequency = Math.max(frequency, strength * index.frequency(term));
  const typed = question.text.slice(start, end);
  const usage = kind === 'word' ? thesaurus(phraseKey(typed)) : undefined;
  const weight =
    index.idf(Math.max(frequency, 0.5)) *
    fade *
    (isTypeWord(question, start) ? TYPE_WORD : 1) *
    (1 - COMMON_FADE * (usage?.common ?? 0));
  return { kind, typed, start, weight, terms, pairs, nameLike, person, noun: nameLike || usage?.part === 'n', carried };
}

/** Whether the word only says what kind of thing is asked for: "which city", "what kind of zones" keep "zones". */
const isTypeWord = ({ text, kind }: ReadQuestion, start: number): boolean =>
  (kind === 'where' || kind === 'when' || kind === 'who') &&
  /\b(?:which|what)\s+(?:\w+\s+)?$/iu.test(text.slice(0, start));

function put(terms: Map<number, number>, term: number, strength: number): void {
  if (term >= 0) terms.set(term, Math.max(terms.get(term) ?? 0, strength));
}

/** Longest phrase from word `i` on that the synonyms or the thesaurus list, else 1. */
function phraseLength(
  words: readonly Token[],
  i: number,
  { synonyms, thesaurus }: Lexicon,
  { mentions }: ReadQuestion,
): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - i); length > 1; length--) {
    const part = words.slice(i, i + length);
    if (mentions.some(({ start, end }) => start < part.at(-1)!.end && part[0]!.start < end)) continue;
    const key = part.map(({ folded }) => stem(folded)).join(' ');
    if (synonyms.has(key) || (length === 2 && !questionStopWords.has(part[0]!.folded) && thesaurus(key))) return length;
  }
  return 1;
}

function alternatives(part: readonly Token[], lexicon: Lexicon): [Map<number, number>, Slot['pairs']] {
  const { index, synonyms, thesaurus } = lexicon;
  const terms = new Map<number, number>();
  const pairs: { terms: number[]; strength: number }[] = [];
  const key = part.map(({ folded }) => stem(folded)).join(' ');
  const add = (other: string, strength: number): void => {
    const stems = other.split(' ').filter((each) => !questionStopWords.has(each));
    const numbers = stems.map((each) => index.numberOf(each));
    if (!stems.length || numbers.some((number) => number < 0)) return;
    if (numbers.length === 1) put(terms, numbers[0]!, strength);
    else pairs.push({ terms: numbers, strength });
  };
  const own = part.filter(({ folded }) => !questionStopWords.has(folded));
  // A phrase's own words count less one by one than together.
  for (const { folded } of own)
    put(terms, index.numberOf(stem(folded)), part.length === 1 ? 1 : own.length === 1 ? 0.7 : 0.5);
  if (own.length > 1) add(own.map(({ folded }) => stem(folded)).join(' '), 1);
  for (const [other, weight] of synonyms.get(key) ?? []) add(other, weight);
  for (const [other, weight] of thesaurus(key)?.related ?? []) add(other, weight);
  if (part.length === 1) for (const [other, strength] of numberForms(part[0]!.folded)) add(other, strength);
  if (part.length === 1) sharedStart(stem(part[0]!.folded), index, terms);
  return [terms, pairs];
}

/** Other ways to write a number: 3 and three; '65 and the 50s for years. */
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
function sharedStart(stemmed: string, index: TextIndex, terms: Map<number, number>): void {
  if (stemmed.length < 6) return;
  for (let length = stemmed.length - 1; length >= Math.max(5, stemmed.length - 3); length--)
    put(terms, index.numberOf(stemmed.slice(0, length)), 0.5);
  for (const ending of ['at', 'ion', 'ment', 'iv', 'al', 'er', 'or', 'ist', 'ism'])
    put(terms, index.numberOf(stemmed + ending), 0.5);
}

function looksLikeName(
  { surface, folded, start }: Token,
  { text }: ReadQuestion,
  { index, thesaurus }: Lexicon,
): boolean {
  const capital =
    /^\p{Lu}/u.test(surface) && start > 0 && !/[.?!:]\s*$/u.test(text.slice(0, start)) && text !== text.toUpperCase();
  return capital || (!/^\d/u.test(folded) && !thesaurus(stem(folded)) && index.numberOf(stem(folded)) < 0);
}
