import type { Span } from '../../text/span.js';
import type { Article } from '../article.js';
import { misreadLetters } from './misread-letters.js';
import { type ArticleCheck, excerpt, type Sign, times } from './sign.js';

const SAVE_AGAIN = 'copy the text again from where it was published, and save it as UTF-8';

/** What is looked for by pattern: what it is called, and what to do. */
const PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly called: string;
  readonly advice: string;
  readonly severity?: Sign['severity'];
  /** Shows the place by code points, since nothing is to be seen there. */
  readonly invisible?: true;
}[] = [
  { pattern: /\uFFFD+/gu, called: 'lost letters (�)', advice: SAVE_AGAIN },
  {
    pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,30});/gu,
    called: 'letters in the writing of HTML',
    advice: 'put the letters themselves in their place: & for &amp;',
  },
  {
    pattern: /\u00AD+/gu,
    called: 'soft hyphens, which cut words in two',
    advice: 'delete them: a search does not find such a word',
    invisible: true,
  },
  {
    pattern: /[\u200B\u2060\uFEFF\u180E]+|(?<=\p{Script=Latin})[\u200C\u200D]+(?=\p{Script=Latin})/gu,
    called: 'spaces or joiners that nobody sees',
    advice: 'delete them: a search does not find such a word',
    invisible: true,
  },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]+/gu,
    called: 'marks that turn the direction of writing',
    advice: 'delete them, unless the text is partly in Arabic, Persian or Hebrew',
    invisible: true,
  },
  {
    pattern: /[\uE000-\uF8FF]+/gu,
    called: 'letters of a private font',
    advice: SAVE_AGAIN,
    invisible: true,
  },
  {
    pattern: /(?!\u0085)[\u0001-\u0008\u000E-\u001F\u007F-\u009F]+/gu,
    called: 'control characters',
    advice: SAVE_AGAIN,
    invisible: true,
  },
  {
    pattern: /\p{L}-\n\p{Ll}/gu,
    called: 'words broken over two lines',
    advice: 'join them, without a hyphen that is none of the word: a search does not find half a word',
  },
  {
    pattern: /[\uFB00-\uFB06]/gu,
    called: 'letters joined for print (ﬁ)',
    advice: 'write them apart; the search copes with them',
    severity: 'note',
  },
];

const LONGEST_SHOWN = 40;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

const mixedWords = (text: string): RegExpExecArray[] =>
  // Plain text has no such word, and is most of what comes.
  OTHER_SCRIPT.test(text)
    ? [...text.matchAll(WORD)].filter(([word]) => LATIN.test(word) && OTHER_SCRIPT.test(word))
    : [];

const codePoints = (characters: string): string =>
  [...new Set(characters.slice(0, LONGEST_SHOWN))]
    .map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

/**
 * Letters that are not what they were: read in the wrong encoding, lost, in the writing of HTML, invisible, of another
 * script than the rest of their word, broken at a line's end. One sign for each kind, at its first place.
 */
export const checkEncoding: ArticleCheck = ({ text }: Article) => {
  const signs: Sign[] = [];
  const misread = misreadLetters(text);
  const [first] = misread;
  if (first) {
    const shown = excerpt(text, first.start, first.end);
    const meant = `“${first.meant.slice(0, LONGEST_SHOWN)}”`;
    signs.push({
      at: first.start,
      problem: `letters were read in the wrong encoding ${times(misread.length)}: ${shown}, where ${meant} is meant`,
      advice: SAVE_AGAIN,
      severity: 'warning',
    });
  }
  const rest = blanked(text, misread);
  for (const { pattern, called, advice, severity = 'warning', invisible } of PATTERNS) {
    const found = [...rest.matchAll(pattern)];
    const [match] = found;
    if (!match) continue;
    const place = excerpt(text, match.index, match.index + match[0].length);
    const shown = invisible ? `${codePoints(match[0])} in ${place}` : place;
    signs.push({ at: match.index, problem: `${called}, ${times(found.length)}: ${shown}`, advice, severity });
  }
  const mixed = mixedWords(rest);
  if (mixed[0]) {
    const words = [...new Set(mixed.map(([word]) => `“${word.slice(0, LONGEST_SHOWN)}”`))].slice(0, 3).join(', ');
    signs.push({
      at: mixed[0].index,
      problem: `letters of two scripts in one word, ${times(mixed.length)}: ${words}`,
      advice: 'type the words again: they look right, and no search finds them',
      severity: 'warning',
    });
  }
  return signs;
};

/** The text with these stretches blanked out, so that one fault is told once and offsets stay true. */
function blanked(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return parts.join('') + text.slice(from);
}
