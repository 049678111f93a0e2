import { isFurniture } from '../../corpus/is-furniture.js';
import { fold } from '../../text/fold.js';
import { isDateLine } from '../dates/dateline.js';
import { foldWhiteSpace } from './fold-white-space.js';

const keyOf = (block: string): string =>
  fold(block)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

// A refrain may be repeated in a speech; a caption, a pull quote and a heading are not said twice.
const LONGEST_REFRAIN = 12;

/**
 * The blocks of a text without page furniture, date lines and repeats, its title once and first. What stays is worded as
 * published.
 * @param title where it is known; it opens the text whether or not a block says it
 */
export function cleanBlocks(blocks: readonly string[], title?: string, author?: string): string[] {
  const cleaned = blocks
    .map(foldWhiteSpace)
    .filter((block) => block !== '' && !isFurniture(block) && !isDateLine(block));
  const titleKey = title ? keyOf(title) : undefined;
  const authorKey = author ? keyOf(author) : undefined;
  const seen = new Set<string>();
  const kept = cleaned.filter((block, at) => {
    const key = keyOf(block);
    if (key === titleKey) return false;
    if (at < 6 && authorKey && (key === authorKey || key === `by ${authorKey}`)) return false;
    const repeats = key.length > LONGEST_REFRAIN && seen.has(key);
    seen.add(key);
    return !repeats;
  });
  return title ? [foldWhiteSpace(title), ...kept] : kept;
}
