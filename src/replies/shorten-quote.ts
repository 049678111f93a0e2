import type { Span } from '../text/span.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const length = (span: Span) => span.end - span.start;

/** Where in `text` a cut does not split a character; and of these, where it does not split a word either. */
function cuts(text: string, span: Span): { any: number[]; words: number[] } {
  const any = [...graphemes.segment(text.slice(span.start, span.end))].map((g) => span.start + g.index);
  any.push(span.end);
  const space = (at: number) => at < span.start || at >= span.end || /\s/u.test(text[at]!);
  return { any, words: any.filter((at) => space(at - 1) || space(at)) };
}

/** The stretch of at most `budget` around the most highlighted words, before it is moved to the ends of words. */
function densest(span: Span, highlights: readonly Span[], budget: number): Span {
  const last = highlights.at(-1);
  if (!last || last.end - span.start <= budget) return { start: span.start, end: span.start + budget };
  let best = { start: span.start, end: span.start + budget, covered: 0, until: span.start + budget };
  for (const first of highlights) {
    const inside = highlights.filter((h) => h.start >= first.start && h.end <= first.start + budget);
    const covered = inside.reduce((sum, h) => sum + length(h), 0);
    if (covered > best.covered || best.covered === 0) {
      const until = inside.at(-1)?.end ?? first.start + budget;
      best = { start: first.start, end: first.start + budget, covered, until };
    }
  }
  // What is left of the budget goes to both sides, as far as the quote reaches.
  const spare = budget - (best.until - best.start);
  const start = Math.max(span.start, best.start - Math.floor(spare / 2));
  const end = Math.min(span.end, start + budget);
  return { start: Math.max(span.start, end - budget), end };
}

/**
 * Narrows a quote to at most `budget` UTF-16 code units around its highlighted words, at the ends of words; only a
 * word longer than the budget is cut, and then between characters. The text is never changed: […] is for renderers.
 * @param span the quote, and `highlights` in order, all as spans of `text`
 */
export function shortenQuote(text: string, span: Span, highlights: readonly Span[], budget: number): Span {
  if (length(span) <= budget) return { start: span.start, end: span.end };
  const rough = densest(span, highlights, budget);
  const { any, words } = cuts(text, span);
  const narrowed = (points: number[]): Span => ({
    start: points.find((at) => at >= rough.start && (at === span.start || !/\s/u.test(text[at] ?? ' '))) ?? span.end,
    end: points.findLast((at) => at <= rough.end && !/\s/u.test(text[at - 1] ?? ' ')) ?? span.start,
  });
  const byWords = narrowed(words);
  if (byWords.end > byWords.start) return byWords;
  const byCharacters = narrowed(any);
  // A single character wider than the budget is kept whole.
  return byCharacters.end > byCharacters.start
    ? byCharacters
    : { start: span.start, end: any.find((at) => at > span.start) ?? span.end };
}
