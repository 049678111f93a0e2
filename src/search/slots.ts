import { overlaps } from '../text/span.js';
import { stem } from '../text/stem.js';
import { questionStopWords, stopWords } from '../text/stop-words.js';
import type { Token } from '../text/tokens.js';
import { alternatives, phraseLength, put, type Vocabulary } from './alternatives.js';
import { actorTerm } from './dictionary.js';
import type { ReadQuestion } from './read-question.js';
import type { Slot } from './slot.js';
import { standsAlone } from './stands-alone.js';
import { phraseKey } from './synonyms.js';

/** What a slot is made of before it is weighed; `end` is the place after it in the question. */
type Unweighed = Pick<Slot, 'kind' | 'start' | 'terms' | 'pairs' | 'nameLike'> & { readonly end: number };

// How much a question just before in the thread still weighs.
const CARRIED = 0.35;
// A person stands for the state, but less surely than its name; and a leader's name is best answered by itself.
const PERSON_AS_STATE = 0.6;
// "city" in "which city" is a kind of answer more than a matter.
const TYPE_WORD = 0.4;
// "the two leaders", "all 3 nations": whoever answers need not count.
const COUNT = 0.4;
// A common English word says less than a rare one, even where the corpus happens not to use it.
const COMMON_FADE = 0.06;
/** Two slots that share a term this sure ask about the same. */
const SAME = 0.8;

/** The slots of a question, with those of the question just before at a lower weight where it may need them. */
export function slotsOf(question: ReadQuestion, vocabulary: Vocabulary, before?: ReadQuestion): Slot[] {
  const own = readSlots(question, vocabulary, false);
  if (!before || standsAlone(question, own.length)) return own;
  const sureTerms = ({ terms }: Slot): number[] =>
    [...terms].filter(([, strength]) => strength >= SAME).map(([term]) => term);
  const asked = new Set(own.flatMap(sureTerms));
  const carried = readSlots(before, vocabulary, true).filter(
    (slot) => !sureTerms(slot).some((term) => asked.has(term)),
  );
  return [...own, ...carried];
}

function readSlots(question: ReadQuestion, vocabulary: Vocabulary, carried: boolean): Slot[] {
  const slots: Slot[] = [];
  const { words, mentions } = question;
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    const mention = mentions.find((each) => overlaps(each, word));
    const length = mention
      ? Math.max(1, words.slice(i).filter(({ start }) => start < mention.end).length)
      : phraseLength(words, i, vocabulary, question);
    const part = words.slice(i, i + length);
    i += length;
    if (mention) slots.push(weigh(actorSlot(mention, part, vocabulary), question, vocabulary, carried));
    else if (length > 1 || !questionStopWords.has(word.folded))
      slots.push(weigh(wordSlot(part, question, vocabulary), question, vocabulary, carried));
  }
  return slots;
}

function actorSlot(
  { actor, basis, start, end }: ReadQuestion['mentions'][number],
  words: readonly Token[],
  { index }: Vocabulary,
): Unweighed {
  const terms = new Map<number, number>();
  const byPerson = basis === 'leader' || basis === 'office';
  put(terms, index.numberOf(actorTerm(actor)), byPerson ? PERSON_AS_STATE : 1);
  // The very words asked for are matched too, however they are used in the text ("the Astana process").
  for (const { folded, start: at } of words)
    if (at < end && !stopWords.has(folded)) put(terms, index.numberOf(stem(folded)), 1);
  return { kind: 'actor', start, end, terms, pairs: [], nameLike: true };
}

function wordSlot(part: readonly Token[], question: ReadQuestion, vocabulary: Vocabulary): Unweighed {
  const [word] = part;
  const alone = part.length === 1;
  const isYear = alone && /^(?:1[4-9]|20)\d\d$/u.test(word!.folded);
  const nameLike = alone && !isYear && looksLikeName(word!, question, vocabulary);
  const found = alternatives(part, vocabulary);
  const terms = new Map(found.terms);
  if (nameLike) addNameForms(word!.folded, vocabulary, terms);
  return { kind: isYear ? 'year' : 'word', start: word!.start, end: part.at(-1)!.end, ...found, terms, nameLike };
}

// A name that no actor has: "Ruritania" and "Ruritanian" share all but the ending.
function addNameForms(folded: string, { index, thesaurus }: Vocabulary, terms: Map<number, number>): void {
  if (thesaurus(stem(folded))) return;
  const base = folded.replace(NAME_ENDING, '');
  if (base.length < SHORTEST_NAME) return;
  for (const ending of NAME_ENDINGS) put(terms, index.numberOf(stem(base + ending)), NAME_FORM);
}
const NAME_ENDINGS = ['', 'a', 'ia', 'an', 'ian', 'ean', 'ese', 'ish', 'i'];
const NAME_ENDING = /(?:ia|ians?|eans?|ans?|ese|ish|a|i)$/u;
const SHORTEST_NAME = 4;
const NAME_FORM = 0.9;

function weigh(slot: Unweighed, question: ReadQuestion, { index, thesaurus }: Vocabulary, carried: boolean): Slot {
  const { kind, start, end, terms, pairs, nameLike } = slot;
  // The rarity of what stands for it: its own word if the corpus has it, else the most frequent of its alternatives.
  let frequency = 0;
  for (const [term, strength] of terms) frequency += strength >= 0.99 ? index.frequency(term) : 0;
  if (!frequency)
    for (const [term, strength] of terms) frequency = Math.max(frequency, strength * index.frequency(term));
  const typed = question.text.slice(start, end);
  const usage = kind === 'word' ? thesaurus(phraseKey(typed)) : undefined;
  const weight =
    index.idf(Math.max(frequency, 0.5)) *
    (carried ? CARRIED : 1) *
    (isTypeWord(question, start) ? TYPE_WORD : 1) *
    (isCount(question, start, typed) ? COUNT : 1) *
    (1 - COMMON_FADE * (usage?.common ?? 0));
  return {
    kind,
    typed,
    start,
    weight,
    terms,
    pairs,
    nameLike,
    noun: nameLike || usage?.part === 'n',
    thing: (usage?.thing ?? false) && usage?.part === 'n' && WHICH.test(question.text.slice(0, start)),
    carried,
  };
}

// At most two words between, none of which ends what "which" asks about: "which French hotel", not "what did the hotel".
const WHICH =
  /\b(?:which|what)\s+(?:(?!(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|in|of|on|at|by)\b)[\p{L}'’-]+\s+){0,2}$/iu;

/** Whether the word only says what kind of thing is asked for: "which city", "what kind of zones" keep "zones". */
const isTypeWord = ({ text, kind }: ReadQuestion, start: number): boolean =>
  (kind === 'where' || kind === 'when' || kind === 'who') &&
  /\b(?:which|what)\s+(?:\w+\s+)?$/iu.test(text.slice(0, start));

/** Whether a number only counts what is named beside it. */
const isCount = ({ text }: ReadQuestion, start: number, typed: string): boolean =>
  /^(?:two|three|four|five|six|[2-9])$/iu.test(typed) &&
  /\b(?:the|these|those|all|both|its|their|of)\s+$/iu.test(text.slice(0, start));

function looksLikeName(
  { surface, folded, start }: Token,
  { text }: ReadQuestion,
  { index, thesaurus }: Vocabulary,
): boolean {
  const capital =
    /^\p{Lu}/u.test(surface) && start > 0 && !/[.?!:]\s*$/u.test(text.slice(0, start)) && text !== text.toUpperCase();
  return capital || (!/^\d/u.test(folded) && !thesaurus(stem(folded)) && index.numberOf(stem(folded)) < 0);
}
