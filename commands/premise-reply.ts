import type { Library } from '../src/library.js';
import { checkReply } from '../src/replies/check-reply.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { showSpan } from '../src/replies/show-date.js';
import { nearQuotes } from './near-quotes.js';
import type { FailedPremise } from './premise.js';

const MOST = 3;

/** Says that the articles do not tell what a question takes for granted, with what they tell instead. */
export function premiseReply(
  { statement, sentences }: FailedPremise,
  library: Library,
  { notices, more }: { notices: readonly string[]; more: number },
): Reply {
  const limit = MOST + more;
  const near = (text: string) => nearQuotes(text, library, { limit });
  const checked = checkReply({ sentences, near, notices: [], more }, library);
  // What stands nearest in words may tell why it is not so.
  const [nearest, ...others] = checked.near;
  const shown = [...(nearest ? [nearest] : []), ...checked.quotes, ...others].slice(0, limit);
  const cited = new Set(shown.map(({ citation }) => citation));
  return reply({
    kind: 'no-answer',
    headline: 'These articles do not tell what the question takes for granted.',
    answered: false,
    notices: [...notices],
    near: shown,
    sections: [
      { title: 'Taken for granted', lines: checked.sections[0]?.lines ?? [{ text: statement }] },
      { title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] },
    ],
    citations: checked.citations.filter(({ number }) => cited.has(number)),
    suggestions: [...checked.suggestions],
  });
}
