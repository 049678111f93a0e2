import type { Article } from '../corpus/article.js';
import type { Citation } from './reply.js';
import { showDate } from './show-date.js';

/** The citation of an article under a number. What is not known stays unknown: no guess at publisher or date. */
export const cite = (article: Article, number: number): Citation => ({
  number,
  article: article.id,
  title: article.title,
  titleIsOurs: article.titleIsOurs,
  publisher: article.publisher ?? null,
  ...(article.author && { author: article.author }),
  date: showDate(article.date),
  dateBasis: article.date?.basis ?? 'not-stated',
  ...(article.url && { url: article.url }),
  ...(article.note && { warning: article.note }),
});

/** Numbers articles in the order in which a reply first needs them, one number each. */
export function createCitations() {
  const citations = new Map<string, Citation>();
  return {
    /** The article's number in this reply. */
    number(article: Article): number {
      const known = citations.get(article.id);
      if (known) return known.number;
      const citation = cite(article, citations.size + 1);
      citations.set(article.id, citation);
      return citation.number;
    },
    list: (): Citation[] => [...citations.values()],
  };
}

/** A citation in one line without its number and link, the same on every platform. */
export function citationLine(citation: Citation): string {
  return [
    citation.titleIsOurs ? `${citation.title} (our label; the article has no title)` : citation.title,
    citation.publisher ?? 'publisher not stated',
    citation.author,
    citation.date,
    citation.warning,
  ]
    .filter(Boolean)
    .join(' · ');
}
