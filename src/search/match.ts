import type { Slot } from './slot.js';
import type { TextIndex } from './text-index.js';

/** How well one sentence holds the slots of a question. */
export interface Match {
  readonly row: number;
  /** Strength for each slot, 0 to 1. */
  readonly own: Float32Array;
  /** The place (token) of the best match of each slot, or -1. */
  readonly places: Int32Array;
}

/** Matches the slots of one question against sentences; made once a question. */
export class Matcher {
  readonly #wanted = new Map<number, [slot: number, strength: number][]>();
  readonly #cache = new Map<number, Match>();

  constructor(
    readonly slots: readonly Slot[],
    readonly index: TextIndex,
  ) {
    slots.forEach((slot, i) => {
      for (const [term, strength] of slot.terms) this.#want(term, i, strength);
    });
  }

  /** How surely a term of the corpus stands for anything asked. */
  strengthOf(term: number): number {
    return (this.#wanted.get(term) ?? []).reduce((best, [, strength]) => Math.max(best, strength), 0);
  }

  match(row: number): Match {
    const known = this.#cache.get(row);
    if (known) return known;
    const found = this.#match(row);
    this.#cache.set(row, found);
    return found;
  }

  /** The best strength for each slot anywhere in the rows [from, to) and among the title's terms. */
  matchAny(from: number, to: number, title: Iterable<number>): Float32Array {
    const best = new Float32Array(this.slots.length);
    const keep = (strengths: Float32Array): void =>
      strengths.forEach((strength, i) => {
        if (strength > best[i]!) best[i] = strength;
      });
    for (let row = from; row < to; row++) keep(this.match(row).own);
    for (const term of title)
      for (const [slot, strength] of this.#wanted.get(term) ?? []) if (strength > best[slot]!) best[slot] = strength;
    return best;
  }

  #want(term: number, slot: number, strength: number): void {
    const slots = this.#wanted.get(term);
    if (slots) slots.push([slot, strength]);
    else this.#wanted.set(term, [[slot, strength]]);
  }

  #match(row: number): Match {
    const own = new Float32Array(this.slots.length);
    const places = new Int32Array(this.slots.length).fill(-1);
    const look = (term: number, place: number): void => {
      for (const [slot, strength] of this.#wanted.get(term) ?? []) {
        if (strength > own[slot]!) [own[slot], places[slot]] = [strength, place];
      }
    };
    this.index.eachTerm(row, look);
    this.slots.forEach((slot, i) => {
      if (slot.pairs.length === 0) return;
      const { terms } = this.index.row(row);
      for (const pair of slot.pairs) {
        if (pair.strength > own[i]! && pair.terms.every((term) => terms.includes(term))) {
          own[i] = pair.strength;
          places[i] = terms.indexOf(pair.terms[0]!);
        }
      }
    });
    return { row, own, places };
  }
}
