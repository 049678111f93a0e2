import type { Claim } from '../claims/claim.js';
import { type Side, sideOf } from './actor-summary.js';
import { type ClaimWorld, collapseRepeats, type Item } from './collapse-repeats.js';
import { type ClaimFilters, fits } from './filters.js';
import { byNewest, ofModality, type Tally, tally, total } from './tally.js';

/** An actor of the network, with the asserted statements that tie it to the others that are kept. */
export interface NetworkActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly claims: number;
}

/** Two actors with asserted claims on each other; `a` and `b` are their ids, in the order of the alphabet. */
export interface Tie extends Tally {
  readonly a: string;
  readonly b: string;
  readonly side: Side;
  readonly latest: string | null;
  /** Newest first. */
  readonly items: readonly Item[];
}

/** Who stands with whom. Only what is asserted counts. */
export interface Network {
  /** The actor that it is drawn around, where one was asked for. */
  readonly focus: string | undefined;
  readonly actors: readonly NetworkActor[];
  /** Those of the focus before the others, and those with most claims first. */
  readonly ties: readonly Tie[];
  /** All statements asked for, also those of pairs that did not fit in and those that are not done. */
  readonly items: readonly Item[];
  readonly leftOut: { readonly actors: number; readonly ties: number };
}

export interface NetworkOptions {
  readonly focus?: string;
  readonly filters?: ClaimFilters;
  readonly mostActors?: number;
  readonly mostTies?: number;
}

/** So many can still be told apart in one picture. */
const MOST_ACTORS = 25;
const MOST_TIES = 60;

/**
 * The network of all actors, or of one and those whom it has claims with. Where there are more actors than fit, those
 * with most claims stay: around a focus those with most on it, else one after the other whoever adds most to those
 * already there, so that what is kept hangs together.
 */
export function networkOf(claims: readonly Claim[], world: ClaimWorld, options: NetworkOptions = {}): Network {
  const { focus, filters = {}, mostActors = MOST_ACTORS, mostTies = MOST_TIES } = options;
  const fitting = claims.filter((claim) => claim.source.id !== claim.target.id && fits(claim, filters, world.lexicon));
  const near = focus ? neighboursOf(fitting, focus) : undefined;
  const own = near ? fitting.filter(({ source, target }) => near.has(source.id) && near.has(target.id)) : fitting;
  const items = collapseRepeats(own, world);
  const all = tiesOf(ofModality(items, 'asserted'));
  const ids = new Set(all.flatMap(({ a, b }) => [a, b]));
  const kept = choose(all, focus, mostActors);
  const among = all.filter(({ a, b }) => kept.has(a) && kept.has(b));
  // What links the focus comes before what links the others with each other.
  const touches = ({ a, b }: Tie) => Number(a === focus || b === focus);
  const ties = [...among].sort((x, y) => touches(y) - touches(x) || bySize(x, y)).slice(0, mostTies);
  return {
    focus,
    actors: actorsOf(ties),
    ties,
    items,
    leftOut: {
      actors: ids.size - new Set(ties.flatMap(({ a, b }) => [a, b])).size,
      ties: all.length - ties.length,
    },
  };
}

function neighboursOf(claims: readonly Claim[], focus: string): Set<string> {
  const near = new Set([focus]);
  for (const { source, target, modality } of claims) {
    if (modality !== 'asserted') continue;
    if (source.id === focus) near.add(target.id);
    if (target.id === focus) near.add(source.id);
  }
  return near;
}

function tiesOf(items: readonly Item[]): Tie[] {
  const pairs = new Map<string, Item[]>();
  for (const item of items) {
    const key = [item.claim.source.id, item.claim.target.id].sort().join('\n');
    const known = pairs.get(key);
    if (known) known.push(item);
    else pairs.set(key, [item]);
  }
  return [...pairs]
    .map(([key, group]): Tie => {
      const [a, b] = key.split('\n') as [string, string];
      const sorted = [...group].sort(byNewest);
      const counts = tally(group);
      return { a, b, side: sideOf(counts), ...counts, latest: sorted[0]!.claim.date, items: sorted };
    })
    .sort(bySize);
}

const bySize = (x: Tie, y: Tie): number => total(y) - total(x) || x.a.localeCompare(y.a) || x.b.localeCompare(y.b);

/** Ids of the actors that stay. */
function choose(ties: readonly Tie[], focus: string | undefined, most: number): Set<string> {
  const links = new Map<string, Map<string, number>>();
  for (const tie of ties)
    for (const [from, to] of [
      [tie.a, tie.b],
      [tie.b, tie.a],
    ] as const) {
      const own = links.get(from) ?? new Map<string, number>();
      links.set(from, own.set(to, total(tie)));
    }
  const sum = (id: string) => [...(links.get(id)?.values() ?? [])].reduce((n, each) => n + each, 0);
  const rest = [...links.keys()].sort((x, y) => sum(y) - sum(x) || x.localeCompare(y));
  const kept = new Set(focus && links.has(focus) ? [focus] : []);
  const weight = new Map<string, number>();
  const take = (id: string) => {
    kept.add(id);
    if (focus) return;
    for (const [other, n] of links.get(id) ?? []) weight.set(other, (weight.get(other) ?? 0) + n);
  };
  if (focus) for (const [other, n] of links.get(focus) ?? []) weight.set(other, n);
  while (kept.size < most) {
    let best: string | undefined;
    for (const id of rest) {
      if (kept.has(id)) continue;
      if (best === undefined || (weight.get(id) ?? 0) > (weight.get(best) ?? 0)) best = id;
    }
    if (best === undefined) break;
    take(best);
  }
  return kept;
}

function actorsOf(ties: readonly Tie[]): NetworkActor[] {
  const actors = new Map<string, { id: string; name: string; kind: string; claims: number }>();
  for (const tie of ties) {
    const { source, target } = tie.items[0]!.claim;
    for (const { id, name, kind } of [source, target]) {
      const known = actors.get(id) ?? { id, name, kind, claims: 0 };
      actors.set(id, { ...known, claims: known.claims + total(tie) });
    }
  }
  return [...actors.values()].sort((x, y) => y.claims - x.claims || x.name.localeCompare(y.name));
}
