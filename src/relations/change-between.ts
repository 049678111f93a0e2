import type { Claim } from '../claims/claim.js';
import type { Article } from '../corpus/article.js';
import type { ClaimWorld, Item } from './collapse-repeats.js';
import { type ClaimFilters, inPeriod, periodOf } from './filters.js';
import { type Relation, relationOf } from './relation.js';
import { ofModality, type Tally } from './tally.js';

/** First and last date, each YYYY, YYYY-MM or YYYY-MM-DD, inclusive. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/** A year between two periods, or at the later one, in which something is new or has turned. */
export interface TurningPoint {
  readonly year: string;
  readonly what: string;
  readonly items: readonly Item[];
}

/** Two actors in two periods. */
export interface Change {
  readonly a: string;
  readonly b: string;
  readonly before: Relation;
  readonly after: Relation;
  /** Over both periods and what lies between them. */
  readonly whole: Relation;
  readonly turning: readonly TurningPoint[];
  /** Articles dated in each period: with none, claims on it come from articles of another time. */
  readonly articles: { readonly before: number; readonly after: number };
}

const articlesIn = (articles: readonly Article[], { since, until }: Period): number =>
  articles.filter(({ date }) => date && date.to >= periodOf(since).from && date.from <= periodOf(until).to).length;

/** What two actors' claims say in an earlier and a later period, with the years in which it turned. */
export function changeBetween(
  claims: readonly Claim[],
  { a, b }: { a: string; b: string },
  periods: readonly [Period, Period],
  { world, articles, filters = {} }: { world: ClaimWorld; articles: readonly Article[]; filters?: ClaimFilters },
): Change {
  const [first, second] = periods;
  const during = (period: Period) => relationOf(claims, a, b, world, { ...filters, ...period });
  const whole = during({ since: first.since, until: second.until });
  return {
    a,
    b,
    before: during(first),
    after: during(second),
    whole,
    turning: turningPoints(whole, first),
    articles: { before: articlesIn(articles, first), after: articlesIn(articles, second) },
  };
}

/** Which way counts lean; undefined where neither side is ahead. */
const leanOf = ({ cooperative, conflictual }: Tally): string | undefined =>
  cooperative === conflictual ? undefined : cooperative > conflictual ? 'cooperation' : 'conflict';

function turningPoints({ years, items }: Relation, before: Period): TurningPoint[] {
  const asserted = ofModality(items, 'asserted');
  let lean: string | undefined;
  return years.flatMap(({ year, row, first, turned }) => {
    const old = lean;
    lean = leanOf(row) ?? lean;
    if (inPeriod(year, before.since, before.until)) return [];
    const own = asserted.filter(({ claim }) => claim.date?.startsWith(year));
    const points: TurningPoint[] = turned.map(({ about, from, to, since }) => ({
      year,
      what: `${about}: ${to}, where ${since} has only ${from}`,
      items: own.filter(({ theatres, claim }) => theatres.includes(about) && claim.stance === to),
    }));
    if (old && lean !== old)
      points.push({
        year,
        what: `more ${lean} than ${old === 'conflict' ? 'conflict' : 'cooperation'}, the reverse of before`,
        items: own.filter(({ claim }) => claim.stance === (lean === 'conflict' ? 'conflictual' : 'cooperative')),
      });
    if (points.length === 0 && first.length > 0)
      points.push({
        year,
        what: `new: ${first.slice(0, 4).join(', ')}`,
        items: own.filter(({ theatres, contexts }) => [...theatres, ...contexts].some((name) => first.includes(name))),
      });
    return points;
  });
}

/** The first and the last year with an asserted, dated claim of two actors, as periods; undefined where they are one. */
export function ownPeriods(relation: Relation): [Period, Period] | undefined {
  const years = relation.years.map(({ year }) => year);
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || first === last) return undefined;
  return [
    { since: first, until: first },
    { since: last, until: last },
  ];
}
