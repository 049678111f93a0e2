import type { Claim } from '../claims/claim.js';
import { claimsOf } from '../claims/claim-index.js';
import { type ClaimWorld, collapseRepeats, type Item } from './collapse-repeats.js';
import { type ClaimFilters, fits } from './filters.js';
import { byNewest, ofModality, type Row, type Tally, tally, total } from './tally.js';

export type Side = 'partner' | 'adversary' | 'mixed';

/** Another actor as the claims show it beside the one asked about. */
export interface Counterpart extends Row {
  readonly id: string;
  readonly kind: string;
  readonly side: Side;
}

/** Who stands with an actor and who against it. Only what is asserted counts. */
export interface ActorSummary {
  readonly actor: string;
  readonly items: readonly Item[];
  readonly counterparts: readonly Counterpart[];
  /** Others of whom nothing is asserted, and something is planned, possible or demanded; by what that would be. */
  readonly undone: readonly Counterpart[];
  /** Statements that are planned, possible, demanded or denied. */
  readonly notDone: number;
  readonly articles: readonly string[];
}

/** Which claims of an actor are meant: those in which it acts, those in which it is acted on, or both. */
export type Direction = 'from' | 'to' | 'both';

/** The rule as it is printed under every card. */
export const SIDE_RULE =
  'a partner has at least twice as many cooperative as conflictual claims with it, an adversary the reverse; all others are mixed';

/** The side that counts put another actor on, by `SIDE_RULE`. */
export function sideOf({ cooperative, conflictual, mixed }: Tally): Side {
  if (cooperative > 0 && cooperative >= 2 * conflictual && cooperative >= mixed) return 'partner';
  if (conflictual > 0 && conflictual >= 2 * cooperative && conflictual >= mixed) return 'adversary';
  return 'mixed';
}

/** States and territories apart from whoever is none. */
export const isState = (kind: string): boolean => kind === 'state' || kind === 'territory';

/**
 * An actor's partners and adversaries, those with most claims first.
 * @param direction `to`: only what others do to it ("who opposes Turkey?"); symmetric claims count for both
 */
export function actorSummary(
  claims: readonly Claim[],
  actor: string,
  world: ClaimWorld,
  filters: ClaimFilters = {},
  direction: Direction = 'both',
): ActorSummary {
  const asks = ({ source, target, symmetric }: Claim) =>
    (source.id === actor && (direction !== 'to' || symmetric)) ||
    (target.id === actor && (direction !== 'from' || symmetric));
  const own = claimsOf(claims, actor).filter(
    (claim) => claim.source.id !== claim.target.id && asks(claim) && fits(claim, filters, world.lexicon),
  );
  const items = collapseRepeats(own, world);
  const asserted = ofModality(items, 'asserted');
  const counterparts = counterpartsOf(asserted, actor);
  const known = new Set(counterparts.map(({ id }) => id));
  const wanted = items.filter(({ claim }) => claim.modality !== 'asserted' && claim.modality !== 'denied');
  return {
    actor,
    items,
    counterparts,
    undone: counterpartsOf(wanted, actor).filter(({ id }) => !known.has(id)),
    notDone: items.length - asserted.length,
    articles: [...new Set(items.flatMap((item) => item.articles))],
  };
}

/** The others of statements about an actor, those with most first. */
function counterpartsOf(items: readonly Item[], actor: string): Counterpart[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const { id } = otherParty(item.claim, actor);
    groups.set(id, [...(groups.get(id) ?? []), item]);
  }
  return [...groups]
    .map(([id, group]): Counterpart => {
      const sorted = [...group].sort(byNewest);
      const { name, kind } = otherParty(group[0]!.claim, actor);
      const counts = tally(group);
      return { id, name, kind, side: sideOf(counts), ...counts, latest: sorted[0]!.claim.date, items: sorted };
    })
    .sort((a, b) => total(b) - total(a) || a.name.localeCompare(b.name));
}

/** The side of a claim that is not the actor. */
export const otherParty = (claim: Claim, actor: string) => (claim.source.id === actor ? claim.target : claim.source);
