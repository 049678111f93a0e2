import type { Work } from '../operations/in-turns.js';
import { BM25, type PassageHit, type PassageSearch } from './passage-search.js';

/** Passages gone through before work in turns may be interrupted. */
const STRETCH = 500;
/** A term that a passage holds more often counts no more. */
const MOST_TIMES = 255;

/**
 * The passages of a large corpus by the terms that they hold, in typed arrays: five bytes for a term in a passage, and
 * nothing made for a passage that is not among the best. It scores as MiniSearch does, and the repaired one of
 * passage-index.ts with it.
 */
export class Postings implements PassageSearch {
  readonly #ends: Uint32Array;
  readonly #passages: Uint32Array;
  readonly #times: Uint8Array;
  readonly #lengths: Uint16Array;
  readonly #meanLength: number;
  readonly #scores: Float64Array;

  private constructor(ends: Uint32Array, passages: Uint32Array, times: Uint8Array, lengths: Uint16Array) {
    this.#ends = ends;
    this.#passages = passages;
    this.#times = times;
    this.#lengths = lengths;
    this.#meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    this.#scores = new Float64Array(lengths.length);
  }

  /**
   * @param terms number of different terms
   * @param count of passages
   * @param termsOf the terms of a passage with its title's, repeats too; asked twice of each
   */
  static *of(terms: number, count: number, termsOf: (passage: number) => readonly number[]): Work<Postings> {
    const lengths = new Uint16Array(count);
    const last = new Int32Array(terms).fill(-1);
    // Where the postings of each term begin, moved on as they are written, until it is where they end.
    const next = new Uint32Array(terms + 1);
    for (let passage = 0; passage < count; passage++) {
      for (const term of termsOf(passage)) {
        lengths[passage]!++;
        if (last[term] !== passage) next[term + 1]!++;
        last[term] = passage;
      }
      if (passage % STRETCH === 0) yield;
    }
    for (let term = 0; term < terms; term++) next[term + 1]! += next[term]!;
    const passages = new Uint32Array(next[terms]!);
    const times = new Uint8Array(passages.length);
    last.fill(-1);
    for (let passage = 0; passage < count; passage++) {
      for (const term of termsOf(passage)) {
        if (last[term] === passage) {
          const at = next[term]! - 1;
          times[at] = Math.min(MOST_TIMES, times[at]! + 1);
          continue;
        }
        last[term] = passage;
        const at = next[term]!++;
        passages[at] = passage;
        times[at] = 1;
      }
      if (passage % STRETCH === 0) yield;
    }
    return new Postings(next, passages, times, lengths);
  }

  search(weights: ReadonlyMap<number, number>, limit: number): PassageHit[] {
    const { k, b, d } = BM25;
    const scores = this.#scores;
    const touched: number[] = [];
    for (const [term, weight] of weights) {
      const [from, to] = [term === 0 ? 0 : this.#ends[term - 1]!, this.#ends[term]!];
      const idf = Math.log(1 + (scores.length - (to - from) + 0.5) / (to - from + 0.5));
      for (let at = from; at < to; at++) {
        const passage = this.#passages[at]!;
        const times = this.#times[at]!;
        const norm = k * (1 - b + (b * this.#lengths[passage]!) / this.#meanLength);
        if (scores[passage] === 0) touched.push(passage);
        scores[passage]! += weight * idf * (d + (times * (k + 1)) / (times + norm));
      }
    }
    const best = bestOf(touched, scores, limit);
    for (const passage of touched) scores[passage] = 0;
    return best;
  }
}

/** The passages with the highest scores, best first; of equal ones those that were touched first. */
function bestOf(touched: readonly number[], scores: Float64Array, limit: number): PassageHit[] {
  const best: PassageHit[] = [];
  for (const passage of touched) {
    const score = scores[passage]!;
    if (best.length === limit && score <= best[limit - 1]!.score) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.score < score) at--;
    best.splice(at, 0, { passage, score });
    if (best.length > limit) best.pop();
  }
  return best;
}
