import { isFurniture } from '../../corpus/is-furniture.js';
import { fold } from '../../text/fold.js';
import { withoutTitleLabel } from '../readers/read-head.js';
import { attachCredits } from './attach-credits.js';
import { foldWhiteSpace } from './fold-white-space.js';
import { withoutHeadLines } from './head-of-text.js';
import { joinBroken } from './join-broken.js';

// Long blocks are compared as they stand: what repeats them repeats them to the letter.
const LONGEST_FOLDED = 1000;
const keyOf = (block: string): string =>
  block.length > LONGEST_FOLDED
    ? block
    : fold(block)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();

// A refrain may be repeated in a speech; a caption, a pull quote and a heading are not said twice.
const LONGEST_REFRAIN = 25;
const LONGEST_PULL_QUOTE = 250;
const LARGEST_SEARCHED = 400_000;

// Repeats of a block, and pull quotes, which stand in another block word for word.
function withoutRepeats(blocks: readonly string[]): string[] {
  const keys = blocks.map(keyOf);
  const whole = ` ${keys.join('  ')} `;
  const seen = new Set<string>();
  return blocks.filter((_, at) => {
    const key = keys[at]!;
    if (key.length <= LONGEST_REFRAIN) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    if (key.length > LONGEST_PULL_QUOTE || whole.length > LARGEST_SEARCHED) return true;
    // Blocks stand two spaces apart: with anything else beside it, the text is a part of a longer block.
    const isWhole = (place: number): boolean =>
      (place === 0 || whole[place - 1] === ' ') && (whole[place + key.length + 2] ?? ' ') === ' ';
    return isWhole(whole.indexOf(` ${key} `)) && isWhole(whole.lastIndexOf(` ${key} `));
  });
}

/**
 * The blocks of a text without page furniture, date lines and repeats, its title once and first. What stays is worded as
 * published.
 * @param title where it is known; it opens the text whether or not a block says it
 */
export function cleanBlocks(blocks: readonly string[], title?: string, author?: string): string[] {
  const titleKey = title ? keyOf(title) : undefined;
  const lines = blocks
    .map(foldWhiteSpace)
    .filter((block) => block !== '' && !isFurniture(block) && keyOf(withoutTitleLabel(block)) !== titleKey);
  const kept = withoutRepeats(joinBroken(attachCredits(withoutHeadLines(lines, author))));
  return title ? [foldWhiteSpace(title), ...kept] : kept;
}
