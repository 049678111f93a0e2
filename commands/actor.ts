import { z } from 'zod';
import { actorSummary } from '../src/relations/actor-summary.js';
import { actorReply } from '../src/replies/actor-reply.js';
import { plural, worldOf } from '../src/replies/card-parts.js';
import { createCitations } from '../src/replies/cite.js';
import { plainQuote } from '../src/replies/claim-quote.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { showSpan } from '../src/replies/show-date.js';
import { actorNamed, filterOptions, readFilters, spellingNotices } from './claim-options.js';
import { defineCommand } from './command.js';
import { nearQuotes } from './near-quotes.js';
import { readActors } from './read-actors.js';
import { isWithin, periodFrom } from './within-period.js';

const MOST_NEAR = 3;

/** Sums up with whom an actor stands and against whom. */
export const actor = defineCommand({
  name: 'actor',
  description: 'Sum up who stands with an actor and who against it',
  options: z.object({
    name: z.string().min(1).describe('a state, leader, group or organisation'),
    ...filterOptions,
  }),
  examples: ['Iran', 'Turkey since 2020'],
  read(words, library) {
    const { names, filters } = readActors(words, 1, library);
    return { ...(names[0] && { name: names[0] }), ...filters };
  },
  accepts(text, library) {
    const { names, left } = readActors(text, 1, library);
    return names.length === 1 && left.length < (text.trim().endsWith('?') ? 1 : 2);
  },
  async run({ name, ...options }, { library, mostQuotes }): Promise<Reply> {
    const found = actorNamed(name, library, (near) => `actor ${near}`);
    const { filters, described, notices } = readFilters(options, library);
    await library.prepareClaims();
    const summary = actorSummary(library.claims(), found.id, worldOf(library), filters);
    if (summary.items.length > 0) {
      const told = [...spellingNotices([name], library), ...notices];
      return actorReply(summary, library, {
        filters: described,
        notices: told,
        ...(mostQuotes && { most: mostQuotes }),
      });
    }
    const within = described.length > 0 ? ` for ${described.join(', ')}` : '';
    // Of a time in which nothing is claimed of it, what is said of it at all is near.
    const citations = createCitations();
    const period = periodFrom(filters);
    const near = period
      ? nearQuotes(found.name, library, { limit: MOST_NEAR, fits: (quote) => isWithin(quote, period, library) })
      : [];
    const quotes = near.flatMap((quote) => plainQuote(quote.article, quote, quote.highlights, library, citations, {}));
    const some = quotes.length > 0 ? `, but ${plural(quotes.length, 'quote')} of that time` : '';
    return reply({
      kind: 'actor',
      headline: `No claim about ${found.name} and another actor${within} in these articles${some}.`,
      answered: quotes.length > 0,
      quotes,
      citations: citations.list(),
      notices: [...spellingNotices([name], library), ...notices],
      sections: [{ title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] }],
      suggestions: [`sources ${found.name}`, ...(described.length > 0 ? [`actor ${found.name}`] : [])],
    });
  },
});
