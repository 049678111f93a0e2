import type { Library } from '../src/library.js';
import { actorSummary } from '../src/relations/actor-summary.js';
import { relationOf } from '../src/relations/relation.js';
import { actorReply } from '../src/replies/actor-reply.js';
import { worldOf } from '../src/replies/card-parts.js';
import { cite } from '../src/replies/cite.js';
import { toQuote } from '../src/replies/quote.js';
import { relationReply } from '../src/replies/relation-reply.js';
import type { Quote, Reply } from '../src/replies/reply.js';
import type { Answer } from '../src/search/answer.js';

import { type ReadFilters, readFilters } from './claim-options.js';
import { takePeriod } from './period-words.js';
import { isWithin } from './within-period.js';

const LONGEST_QUOTE = 600;

/**
 * The card of the actors that a question in another language names, since their names are what can be read of it. What
 * the search found by them comes first. Undefined where it names none, more than two, or none with claims.
 */
export function aboutActors(answer: Answer, library: Library, notices: readonly string[]): Reply | undefined {
  if (!library.claimsReady()) return undefined;
  const [a, b, more] = [...new Set(answer.question.mentions.map(({ actor }) => actor))];
  if (!a || more) return undefined;
  const { since, until } = takePeriod(answer.question.text).period;
  const read = readFilters({ since, until }, library);
  const made = b ? relationCardOf(a, b, library, notices, read) : actorCardOf(a, library, notices, read);
  const quotes = answer.quotes.filter(
    (quote) => !since || isWithin(quote, { since, ...(until && { until }) }, library),
  );
  return made && withAnswer(made, { ...answer, quotes }, library);
}

function relationCardOf(
  a: string,
  b: string,
  library: Library,
  notices: readonly string[],
  { filters, described }: ReadFilters,
): Reply | undefined {
  const found = relationOf(library.claims(), a, b, worldOf(library), filters);
  return found.items.length > 0 ? relationReply(found, library, { filters: described, notices }) : undefined;
}

function actorCardOf(
  actor: string,
  library: Library,
  notices: readonly string[],
  { filters, described }: ReadFilters,
): Reply | undefined {
  const summary = actorSummary(library.claims(), actor, worldOf(library), filters);
  return summary.items.length > 0 ? actorReply(summary, library, { filters: described, notices }) : undefined;
}

/** The quotes of an answer before those of a card, with the numbers of the card's sources. */
function withAnswer(made: Reply, answer: Answer, library: Library): Reply {
  if (!answer.answered) return made;
  const citations = [...made.citations];
  const quotes = answer.quotes.flatMap((chosen): Quote[] => {
    const article = library.article(chosen.article);
    if (!article) return [];
    let known = citations.find((citation) => citation.article === article.id);
    if (!known) {
      known = cite(article, Math.max(0, ...citations.map(({ number }) => number)) + 1);
      citations.push(known);
    }
    const sentences = library.sentences.get(article.id) ?? [];
    return [toQuote(article, sentences, chosen, { citation: known.number, budget: LONGEST_QUOTE })];
  });
  return { ...made, quotes: [...quotes, ...made.quotes], citations };
}
