import { MOST_BLOCKS } from '../bounds.js';
import { dateInLine } from '../dates/date-line.js';
import { dateOfHead } from '../dates/date-of-head.js';
import { decodeOutside } from '../decode-outside.js';
import { Refusal, type Source } from '../draft.js';
import { joinNames, namesInByline } from '../page/clean-name.js';
import { type FoundDate, known, type Reading } from '../reading.js';

const LONGEST_TITLE = 200;
const BYLINE = /^by\s+\p{Lu}.{2,80}(?<![.!?])$/iu;
const HEAD_LINES = 8;

/** Lines broken at a width joined again, one paragraph a block. Blank lines part paragraphs; where there are none, lines do. */
export function paragraphsOf(text: string): string[] {
  const groups = text.split(/\n[^\S\n]*\n/u).map((group) =>
    group
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const paragraphs = groups.flatMap((lines) => (isWrapped(lines) ? [lines.join(' ')] : lines));
  if (paragraphs.length > MOST_BLOCKS)
    throw new Refusal('too-large', 'It has far more lines than an article. Add it in parts.');
  return paragraphs;
}

function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const widths = lines.slice(0, -1).map((line) => line.length);
  const widest = Math.max(...widths.slice(0, 1000));
  const full = widths.filter((width) => width > widest - 20).length;
  return widest >= 45 && widest <= 110 && full >= widths.length * 0.7 && lines.some((line) => /^\p{Ll}/u.test(line));
}

/** What the first lines of a text say about it: title, byline and date. */
export function readHead(blocks: readonly string[]): { title?: string; author?: string; date?: FoundDate } {
  const head = blocks.slice(0, HEAD_LINES);
  const first = head[0] ?? '';
  const isTitle =
    first.length <= LONGEST_TITLE &&
    blocks.length > 1 &&
    !/[.:;,]["”’)]*$/u.test(first) &&
    /\p{L}/u.test(first) &&
    !BYLINE.test(first) &&
    dateInLine(first) === undefined;
  const byline = head.find((line) => BYLINE.test(line));
  const title = isTitle ? first : undefined;
  return known({ title, author: byline && joinNames(namesInByline(byline)), date: dateOfHead(blocks, title) });
}

/**
 * Reads plain text.
 * @throws Refusal where the bytes are no text
 */
export function readPlainText({ bytes, charset }: Source): Reading {
  const { text, note } = decodeOutside(bytes, [charset]);
  if (text.includes('\0')) throw new Refusal('unsupported', 'This is no text. Add a PDF, DOCX, HTML or text file.');
  const blocks = paragraphsOf(text);
  return { ...readHead(blocks), notes: note ? [note] : [], blocks };
}
