import type { Mention } from '../src/actors/actor.js';
import type { Library } from '../src/library.js';
import { actorSummary } from '../src/relations/actor-summary.js';
import { relationOf } from '../src/relations/relation.js';
import { theatreNamed, topicNamed } from '../src/relations/topics.js';
import { actorReply } from '../src/replies/actor-reply.js';
import { worldOf } from '../src/replies/card-parts.js';
import { cite } from '../src/replies/cite.js';
import { compareReply } from '../src/replies/compare-reply.js';
import { toQuote } from '../src/replies/quote.js';
import { relationReply } from '../src/replies/relation-reply.js';
import type { Quote, Reply } from '../src/replies/reply.js';
import type { Answer, ChosenQuote } from '../src/search/answer.js';
import { fold } from '../src/text/fold.js';
import { overlaps } from '../src/text/span.js';
import { tokens } from '../src/text/tokens.js';
import { type FilterOptions, type ReadFilters, readFilters } from './claim-options.js';
import { withEnglishPeriods } from './foreign-periods.js';
import { takePeriod } from './period-words.js';
import { placeAsked } from './place-asked.js';
import { noClaims } from './relation.js';
import { isWithin, periodFrom } from './within-period.js';

const LONGEST_QUOTE = 600;

/**
 * The card of the actors that a question in another language names, since their names are what can be read of it. What
 * the search found by them comes first. Undefined where it names none, more than two, or none with claims.
 */
export function aboutActors(answer: Answer, library: Library, notices: readonly string[]): Reply | undefined {
  if (!library.claimsReady()) return undefined;
  const { text, mentions } = answer.question;
  const { actors, theatre: named } = placeAsked(text, mentions, library);
  const [a, b, c, more] = actors;
  if (!a || more) return undefined;
  const { since, until } = takePeriod(withEnglishPeriods(text)).period;
  const ofTime = readFilters({ since, until }, library);
  // Of three, the last is the one that the others are asked to stand to: "Destekliyor mu" comes after it.
  if (b && c) return threeReply([c, a, b], ofTime, library, notices);
  if (!b)
    return withAnswer(actorCardOf(a, library, notices, ofTime), within(answer, { since, until }, library), library);
  const topic = named ? undefined : topicIn(text, mentions, library);
  const asked = { since, until, ...(named && { theatre: named }), ...(topic && { topic }) };
  const inPlace = (named ?? topic) && relationCardOf(a, b, library, notices, readFilters(asked, library));
  if (inPlace) return withAnswer(inPlace, within(answer, asked, library), library);
  const [one, other] = [library.actors.byId(a), library.actors.byId(b)];
  const told = named ? [...notices, `Nothing is counted of the two in ${named}: this is of all places.`] : notices;
  const card = relationCardOf(a, b, library, told, ofTime);
  if (!card && (since || until) && one && other) return withNotices(noClaims(one, other, ofTime, library), notices);
  return withAnswer(card, within(answer, { since, until }, library), library);
}

function threeReply(
  [name, ...others]: readonly [string, string, string],
  { filters, described }: ReadFilters,
  library: Library,
  notices: readonly string[],
): Reply | undefined {
  const relations = others.map((other) => relationOf(library.claims(), name, other, worldOf(library), filters));
  if (relations.every(({ items }) => items.length === 0)) return undefined;
  return compareReply(name, relations, library, { filters: described, notices, more: 0 });
}

const withNotices = (made: Reply, notices: readonly string[]): Reply => ({
  ...made,
  notices: [...notices, ...made.notices],
});

/** A place or matter of the articles that a question names beside its actors: Idlib is written alike in many languages. */
const topicIn = (text: string, mentions: readonly Mention[], library: Library): string | undefined =>
  tokens(text)
    .filter((token) => !mentions.some((mention) => overlaps(mention, token)))
    .find(({ surface }) => /^\p{Lu}/u.test(surface) && topicNamed(surface, library.lexicon()) !== undefined)?.surface;

type Asked = Pick<FilterOptions, 'since' | 'until' | 'theatre' | 'topic'>;

/** An answer with only those of its quotes that are of the time and the place that are asked about. */
function within(answer: Answer, { since, until, theatre, topic }: Asked, library: Library): Answer {
  const period = periodFrom({ since, until });
  const isThere = ({ article, start, end }: ChosenQuote) => {
    const quote = library.article(article)?.text.slice(start, end) ?? '';
    return library.actors.find(quote).some(({ surface }) => theatreNamed(surface, library.lexicon()) === theatre);
  };
  const quotes = answer.quotes
    .filter((quote) => !period || isWithin(quote, period, library))
    .filter((quote) => !theatre || isThere(quote))
    .filter(({ article, start, end }) => {
      const quote = library.article(article)?.text.slice(start, end) ?? '';
      return !topic || fold(quote).includes(fold(topic));
    });
  return { ...answer, quotes };
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
function withAnswer(made: Reply | undefined, answer: Answer, library: Library): Reply | undefined {
  if (!made || !answer.answered) return made;
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
