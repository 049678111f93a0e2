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

const LONGEST_QUOTE = 600;

/**
 * The card of the actors that a question in another language names, since their names are what can be read of it. What
 * the search found by them comes first. Undefined where it names none, more than two, or none with claims.
 */
export function aboutActors(answer: Answer, library: Library, notices: readonly string[]): Reply | undefined {
  if (!library.claimsReady()) return undefined;
  const [a, b, more] = [...new Set(answer.question.mentions.map(({ actor }) => actor))];
  if (!a || more) return undefined;
  const made = b ? relationCardOf(a, b, library, notices) : actorCardOf(a, library, notices);
  return made && withAnswer(made, answer, library);
}

function relationCardOf(a: string, b: string, library: Library, notices: readonly string[]): Reply | undefined {
  const found = relationOf(library.claims(), a, b, worldOf(library));
  return found.items.length > 0 ? relationReply(found, library, { filters: [], notices }) : undefined;
}

function actorCardOf(actor: string, library: Library, notices: readonly string[]): Reply | undefined {
  const summary = actorSummary(library.claims(), actor, worldOf(library));
  return summary.items.length > 0 ? actorReply(summary, library, { filters: [], notices }) : undefined;
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
