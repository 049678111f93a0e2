import { createHash } from 'node:crypto';
import { fold } from '../../text/fold.js';
import type { Draft } from '../draft.js';

/** Characters of a file name, with its ending and a number at its end: no archive, disk or shell minds these. */
const LONGEST = 80 - '.md'.length;
const WORDS_OF_TEXT = 8;
// Names that Windows keeps for devices, whatever their ending.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/u;

/**
 * The name of an article's file, without its ending: the date of publication, then the title in lower-case ASCII
 * letters, digits and hyphens; "-2" and so on where a name is taken.
 * @param isTaken is asked with names in lower case
 */
export function articleName(draft: Draft, isTaken: (name: string) => boolean): string {
  const date = draft.date?.split(' to ')[0];
  const words = slugOf(draft.title ?? draft.text.slice(0, 400).split(/\s+/u).slice(0, WORDS_OF_TEXT).join(' '));
  const name = date ? `${date}-${words || fingerprint(draft)}` : bareName(words, draft);
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '' : `-${n}`;
    const whole = `${cut(name, LONGEST - ending.length)}${ending}`;
    if (!isTaken(whole)) return whole;
  }
}

/** Without a date: a name that is neither a device nor a mere number, which a reader would take for a place in a list. */
function bareName(words: string, draft: Draft): string {
  if (!words) return `article-${fingerprint(draft)}`;
  return RESERVED.test(words) || /^[\d-]+$/u.test(words) ? `article-${words}` : words;
}

/** Titles in other scripts leave no ASCII letter: the text itself gives the name. */
const fingerprint = ({ title = '', text }: Draft): string =>
  createHash('sha256').update(title).update('\n').update(text).digest('hex').slice(0, 8);

const slugOf = (text: string): string =>
  fold(text.slice(0, 1000))
    .replace(/'/gu, '')
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** At most so many characters, cut between words where there is a hyphen in the second half. */
function cut(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const hyphen = name.lastIndexOf('-', longest);
  return name.slice(0, hyphen > longest / 2 ? hyphen : longest);
}
