import type { Group } from './analysis/analysis.js';
import type { Reference } from './reference.js';

/** What a noun group says of actors. */
export interface Denotation {
  /** The actors that the group stands for: "Turkish troops" stands for Turkey. */
  readonly denotes: readonly Reference[];
  /** Whose it is: "Turkey's opposition", "US sanctions". */
  readonly owners: readonly Reference[];
  /** It stands for people of the actor, not for those who act for it. */
  readonly people: boolean;
}

export const NONE: Denotation = { denotes: [], owners: [], people: false };

/** The groups of a phrase that hang on its noun: in "backing the sides of the war, A and B agreed" A and B begin a clause. */
export const inPhrase = (group: Group, { groups }: Group['phrases'][number]): readonly Group[] =>
  group.role?.as === 'subject' ? groups : groups.filter((g) => g.role?.as !== 'subject');
