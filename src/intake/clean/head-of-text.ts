import { fold } from '../../text/fold.js';
import { dateInLine, dateOfChange, isDateLine } from '../dates/date-line.js';

const HEAD = 10;
const LONGEST = 140;
const SENTENCE_END = /(?<!\b[ap]\.m)[.!?…:]["”’'»)\]]*$/u;
const BYLINE = /^(?:(?:written|reported|posted|published|story|text|words|analysis|opinion)\s+)?by\b(?::|\s|$)/iu;

/**
 * The blocks without what stands above the text and is told in the front matter: byline and date.
 * Title, stand-first and captions stay.
 */
export function withoutHeadLines(blocks: readonly string[], author: string | undefined): string[] {
  const names = (author ?? '').split(', ').filter(Boolean).map(fold);
  const isHeadLine = (block: string, at: number): boolean => {
    if (at >= HEAD || block.length > LONGEST || SENTENCE_END.test(block)) return false;
    const folded = fold(block);
    if (BYLINE.test(block) || names.some((name) => folded.startsWith(name) || folded === `by ${name}`)) return true;
    return isDateLine(block) || (dateInLine(block, 'day-first') ?? dateOfChange(block, 'day-first')) !== undefined;
  };
  return blocks.filter((block, at) => !isHeadLine(block, at));
}
