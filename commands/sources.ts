import { z } from 'zod';
import { cite } from '../src/replies/cite.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { showSpan } from '../src/replies/show-date.js';
import { cleanLine } from '../src/text/clean.js';
import { defineCommand } from './command.js';
import { searchArticles } from './find-articles.js';

const MOST_SOURCES = 50;

/** Lists the articles, or those that speak of something; their numbers are those that `source` takes. */
export const sources = defineCommand({
  name: 'sources',
  description: 'List the articles that I answer from',
  options: z.object({
    query: z.string().optional().describe('an actor, a word, a publisher or a year that the articles should name'),
  }),
  positional: 'query',
  examples: ['', 'Turkey'],
  // "sources Turkey", but "sources say that Turkey left" is a question.
  accepts: (text, library) => library.actors.resolve(text) !== undefined || /^\d{4}$/u.test(text),
  run({ query }, { library }): Reply {
    const wanted = cleanLine(query ?? '').slice(0, 200);
    const found = searchArticles(wanted, library);
    if (found.length === 0) {
      return reply({
        kind: 'sources',
        headline: `No article names “${safeEcho(wanted)}”.`,
        answered: false,
        sections: [{ title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] }],
        suggestions: ['sources'],
      });
    }
    const shown = found.slice(0, MOST_SOURCES);
    const span = showSpan(found.map(({ article }) => article));
    return reply({
      kind: 'sources',
      headline: wanted ? `${span}, naming “${safeEcho(wanted)}”` : span,
      answered: true,
      citations: shown.map(({ article, number }) => cite(article, number)),
      notices:
        shown.length < found.length
          ? [`The first ${shown.length} are shown; name an actor or a year to see fewer.`]
          : [],
      suggestions: [`source ${shown[0]!.number}`],
    });
  },
});
