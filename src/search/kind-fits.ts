import { fold } from '../text/fold.js';
import { personAsked } from './answer-kind.js';
import { type Asked, isOfYear } from './asked.js';
import type { Match } from './match.js';
import type { ReadQuestion } from './read-question.js';
import type { Slot } from './slot.js';
import type { SentenceTerms } from './text-index.js';

/** Tokens from a number to what it counts, at most. */
const COUNTS_WITHIN = 4;

/** All that was asked as one folded text. */
export const typedOf = (slots: readonly Slot[]): string => fold(slots.map(({ typed }) => typed).join(' '));
const wordsOf = ({ words }: ReadQuestion): string => words.map(({ folded }) => folded).join(' ');

/** Whether the sentence has the kind of thing asked for; undefined where any sentence may. */
export function kindFits({ question, slots }: Asked, terms: SentenceTerms, match: Match): boolean | undefined {
  const { evidence } = terms;
  const isNew = (name: string): boolean => !typedOf(slots).includes(name);
  switch (question.kind) {
    case 'when':
      return evidence.date;
    case 'where':
      return evidence.places.some(isNew);
    case 'how-many':
      return amountFits(wordsOf(question), slots, terms, match);
    case 'who':
      return personAsked(question) ? evidence.persons.some(isNew) : newNames(terms, slots);
    case 'why':
      return evidence.reason || evidence.purpose;
    default:
      return undefined;
  }
}

/** Whether somebody or something is named that the question does not name. */
export function newNames({ evidence, actors }: SentenceTerms, slots: readonly Slot[]): boolean {
  const typed = typedOf(slots);
  if (evidence.names.some((name) => !typed.includes(name))) return true;
  const asked = new Set(slots.filter(({ kind }) => kind === 'actor').flatMap(({ terms }) => [...terms.keys()]));
  return actors.some((actor) => actor >= 0 && !asked.has(actor));
}

/** "how many soldiers" wants a number just before what stands for soldiers; other amounts, any number. */
function amountFits(
  question: string,
  slots: readonly Slot[],
  { evidence: { amounts, money, duration } }: SentenceTerms,
  { places }: Match,
): boolean {
  if (/\bhow long\b/u.test(question)) return duration;
  if (/\bhow much\b|\bsum\b/u.test(question)) return money;
  const counted = slots.findIndex(({ kind, typed }) => {
    const before = question.slice(0, Math.max(0, question.indexOf(fold(typed))));
    return kind === 'word' && /\bhow many (?:of the |of |other )?(?:\w+ )?$/u.test(before);
  });
  if (counted < 0) return amounts.length > 0;
  return amounts.some((amount) => places[counted]! >= amount && places[counted]! - amount <= COUNTS_WITHIN);
}

/** Whether a year asked about is that of the sentence, or of its article; undefined where none is asked about. */
export function yearsFit(
  { question: { years }, article }: Asked,
  { sentence, evidence }: SentenceTerms,
): boolean | undefined {
  if (!years.length) return undefined;
  if (years.some((year) => evidence.years.includes(year))) return true;
  // A sentence with a year of its own speaks of that year, whenever the article was written.
  return !evidence.years.length && years.some((year) => isOfYear(article(sentence.article), year));
}

const DEFINITION_ASKED = /^\W*who(?: is|'s|s| was| are| were) (?:this |the )?([\p{L}'’ -]{3,40}?)\W*$/iu;
const SAID_AFTER = /^\S*,? (?:an?|the|who|head|chief|leader|editor|researcher|analyst)\b/u;
const SAID_BEFORE =
  /\b(?:president|minister|general|secretary|chief|head|leader|commander|spokesman|ambassador|analyst|advisor|adviser)(?: \p{Lu}[\p{L}-]+){1,3}$/u;

/** Whether "who is X" meets a sentence that says it: a title before the name, or ", a …" after it. */
export function introduces({ text }: ReadQuestion, sentence: string): boolean {
  const name = DEFINITION_ASKED.exec(text)?.[1]?.trim().split(/\s+/u).at(-1);
  if (!name) return false;
  const at = fold(sentence).indexOf(fold(name));
  if (at < 0) return false;
  const end = at + name.length;
  return SAID_AFTER.test(fold(sentence).slice(end)) || SAID_BEFORE.test(sentence.slice(0, end));
}
