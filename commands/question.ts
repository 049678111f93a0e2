import { cleanLine, firstCharacters } from '../src/text/clean.js';
import { ENGLISH_SOURCES, isForeign, languageOf } from '../src/text/language.js';

const LONGEST_QUESTION = 1000;

/** What a person typed, made fit to be searched for, with what they should know about that. */
export interface ReadQuestion {
  /** Empty where there is nothing to search for. */
  readonly text: string;
  readonly notices: readonly string[];
  /** Plainly not in English. */
  readonly foreign: boolean;
}

// A digit in a keycap (1️⃣) is an emoji, not a number.
const KEYCAP = /[0-9#*]\uFE0F?\u20E3/gu;

/** Reads a question of any length and script: invisible characters go, 1,000 characters stay. */
export function readQuestion(typed: string, what: 'question' | 'statement' = 'question'): ReadQuestion {
  const line = cleanLine(typed);
  if (!/[\p{L}\p{N}]/u.test(line.replace(KEYCAP, ''))) return { text: '', notices: [], foreign: false };
  const first = firstCharacters(line, LONGEST_QUESTION);
  // Half a word would be read as another one.
  const text = first === line ? line : first.replace(/(?<=\s)\S{1,40}$/u, '').trimEnd();
  const notices: string[] = [];
  if (text !== line) notices.push(`The ${what} was longer than 1,000 characters; I read the first 1,000.`);
  const foreign = isForeign(text);
  const language = foreign ? languageOf(text) : undefined;
  if (language) notices.push(ENGLISH_SOURCES[language]);
  if (foreign) notices.push('The sources are in English: ask in English to find more of what they say.');
  return { text, notices, foreign };
}
