import MiniSearch from 'minisearch';
import { BM25, type PassageHit } from './passage-search.js';

// MiniSearch counts the unique tokens of a field, before processTerm, as its length. A mark with the place makes every
// token unique, so that BM25 sees the true length (measured in docs/search.md); processTerm takes the mark off again.
const MARK = '\u0001';
const tokenize = (field: string): string[] =>
  field ? field.split(' ').map((term, place) => `${term}${MARK}${place}`) : [];
const processTerm = (marked: string): string => marked.slice(0, marked.indexOf(MARK));

/** The MiniSearch index over passages, with the repairs that make it rank as BM25 does. */
export class PassageIndex {
  readonly #index = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize,
    processTerm,
    autoVacuum: false,
    searchOptions: {
      bm25: BM25,
      combineWith: 'OR',
      prefix: false,
      fuzzy: false,
      tokenize: (query) => query.split(' '),
      processTerm: (term) => term,
    },
  });

  /** @param terms the terms of each passage with its title's, by its number */
  constructor(passages: number, terms: (passage: number) => readonly string[]) {
    for (let id = 0; id < passages; id++) this.#index.add({ id, terms: terms(id).join(' ') });
  }

  /**
   * Passages that hold any of the terms, best first.
   * @param weights terms with their weight in the question, 0 to 1
   */
  search(weights: ReadonlyMap<string, number>): PassageHit[] {
    if (!weights.size) return [];
    const results = this.#index.search([...weights.keys()].join(' '), { boostTerm: (term) => weights.get(term) ?? 1 });
    // search() multiplies the sum by the number of terms matched, which is not BM25: divide it out again.
    return results
      .map(({ id, score, queryTerms }) => ({ passage: id as number, score: score / queryTerms.length }))
      .sort((a, b) => b.score - a.score);
  }
}
