/** A passage that holds some of the wanted terms, with its BM25 score. */
export interface PassageHit {
  readonly passage: number;
  readonly score: number;
}

/** Finds passages by the terms that they hold. */
export interface PassageSearch {
  /**
   * The passages that hold any of the terms, best first.
   * @param weights terms by number with their weight in the question, 0 to 1
   */
  search(weights: ReadonlyMap<number, number>, limit: number): PassageHit[];
}

/** BM25+ (Lv and Zhai 2011); the parameters were chosen by measurement, see docs/search.md. */
export const BM25 = { k: 2, b: 0.7, d: 0.5 } as const;
