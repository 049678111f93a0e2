import type { Item } from './collapse-repeats.js';
import { periodOf } from './filters.js';
import { byNewest } from './tally.js';

/** A theatre or context over which the sources disagree: both sides, newest first, never resolved. */
export interface Contradiction {
  readonly about: string;
  readonly cooperative: readonly Item[];
  readonly conflictual: readonly Item[];
}

/** A standing state said up to so many months after another may still be about the same time. */
const MONTHS_APART = 12;

/** Whoever answers for a statement: the one it is attributed to, else the article. */
const voiceOf = ({ claim }: Item): string => `${claim.article}\n${claim.attributedTo ?? ''}`;

/** A statement with what its comparison needs: its months, and whether it tells how two stand or what happened. */
interface Timed {
  readonly item: Item;
  readonly standing: boolean;
  /** The date is that of the event and not the article's. */
  readonly own: boolean;
  readonly from: number;
  readonly to: number;
}

const monthOf = (iso: string): number => 12 * Number(iso.slice(0, 4)) + Number(iso.slice(5, 7));

function timed(item: Item): Timed {
  const { kind, date, dateBasis } = item.claim;
  const { from, to } = date ? periodOf(date) : { from: '', to: '' };
  const standing = kind !== 'event';
  return { item, standing, own: date !== null && dateBasis !== 'article', from: monthOf(from), to: monthOf(to) };
}

/**
 * Whether two statements can contradict each other: about the same time, where one at least tells how the two stand.
 * An invasion beside a meeting is two events, and contradicts nothing unless both are dated and on the same days; what
 * is said years later tells of a change.
 */
function comparable(a: Timed, b: Timed): boolean {
  if (!a.standing && !b.standing) {
    const [one, other] = [a.item.claim.date, b.item.claim.date];
    return a.own && b.own && one === other && (one?.length ?? 0) > 4;
  }
  // How two stand, said without a date, is said of no time in particular.
  if (!a.item.claim.date || !b.item.claim.date) return a.standing && b.standing;
  return Math.max(a.from - b.to, b.from - a.to) <= MONTHS_APART;
}

/**
 * Where one voice speaks only of cooperation and another only of conflict, about the same time. A voice that speaks of
 * both describes a relation with two sides and contradicts nobody; so does a sentence that tells both, which is left
 * aside here. Where least is said comes first: there a disagreement weighs most.
 * @param items asserted statements on one pair
 * @param namesOf what a statement is about: its theatres, or its contexts
 */
function contradictions(items: readonly Item[], namesOf: (item: Item) => readonly string[]): Contradiction[] {
  const about = new Map<string, Item[]>();
  for (const item of withoutTwoSided(items))
    for (const name of namesOf(item)) {
      const own = about.get(name);
      if (own) own.push(item);
      else about.set(name, [item]);
    }
  const found: Contradiction[] = [];
  for (const [name, own] of about) {
    const voices = stancesBy(own, voiceOf);
    const only = (stance: string) =>
      own.filter((item) => item.claim.stance === stance && voices.get(voiceOf(item))!.size === 1).map(timed);
    const [together, apart] = [only('cooperative'), only('conflictual')];
    const against = (some: readonly Timed[], others: readonly Timed[]) =>
      some.filter((one) => others.some((other) => comparable(one, other))).map(({ item }) => item);
    const cooperative = against(together, apart).sort(byNewest);
    if (cooperative.length > 0)
      found.push({ about: name, cooperative, conflictual: against(apart, together).sort(byNewest) });
  }
  return found.sort((a, b) => sizeOf(a) - sizeOf(b));
}

/**
 * All that the sources disagree over on one pair: theatres first, then topics. Over a topic only judgements of how two
 * stand are set against each other, since acts of different kinds in one field contradict nobody; and only those that
 * name no theatre, since the others are compared where they happen.
 * @param theatresOf the theatres of a statement that are asked for
 */
export const allContradictions = (
  asserted: readonly Item[],
  theatresOf: (item: Item) => readonly string[],
): Contradiction[] => [
  ...contradictions(asserted, theatresOf),
  ...contradictions(
    asserted.filter(({ claim, theatres }) => claim.kind !== 'event' && theatres.length === 0),
    ({ contexts }) => contexts,
  ),
];

const sizeOf = ({ cooperative, conflictual }: Contradiction): number => cooperative.length + conflictual.length;

/** The stances of items that share a key. */
export function stancesBy(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Set<string>> {
  const stances = new Map<string, Set<string>>();
  for (const item of items) stances.set(keyOf(item), (stances.get(keyOf(item)) ?? new Set()).add(item.claim.stance));
  return stances;
}

/** Which sentence a statement is quoted from. */
export const sentenceOf = ({ claim }: Item): string => `${claim.article} ${claim.start}`;

function withoutTwoSided(items: readonly Item[]): Item[] {
  const stances = stancesBy(items, sentenceOf);
  return items.filter((item) => stances.get(sentenceOf(item))!.size === 1);
}
