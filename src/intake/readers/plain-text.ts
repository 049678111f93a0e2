import { MOST_BLOCKS } from '../bounds.js';
import { decodeOutside } from '../decode-outside.js';
import { Refusal, type Source } from '../draft.js';
import type { Reading } from '../reading.js';
import { readHead } from './read-head.js';

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
  // An address on a line of its own is no end of the line above it.
  if (lines.length < 2 || lines.some((line) => /^https?:\/\/\S+$/iu.test(line))) return false;
  const widths = lines.slice(0, -1).map((line) => line.length);
  const widest = Math.max(...widths.slice(0, 1000));
  const full = widths.filter((width) => width > widest - 20).length;
  return widest >= 45 && widest <= 110 && full >= widths.length * 0.7 && lines.some((line) => /^\p{Ll}/u.test(line));
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
