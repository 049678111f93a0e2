import type { Claim } from '../src/claims/claim.js';
import type { Library } from '../src/library.js';
import { actorSummary } from '../src/relations/actor-summary.js';
import type { ClaimFilters } from '../src/relations/filters.js';
import { relationOf } from '../src/relations/relation.js';
import { total } from '../src/relations/tally.js';
import { actorCard, actorQuotes, countHeadline, ofSide, sideHeadline } from '../src/replies/actor-reply.js';
import type { Card } from '../src/replies/card.js';
import { countLine, plural, worldOf } from '../src/replies/card-parts.js';
import type { createCitations } from '../src/replies/cite.js';
import { relationCard } from '../src/replies/relation-card.js';
import { furtherQuotes, relationQuotes } from '../src/replies/relation-quotes.js';
import type { Quote } from '../src/replies/reply.js';
import type { Question } from '../src/search/answer.js';
import { isOnStanding, YES_NO } from './asks-for-relation.js';
import { readFilters } from './claim-options.js';
import { asksWhetherFriends, type FriendsOrFoes } from './friends-or-foes.js';
import { readIntents } from './intent/read-intent.js';
import { placeAsked } from './place-asked.js';
import { takeFilters } from './read-actors.js';

/** A card beside the quotes of an answer, made when it is known what stands before it. */
export interface AskCard {
  /** What to type for all of it. */
  readonly command: string;
  /** It answers by itself, since the question asks for friends or foes: the quotes behind it, so many at most. */
  readonly answers?: {
    readonly headline: string;
    /** It asks for nothing else, so that what is counted comes before what a search finds. */
    readonly first: boolean;
    quotes(citations: ReturnType<typeof createCitations>, most: number): Quote[];
  };
  card(citations: ReturnType<typeof createCitations>): Card;
}

const MOST_QUOTES = 3;
/** How likely a question must be on how two stand for both sides to be shown: the search may find one alone. */
const RATHER = 0.4;
/** What asks whether something was done is answered by what was done, or not at all. */
const ASKS_OF_DEED = /^\s*(?:(?:so|and|but)\s+)?(?:did|has|have|had|was|were|will|would|can|could|should)\b/iu;

/**
 * The card that belongs to a question: of the two actors that it names, or of the one whose friends or foes it asks for.
 * Undefined where there is none, and while the claims of a large corpus are still being found.
 */
export function askCard(
  text: string,
  { mentions }: Question,
  library: Library,
  wanted: FriendsOrFoes | undefined,
): AskCard | undefined {
  if (!library.claimsReady()) return undefined;
  if (wanted) return friendsCard(wanted, library);
  const { actors, theatre } = placeAsked(text, mentions, library);
  const [a, b] = actors;
  if (!a || !b || actors.length > 2) return undefined;
  const { since, until } = takeFilters(text).filters;
  const period = readFilters({ since, until }, library);
  const between = (filters: ClaimFilters) => relationOf(library.claims(), a, b, worldOf(library), filters);
  const inTheatre = theatre ? between({ ...period.filters, theatre }) : undefined;
  const narrowed = inTheatre !== undefined && total(inTheatre.counts) > 0;
  const found = narrowed ? inTheatre : between(period.filters);
  // Nothing of another time stands in for the one that is asked for.
  if (total(found.counts) === 0) return undefined;
  const described = [...(narrowed ? [`theatre ${theatre}`] : []), ...period.described];
  const dates =
    since && since === until
      ? [`only ${since}`]
      : [...(since ? [`since ${since}`] : []), ...(until ? [`until ${until}`] : [])];
  const standing = isOnStanding(text, library);
  // "Are the two together in Libya?" asks for both sides, in whatever words.
  // "With it or against it" compares nobody else.
  const { relation, change, timeline, compare } = readIntents(text, library);
  const likely = relation + change + timeline > RATHER || (YES_NO.test(text) && relation + compare > RATHER);
  const friends = asksWhetherFriends(text);
  return {
    ...((friends || likely || (standing && !ASKS_OF_DEED.test(text))) && {
      answers: {
        headline: `${countLine(found.counts)} in ${plural(found.articles.length, 'article')}`,
        first: likely || (friends && standing),
        quotes: (citations, most) => {
          const first = relationQuotes(found, library, citations);
          return [...first, ...furtherQuotes(found, first, most, library, citations)];
        },
      },
    }),
    command: [`relation ${[a, b].map((id) => library.actors.byId(id)?.name ?? id).join(' and ')}`, ...dates].join(' '),
    card: (citations) => relationCard(found, library, citations, { filters: described, short: true }),
  };
}

/** Support in deeds or words, a lasting alliance, and every conflict: what tells who backs whom. */
const isHelp = ({ stance, type, kind }: Claim): boolean =>
  stance !== 'cooperative' || type === 'AID' || type === 'SUPPORT' || (type === 'AGREE' && kind === 'state');

function friendsCard(wanted: FriendsOrFoes, library: Library): AskCard | undefined {
  const { actor, sides, direction, helping, material, filters, described, changed } = wanted;
  const name = library.actors.byId(actor)?.name ?? actor;
  const any = direction !== 'both';
  const summary = actorSummary(
    helping
      ? library
          .claims()
          .filter((claim) => isHelp(claim) && (!material || claim.stance !== 'cooperative' || claim.type === 'AID'))
      : library.claims(),
    actor,
    worldOf(library),
    filters,
    direction,
  );
  if (sides.every((side) => ofSide(summary, side, any).length === 0)) return undefined;
  const options = { filters: described, sides, short: true, any };
  return {
    command: changed ? `timeline ${name}${changed.since ? ` since ${changed.since}` : ''}` : `actor ${name}`,
    answers: {
      first: true,
      headline: any ? countHeadline(summary, library) : sideHeadline(summary, library, sides),
      quotes: (citations, most) => actorQuotes(summary, library, citations, sides, Math.max(MOST_QUOTES, most), any),
    },
    card: (citations) => actorCard(summary, library, citations, options),
  };
}
