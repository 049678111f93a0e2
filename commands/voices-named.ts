import type { Library } from '../src/library.js';
import { plural } from '../src/replies/card-parts.js';
import { createCitations } from '../src/replies/cite.js';
import { plainQuote } from '../src/replies/claim-quote.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { fold } from '../src/text/fold.js';
import { tokens } from '../src/text/tokens.js';

/**
 * What answers a question for somebody's words where no rule finds him speaking, as with a signature under a text: quotes
 * that the search takes for an answer and that name him. Undefined where there are none.
 */
export function quotesNaming(speaker: string, about: string, library: Library, most: number): Reply | undefined {
  const found = library.search.ask(`What did ${speaker} say about ${about}?`, { limit: most });
  const name = tokens(fold(speaker)).at(-1)?.folded;
  if (!found.answered || !name) return undefined;
  const citations = createCitations();
  const quotes = found.quotes
    .filter(({ article, start, end }) => fold(library.article(article)?.text.slice(start, end) ?? '').includes(name))
    .flatMap((quote) => plainQuote(quote.article, quote, quote.highlights, library, citations, { role: 'Names' }));
  if (quotes.length === 0) return undefined;
  return reply({
    kind: 'voices',
    headline: `${plural(quotes.length, 'quote')} with “${safeEcho(speaker)}” about ${safeEcho(about)}`,
    answered: true,
    notices: ['No rule finds these words to be theirs: the quotes name them, and come nearest.'],
    quotes,
    citations: citations.list(),
  });
}
