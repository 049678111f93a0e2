import type { Article, Sentence } from '../corpus/article.js';
import type { ChosenQuote } from '../search/answer.js';
import type { Span } from '../text/span.js';
import type { Quote } from './reply.js';
import { shortenQuote } from './shorten-quote.js';

export interface QuoteOptions {
  /** Number of the article's citation. */
  readonly citation: number;
  /** UTF-16 code units at most; without it the quote stays whole. */
  readonly budget?: number;
  readonly role?: string;
}

/**
 * The quote of a reply from a stretch of an article. Highlights go from spans of the article to spans of the quote.
 * @param sentences of the article: a quote that begins or ends inside one is marked as cut
 */
export function toQuote(
  article: Article,
  sentences: readonly Sentence[],
  chosen: Pick<ChosenQuote, 'start' | 'end' | 'passage' | 'highlights'>,
  { citation, budget = Number.POSITIVE_INFINITY, role }: QuoteOptions,
): Quote {
  const inOrder = [...chosen.highlights].sort((a, b) => a.start - b.start);
  const { start, end } = shortenQuote(article.text, chosen, inOrder, budget);
  const clipped = ({ start: from, end: to }: Span) => ({
    start: Math.max(from, start) - start,
    end: Math.min(to, end) - start,
  });
  return {
    text: article.text.slice(start, end),
    article: article.id,
    passage: chosen.passage,
    start,
    end,
    citation,
    highlights: inOrder.map(clipped).filter((highlight) => highlight.end > highlight.start),
    cutBefore: sentences.some((sentence) => sentence.start < start && start < sentence.end),
    cutAfter: sentences.some((sentence) => sentence.start < end && end < sentence.end),
    ...(role && { role }),
  };
}
