import { MODALITIES, type Modality, type Stance } from '../claims/claim.js';
import type { Item } from './collapse-repeats.js';

/** How many statements of each stance. */
export interface Tally {
  readonly cooperative: number;
  readonly conflictual: number;
  readonly mixed: number;
}

/** A line of a table: its counts, its latest date and a few statements behind it, newest first. */
export interface Row extends Tally {
  readonly name: string;
  readonly latest: string | null;
  readonly items: readonly Item[];
}

export const tally = (items: readonly Item[]): Tally => {
  const of = (stance: Stance) => items.filter(({ claim }) => claim.stance === stance).length;
  return { cooperative: of('cooperative'), conflictual: of('conflictual'), mixed: of('mixed') };
};

export const total = ({ cooperative, conflictual, mixed }: Tally): number => cooperative + conflictual + mixed;

export const ofModality = (items: readonly Item[], modality: Modality): Item[] =>
  items.filter(({ claim }) => claim.modality === modality);

/** The modalities of what is told and not done. */
export const NOT_DONE = MODALITIES.filter((modality) => modality !== 'asserted');

export type NotDone = Readonly<Record<(typeof NOT_DONE)[number], number>>;

/** How many statements there are of each modality that is not done. */
export function notDoneOf(items: readonly Item[]): NotDone {
  const of = (modality: Modality) => ofModality(items, modality).length;
  return { planned: of('planned'), possible: of('possible'), demanded: of('demanded'), denied: of('denied') };
}

/** Newest first; what has no date comes last. ISO dates of any precision compare as text. */
export const byNewest = (a: Item, b: Item): number => (b.claim.date ?? '').localeCompare(a.claim.date ?? '');

/** One row for each name under which items fall, those with most items first. */
export function rowsBy(items: readonly Item[], namesOf: (item: Item) => readonly string[]): Row[] {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const name of new Set(namesOf(item))) {
      const own = groups.get(name);
      if (own) own.push(item);
      else groups.set(name, [item]);
    }
  return [...groups]
    .map(([name, own]) => {
      const sorted = [...own].sort(byNewest);
      return { name, ...tally(own), latest: sorted[0]!.claim.date, items: sorted };
    })
    .sort((a, b) => b.items.length - a.items.length || a.name.localeCompare(b.name));
}
