import { firstCharacters } from '../text/clean.js';
import { fold } from '../text/fold.js';
import { LONGEST_ALT } from './picture.js';

/** The name of a picture's file, from words of any script: "network-cote-d-ivoire". */
export const pictureName = (...words: readonly string[]): string =>
  fold(words.join(' '))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80)
    .replace(/-+$/u, '');

/**
 * The alternative text of a picture: a sentence on what it shows, then its lines while they fit, then how many are
 * left; 1,000 UTF-16 code units at most.
 */
export function altText(intro: string, lines: readonly string[]): string {
  const more = (n: number) => ` And ${n} more.`;
  let text = firstCharacters(intro, LONGEST_ALT / 2);
  for (const [i, line] of lines.entries()) {
    const next = `${text} ${line}${/[.!?…]$/u.test(line) ? '' : '.'}`;
    const left = lines.length - i - 1;
    if (next.length + (left > 0 ? more(left).length : 0) > LONGEST_ALT) return text + more(left + 1);
    text = next;
  }
  return text;
}
