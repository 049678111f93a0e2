import type { Claim } from '../claims/claim.js';
import { claimsBetween, claimsOf } from '../claims/claim-index.js';
import type { ClaimWorld, Item } from './collapse-repeats.js';
import { collapseRepeats } from './collapse-repeats.js';
import { type ClaimFilters, fits, inPeriod } from './filters.js';
import type { PowerChange } from './power-changes.js';
import { strength } from './strongest.js';

/** One moment: a sentence with everything that it is counted for. */
export interface Moment {
  readonly date: string;
  /** `stated` and `relative` are dates of the event; `article` is the article's, for want of one. */
  readonly dateBasis: 'stated' | 'relative' | 'article';
  readonly items: readonly Item[];
  readonly powerChange?: PowerChange;
}

export interface Timeline {
  readonly moments: readonly Moment[];
  /** Statements without any date. */
  readonly undated: number;
  /** Moments that did not fit in. */
  readonly leftOut: number;
  readonly claims: number;
}

/**
 * The dated statements about one actor, or two with each other, in order of time, one moment for each sentence.
 * Where there are more than `limit`, dated events stay before statements that have the article's date only.
 * @param changes of power in the actors, which no claim between two actors holds
 */
export function timelineOf(
  claims: readonly Claim[],
  { a, b }: { a: string; b?: string },
  world: ClaimWorld,
  {
    filters = {},
    changes = [],
    limit = 12,
  }: { filters?: ClaimFilters; changes?: readonly PowerChange[]; limit?: number } = {},
): Timeline {
  const own = (b ? claimsBetween(claims, a, b) : claimsOf(claims, a)).filter((claim) =>
    fits(claim, filters, world.lexicon),
  );
  const items = collapseRepeats(own, world);
  const bySentence = new Map<string, Item[]>();
  for (const item of items) {
    const place = `${item.claim.article}\n${item.claim.start}`;
    bySentence.set(place, [...(bySentence.get(place) ?? []), item]);
  }
  const moments: Moment[] = [];
  for (const group of bySentence.values()) {
    const { date, dateBasis } = group[0]!.claim;
    if (date && dateBasis) moments.push({ date, dateBasis, items: group });
  }
  const narrowed = filters.contexts || filters.theatre || filters.stance;
  for (const change of narrowed ? [] : changes) {
    const { date, basis } = change.date;
    if (!date || !basis || !inPeriod(date, filters.since, filters.until)) continue;
    const same = moments.findIndex(
      ({ items: [item] }) =>
        item?.claim.article === change.sentence.article && item.claim.start === change.sentence.start,
    );
    if (same >= 0) moments[same] = { ...moments[same]!, powerChange: change };
    else moments.push({ date, dateBasis: basis, items: [], powerChange: change });
  }
  const kept = moments.length > limit ? choose(moments, limit, world) : moments;
  return {
    moments: [...kept].sort(inOrder),
    undated: items.filter(({ claim }) => !claim.date).length,
    leftOut: moments.length - kept.length,
    claims: items.length,
  };
}

const placeOf = ({ items: [item], powerChange }: Moment): { article: string; start: number } =>
  item ? item.claim : powerChange!.sentence;

/** By date; what has the same date in the order in which it is told. */
function inOrder(x: Moment, y: Moment): number {
  const [a, b] = [placeOf(x), placeOf(y)];
  return x.date.localeCompare(y.date) || a.article.localeCompare(b.article) || a.start - b.start;
}

/** Events and changes of power first, then the strongest of each year in turn, so that no year goes unseen. */
function choose(moments: readonly Moment[], limit: number, world: ClaimWorld): Moment[] {
  const years = new Map<string, number>();
  const rest = moments.map((moment) => ({
    moment,
    value:
      (moment.powerChange ? 20 : 0) +
      (moment.dateBasis === 'article' ? 0 : 4) +
      Math.max(0, ...moment.items.map((item) => strength(item, world))),
  }));
  const chosen: Moment[] = [];
  while (chosen.length < limit && rest.length > 0) {
    const value = ({ moment, value: own }: (typeof rest)[number]) =>
      own - 2 * (years.get(moment.date.slice(0, 4)) ?? 0);
    const best = rest.reduce((x, y) => (value(y) > value(x) ? y : x));
    rest.splice(rest.indexOf(best), 1);
    const year = best.moment.date.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + 1);
    chosen.push(best.moment);
  }
  return chosen;
}
