import { fold } from '../../text/fold.js';
import { countWords } from '../count-words.js';
import type { Metas } from './metas.js';

const FEWEST_WORDS = 6;
const COMPARED = 60;

const keyOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, COMPARED);

/**
 * The stand-first of a page: the line by its title that its data give as its description, where the text lacks it.
 * @param near lines around the title
 */
export function standFirst(metas: Metas, near: readonly string[], blocks: readonly string[]): string | undefined {
  const told = new Set(metas.all('og:description', 'description', 'twitter:description').map(keyOf));
  const line = near.find((each) => countWords(each) >= FEWEST_WORDS && told.has(keyOf(each)));
  return line !== undefined && !blocks.some((block) => keyOf(block).startsWith(keyOf(line))) ? line : undefined;
}
