import type { Claim } from '../claims/claim.js';
import { type ClaimWorld, collapseRepeats, type Item } from './collapse-repeats.js';
import { allContradictions, stancesBy } from './contradictions.js';
import { type ClaimFilters, fits } from './filters.js';
import { byNewest, ofModality } from './tally.js';

/** A matter over which the sources disagree on two actors. Both sides, newest first. */
export interface Dispute {
  readonly a: string;
  readonly b: string;
  /** The theatre or topic, or what one says and the other denies. */
  readonly about: string;
  /** `times`: of different times, so that it may be a change. */
  readonly kind: 'stance' | 'denial' | 'times';
  readonly one: readonly Item[];
  readonly other: readonly Item[];
}

const voiceOf = ({ claim }: Item): string => `${claim.article}\n${claim.attributedTo ?? ''}`;

/** Asserted by one voice and denied by another, over the same place where both name one. */
function denials(items: readonly Item[]): Omit<Dispute, 'a' | 'b'>[] {
  const denied = ofModality(items, 'denied');
  const asserted = ofModality(items, 'asserted');
  return (['cooperative', 'conflictual'] as const).flatMap((stance) => {
    const other = denied.filter(({ claim }) => claim.stance === stance);
    const voices = new Set(other.map(voiceOf));
    const one = asserted.filter(
      (item) =>
        item.claim.stance === stance &&
        !voices.has(voiceOf(item)) &&
        other.some(
          ({ theatres, claim }) =>
            (claim.type === item.claim.type || claim.kind !== 'event' || item.claim.kind !== 'event') &&
            (theatres.length === 0 ||
              item.theatres.length === 0 ||
              theatres.some((name) => item.theatres.includes(name))),
        ),
    );
    if (one.length === 0 || other.length === 0) return [];
    const about = `${stance === 'cooperative' ? 'cooperation' : 'conflict'}, said and denied`;
    return [{ about, kind: 'denial' as const, one: [...one].sort(byNewest), other: [...other].sort(byNewest) }];
  });
}

/** Both stances on one pair, each by a voice that tells of no other, whenever they were told. */
function atOtherTimes(items: readonly Item[]): Omit<Dispute, 'a' | 'b'>[] {
  const asserted = ofModality(items, 'asserted');
  const stances = stancesBy(asserted, voiceOf);
  const only = (stance: string) =>
    asserted.filter((item) => item.claim.stance === stance && stances.get(voiceOf(item))!.size === 1).sort(byNewest);
  const [one, other] = [only('cooperative'), only('conflictual')];
  return one.length > 0 && other.length > 0 ? [{ about: 'at different times', kind: 'times', one, other }] : [];
}

/**
 * What is told of two actors for and against, at whatever time: no disagreement for sure, since it may have changed.
 */
export function sidesOverTime(
  claims: readonly Claim[],
  [a, b]: readonly [string, string],
  world: ClaimWorld,
  filters: ClaimFilters = {},
): Dispute[] {
  const own = claims.filter(
    ({ source, target }) => [source.id, target.id].includes(a) && [source.id, target.id].includes(b),
  );
  const items = collapseRepeats(
    own.filter((claim) => fits(claim, filters, world.lexicon)),
    world,
  );
  return atOtherTimes(items).map((each) => ({ a, b, ...each }));
}

/**
 * Where the sources disagree, over all pairs of actors or those that hold all of `actors`; denials and places first.
 * @param filters narrow the claims before they are set against each other
 */
export function disputesOf(
  claims: readonly Claim[],
  actors: readonly string[],
  world: ClaimWorld,
  filters: ClaimFilters = {},
): Dispute[] {
  const pairs = new Map<string, Claim[]>();
  for (const claim of claims) {
    const ids = [claim.source.id, claim.target.id];
    if (ids[0] === ids[1] || !actors.every((id) => ids.includes(id)) || !fits(claim, filters, world.lexicon)) continue;
    const key = [...ids].sort().join('\n');
    const own = pairs.get(key);
    if (own) own.push(claim);
    else pairs.set(key, [claim]);
  }
  const found = [...pairs].flatMap(([key, own]): Dispute[] => {
    if (own.length < 2) return [];
    const [a = '', b = ''] = key.split('\n');
    const items = collapseRepeats(own, world);
    const asserted = ofModality(items, 'asserted');
    const disputed = allContradictions(asserted, ({ theatres }) =>
      theatres.filter((name) => !filters.theatre || name === filters.theatre),
    );
    return [
      ...denials(items).map((each) => ({ a, b, ...each })),
      ...disputed.map(({ about, cooperative, conflictual }) => ({
        a,
        b,
        about,
        kind: 'stance' as const,
        one: cooperative,
        other: conflictual,
      })),
    ];
  });
  // Where little is said a disagreement weighs most.
  const size = ({ one, other }: Dispute) => one.length + other.length;
  return found.sort((x, y) => size(x) - size(y));
}
