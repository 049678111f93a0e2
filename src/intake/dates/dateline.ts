import type { FoundDate } from '../reading.js';
import { parseDay } from './parse-day.js';

const LONGEST_OPENING = 160;
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const DAY_AND_MONTH = `(${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? (\\d{4})(?!\\d))?`;
const DATE = new RegExp(DAY_AND_MONTH, 'u');
const FARTHEST = 80;
// What a sentence begins with, not a place.
const SENTENCE = /^(?:in|on|at|by|from|since|after|before|until|the|this|for|as|when|while)\b/iu;
const NAMED = /^[(/[–—-]*(?:\p{Lu}|of$|and$|de$|[–—/-]*$)/u;
const AGENCY = '(?:\\([\\p{L}\\d ./&-]{2,40}\\)|/[\\p{L} ]{2,30}/|[\\p{Lu}][\\p{L} /]{1,30})';
const DASH = new RegExp(`^[) .,]*(?:${AGENCY})?[.,]? ?(?:[–—-]|:)`, 'u');
const FULL_STOP = /^[) ,]*(?:[/(][\p{L} ./-]{2,40}[/)])?\s?(?:\.|\))\s/u;

/** Whether what stands before a date is a place, with its country, or an agency, and nothing of a sentence. */
function isPlace(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return /\p{L}{3}/u.test(text) && !SENTENCE.test(text) && words.every((word) => NAMED.test(word));
}

/**
 * The date of the dateline that opens a report: a place, a day, an agency perhaps, and a mark before the first sentence.
 * "ANKARA, March 5, 2020 (Reuters) – …", "MOSCOW, May 16. /TASS/. …", "OSLO (NTB - 5th March, 2020) …".
 * @param year the year where the dateline leaves it out, if it is known
 */
export function dateOfDateline(paragraph: string, year?: string): FoundDate | undefined {
  const opening = paragraph.slice(0, LONGEST_OPENING);
  const match = DATE.exec(opening);
  if (!match || match.index > FARTHEST || !isPlace(opening.slice(0, match.index))) return undefined;
  const after = opening.slice(match.index + match[0].length);
  const isInCapitals = /^\p{Lu}[\p{Lu}.'’-]{2,}/u.test(opening);
  if (!DASH.test(after) && !(isInCapitals && FULL_STOP.test(after))) return undefined;
  const stated = match[2] ?? year;
  if (!stated) return undefined;
  const date = parseDay(`${match[1]}, ${stated}`);
  return date ? { date, basis: match[2] ? 'stated' : 'inferred', foundIn: 'the dateline of the report' } : undefined;
}
