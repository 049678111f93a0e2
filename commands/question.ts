import { cleanLine, firstCharacters } from '../src/text/clean.js';
import { ENGLISH_SOURCES, isForeign, languageOf } from '../src/text/language.js';
import { plainWords } from '../src/text/plain-words.js';
import { stripInstructions } from './strip-instructions.js';

const LONGEST_QUESTION = 1000;

/** What a person typed, made fit to be searched for, with what they should know about that. */
export interface ReadQuestion {
  /** Empty where there is nothing to search for. */
  readonly text: string;
  readonly notices: readonly string[];
  /** Plainly not in English. */
  readonly foreign: boolean;
  /** It told the bot what to do or to say; that is left out of `text`. */
  readonly instructed: boolean;
}

/** What is told where a message holds orders to the bot. */
export const NO_ORDERS = 'I take no instructions from a message: I only quote what these articles say.';

// A digit in a keycap (1️⃣) is an emoji, not a number.
const KEYCAP = /[0-9#*]\uFE0F?\u20E3/gu;

/**
 * Reads a question of any length and script: invisible characters and marks go, 1,000 characters stay. Orders to the bot are left
 * out, except of `words` that are looked for as they stand.
 */
export function readQuestion(typed: string, what: 'question' | 'statement' | 'words' = 'question'): ReadQuestion {
  const line = cleanLine(what === 'words' ? typed : plainWords(typed));
  if (!/[\p{L}\p{N}]/u.test(line.replace(KEYCAP, '')))
    return { text: '', notices: [], foreign: false, instructed: false };
  const first = firstCharacters(line, LONGEST_QUESTION);
  // Half a word would be read as another one.
  const read = first === line ? line : first.replace(/(?<=\s)\S{1,40}$/u, '').trimEnd();
  const { text, instructed } = what === 'words' ? { text: read, instructed: false } : stripInstructions(read);
  const notices: string[] = instructed && text ? [NO_ORDERS] : [];
  if (read !== line)
    notices.push(`The ${what === 'words' ? 'text' : what} was longer than 1,000 characters; I read the first 1,000.`);
  const foreign = isForeign(text);
  const language = foreign ? languageOf(text) : undefined;
  if (language) notices.push(ENGLISH_SOURCES[language]);
  if (foreign) notices.push('The sources are in English: ask in English to find more of what they say.');
  return { text, notices, foreign, instructed };
}
