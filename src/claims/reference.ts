import type { Mention } from '../actors/actor.js';
import type { Word } from './analysis/analysis.js';

/** An actor as a group of words means it. */
export interface Reference {
  readonly actor: string;
  /** The wording: a name, or "they", "the two countries". */
  readonly surface: string;
  readonly basis: Mention['basis'];
}

/** The actor that a word names. The word must be a mention. */
export const namedBy = (word: Word): Reference => ({
  actor: word.mention!.actor,
  surface: word.mention!.surface,
  basis: word.mention!.basis,
});

/** The same actor once, the first wording kept. */
export function dedupe(refs: readonly Reference[]): Reference[] {
  const seen = new Map<string, Reference>();
  for (const ref of refs) if (!seen.has(ref.actor)) seen.set(ref.actor, ref);
  return [...seen.values()];
}
