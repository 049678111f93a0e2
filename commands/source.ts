import { z } from 'zod';
import type { Article } from '../src/corpus/article.js';
import type { Library } from '../src/library.js';
import { cite } from '../src/replies/cite.js';
import { toQuote } from '../src/replies/quote.js';
import { type Quote, type Reply, reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { trimSpan } from '../src/text/span.js';
import { defineCommand } from './command.js';
import { findArticles, searchArticles } from './find-articles.js';

const MOST_PASSAGES = 40;

/** The passages of an article as quotes. Neighbours share a sentence in the index; here each is shown once. */
function passageQuotes(article: Article, library: Library): Quote[] {
  const sentences = library.sentences.get(article.id) ?? [];
  let shownTo = 0;
  return library.passages(article.id).flatMap((passage) => {
    const rest = trimSpan(article.text, { start: Math.max(passage.start, shownTo), end: passage.end });
    shownTo = Math.max(shownTo, passage.end);
    if (rest.start >= rest.end) return [];
    const chosen = { ...rest, passage: passage.id, highlights: [] };
    return [toQuote(article, sentences, chosen, { citation: 1, role: 'passage' })];
  });
}

/** Shows one article: where it comes from and its passages. */
export const source = defineCommand({
  name: 'source',
  description: 'Show one article with its passages',
  options: z.object({
    article: z.string().describe('its number in a reply or in the list of sources, its id or its title'),
  }),
  positional: 'article',
  examples: ['1'],
  accepts: (text, library) => /^\[?\d+\]?$/u.test(text) || findArticles(text, library).length === 1,
  run({ article: name }, { library, previousCitations }): Reply {
    const found = findArticles(name, library, previousCitations);
    const [article] = found;
    if (!article || found.length > 1) {
      const near = (found.length > 1 ? found : searchArticles(name, library).map((hit) => hit.article)).slice(0, 3);
      throw new UserError(
        found.length > 1
          ? `${found.length} articles could be “${safeEcho(name)}”.`
          : `There is no article “${safeEcho(name)}”. Name it by its number, id or title in the list of sources.`,
        near.length > 0 ? near.map(({ id }) => `source ${id}`) : ['sources'],
      );
    }
    const passages = passageQuotes(article, library);
    const quotes = passages.slice(0, MOST_PASSAGES);
    return reply({
      kind: 'source',
      headline: article.title,
      answered: true,
      quotes,
      citations: [cite(article, 1)],
      notices: quotes.length < passages.length ? [`The first ${quotes.length} of ${passages.length} passages.`] : [],
    });
  },
});
