import { type Span, trimSpan } from '../text/span.js';
import type { Article, Sentence } from './article.js';
import { blocksOf } from './blocks.js';
import { sentenceEnds } from './boundaries.js';

/** Above this length a sentence is cut at a pause, so that a quote of it stays readable. */
const LONGEST = 1000;

/**
 * The sentences of an article in order. `text.slice(start, end) === sentence.text`, trimmed; every character that is
 * not white space lies in exactly one sentence. Headings and captions are told from prose by their form (see blocks).
 */
export function sentencesOf(article: Article): Sentence[] {
  const { text } = article;
  const found: Sentence[] = [];
  blocksOf(text, article.titleIsOurs ? undefined : article.title).forEach((block, paragraph) => {
    const spans = block.kind === 'heading' ? [block] : spansOf(text, block);
    const kind = block.kind;
    for (const whole of spans) {
      for (const { start, end } of cut(text, whole)) {
        found.push({
          article: article.id,
          index: found.length,
          paragraph,
          text: text.slice(start, end),
          kind,
          start,
          end,
        });
      }
    }
  });
  return found;
}

function spansOf(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  let start = block.start;
  for (const end of sentenceEnds(text.slice(block.start, block.end))) {
    const span = trimSpan(text, { start, end: block.start + end });
    start = block.start + end;
    if (span.start === span.end) continue;
    const last = spans.at(-1);
    // Stray stops, quotes and rules of dashes are no sentences: they stay with the one before.
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)))
      spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

// A long sentence in pieces: after a semicolon, else a comma, else a space in the second half of the reach.
function cut(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST) {
    const end = pauseBefore(text, start + LONGEST / 2, start + LONGEST);
    pieces.push(trimSpan(text, { start, end }));
    start = end;
    while (start < span.end && /\s/u.test(text[start]!)) start++;
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

function pauseBefore(text: string, from: number, to: number): number {
  for (const pause of [';', ',', '']) {
    for (let at = to - 1; at > from; at--) {
      if (/\s/u.test(text[at]!) && text.startsWith(pause, at - pause.length)) return at;
    }
  }
  let end = to;
  // Never between the two halves of a character, nor before its accents.
  while (end > from && /^[\uDC00-\uDFFF\p{M}\u200D]/u.test(text.slice(end, end + 1))) end--;
  return end > from ? end : to;
}
