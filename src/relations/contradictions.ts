import type { Item } from './collapse-repeats.js';
import { byNewest } from './tally.js';

/** A theatre or context over which the sources disagree: both sides, newest first, never resolved. */
export interface Contradiction {
  readonly about: string;
  readonly cooperative: readonly Item[];
  readonly conflictual: readonly Item[];
}

/** Whoever answers for a statement: the one it is attributed to, else the article. */
const voiceOf = ({ claim }: Item): string => `${claim.article}\n${claim.attributedTo ?? ''}`;

/**
 * Where one voice speaks only of cooperation and another only of conflict. A voice that speaks of both describes a
 * relation with two sides and contradicts nobody; so does a sentence that tells both, which is left aside here.
 * Where least is said comes first: there a disagreement weighs most.
 * @param items asserted statements on one pair
 * @param namesOf what a statement is about: its theatres, or its contexts
 */
export function contradictions(items: readonly Item[], namesOf: (item: Item) => readonly string[]): Contradiction[] {
  const about = new Map<string, Item[]>();
  for (const item of withoutTwoSided(items))
    for (const name of namesOf(item)) {
      const own = about.get(name);
      if (own) own.push(item);
      else about.set(name, [item]);
    }
  const found: Contradiction[] = [];
  for (const [name, own] of about) {
    const voices = [...stancesBy(own, voiceOf).values()];
    const only = (stance: string) => voices.some((set) => set.size === 1 && set.has(stance));
    if (!only('cooperative') || !only('conflictual')) continue;
    const of = (stance: string) => own.filter(({ claim }) => claim.stance === stance).sort(byNewest);
    found.push({ about: name, cooperative: of('cooperative'), conflictual: of('conflictual') });
  }
  return found.sort((a, b) => sizeOf(a) - sizeOf(b));
}

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
