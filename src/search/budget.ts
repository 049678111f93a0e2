import type { Slot } from './slot.js';
import type { TextIndex } from './text-index.js';

/** What one question may cost: passages taken, sentences of them measured in full, terms asked of MiniSearch, postings they touch. */
export interface Budget {
  readonly passages: number;
  readonly sentences: number;
  readonly terms: number;
  readonly postings: number;
}
const GENEROUS: Budget = { passages: 40, sentences: 60, terms: 30, postings: 100_000 };
// MiniSearch makes an object for every passage that a term is in; chosen by measurement (npm run bench).
const TIGHT: Budget = { passages: 16, sentences: 14, terms: 12, postings: 450 };
/** From so many passages on, the tight budget. */
export const LARGE = 3_000;
/** So many terms are asked whatever they cost. */
const LEAST_TERMS = 2;

export const budgetFor = (passages: number): Budget => (passages < LARGE ? GENEROUS : TIGHT);

/** The terms that say most, the best of every slot first, as many as the budget allows, with their weights. */
export function affordableTerms(slots: readonly Slot[], index: TextIndex, budget: Budget): Map<number, number> {
  const worth = (term: number, strength: number): number => strength * index.idf(index.frequency(term));
  const inTurn = slots.flatMap(({ terms }) =>
    [...terms]
      .map(([term, strength]) => ({ term, strength, worth: worth(term, strength) }))
      .sort((a, b) => b.worth - a.worth)
      .map((each, turn) => ({ ...each, turn })),
  );
  inTurn.sort((a, b) => a.turn - b.turn || b.worth - a.worth);
  const chosen = new Map<number, number>();
  let postings = 0;
  for (const { term, strength } of inTurn) {
    if (chosen.size >= budget.terms) break;
    const frequency = index.frequency(term);
    if (chosen.size >= LEAST_TERMS && postings + frequency > budget.postings) continue;
    postings += frequency;
    chosen.set(term, Math.max(strength, chosen.get(term) ?? 0));
  }
  return chosen;
}
