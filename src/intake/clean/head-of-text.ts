import { fold } from '../../text/fold.js';
import { dateInLine, dateOfChange, isDateLine } from '../dates/dateline.js';

const HEAD = 10;
const LONGEST = 140;
const SENTENCE_END = /(?<!\b[ap]\.m)[.!?…:]["”’'»)\]]*$/u;
const BYLINE = /^(?:(?:written|reported|posted|published|story|text|words|analysis|opinion)\s+)?by\b(?::|\s|$)/iu;

const isProse = (block: string): boolean => block.length >= 80 && SENTENCE_END.test(block);

/**
 * The blocks without what stands above the text and is told in the front matter: byline, date, the name of the section.
 * Title, stand-first and captions stay.
 */
export function withoutHeadLines(blocks: readonly string[], author: string | undefined): string[] {
  const names = (author ?? '').split(', ').filter(Boolean).map(fold);
  const prose = blocks.findIndex(isProse);
  const isHeadLine = (block: string, at: number): boolean => {
    if (at >= HEAD || block.length > LONGEST || SENTENCE_END.test(block)) return false;
    const folded = fold(block);
    if (BYLINE.test(block) || names.some((name) => folded.startsWith(name) || folded === `by ${name}`)) return true;
    if (isDateLine(block) || (dateInLine(block, 'day-first') ?? dateOfChange(block, 'day-first'))) return true;
    return prose > at && block.split(/\s+/u).length <= 3;
  };
  return blocks.filter((block, at) => !isHeadLine(block, at));
}
