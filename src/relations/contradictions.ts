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
 * Where one voice speaks only of cooperation and another only of conflict. Voices that speak of both describe a
 * relation with two sides; they contradict nobody.
 * @param items asserted statements on one pair
 * @param namesOf what a statement is about: its theatres, or its contexts
 */
export function contradictions(items: readonly Item[], namesOf: (item: Item) => readonly string[]): Contradiction[] {
  const about = new Map<string, Item[]>();
  for (const item of items) for (const name of namesOf(item)) about.set(name, [...(about.get(name) ?? []), item]);
  const found: Contradiction[] = [];
  for (const [name, own] of about) {
    const stances = new Map<string, Set<string>>();
    for (const item of own)
      stances.set(voiceOf(item), (stances.get(voiceOf(item)) ?? new Set()).add(item.claim.stance));
    const voices = [...stances.values()];
    const only = (stance: string) => voices.some((set) => set.size === 1 && set.has(stance));
    if (!only('cooperative') || !only('conflictual') || voices.some((set) => set.size > 1)) continue;
    const of = (stance: string) => own.filter(({ claim }) => claim.stance === stance).sort(byNewest);
    found.push({ about: name, cooperative: of('cooperative'), conflictual: of('conflictual') });
  }
  return found;
}
