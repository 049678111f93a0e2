import type { Span } from '../../text/span.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6])/u;
const ZERO = /^[\p{M}\p{Cf}\p{Cc}]/u;

const graphemeWidth = (grapheme: string): number => (ZERO.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

/** Columns that a text takes in a terminal: two for East Asian wide characters and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  if (/^[\u0020-\u007E]*$/u.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The ends of the pieces, each at most `width` columns, into which a word that fits no line must be broken. */
function* breaks(word: string, width: number): Generator<number> {
  let used = 0;
  for (const { index, segment } of graphemes.segment(word)) {
    const wide = graphemeWidth(segment);
    if (used > 0 && used + wide > width) {
      yield index;
      used = 0;
    }
    used += wide;
  }
  yield word.length;
}

/**
 * Where a text breaks into lines of at most `width` columns: between words, in a word only where it fits no line.
 * White space counts as one column, however much there is, and belongs to no line at a break. A character wider than a line has one of its own.
 */
export function wrap(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let line: { start: number; end: number; width: number } | undefined;
  for (const { 0: word, index: start } of text.matchAll(/\S+/gu)) {
    const gap = line ? 1 : 0;
    const wide = displayWidth(word);
    if (line && line.width + gap + wide <= width) {
      line.end = start + word.length;
      line.width += gap + wide;
      continue;
    }
    if (line) lines.push(line);
    let from = 0;
    for (const to of wide > width ? breaks(word, width) : [word.length]) {
      if (from > 0 && line) lines.push(line);
      line = { start: start + from, end: start + to, width: displayWidth(word.slice(from, to)) };
      from = to;
    }
  }
  if (line) lines.push(line);
  return lines.map(({ start, end }) => ({ start, end }));
}
