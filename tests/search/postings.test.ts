import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/operations/in-turns.js';
import { PassageIndex } from '../../src/search/passage-index.js';
import { Postings } from '../../src/search/postings.js';

const TERMS = 12;
const term = fc.nat({ max: TERMS - 1 });
const passages = fc.array(fc.array(term, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 30 });
const wanted = fc.uniqueArray(fc.tuple(term, fc.double({ min: 0.05, max: 1, noNaN: true })), {
  selector: ([number]) => number,
  maxLength: 6,
});

describe('the passages of a large corpus', () => {
  it('are found and scored as the repaired MiniSearch does', () => {
    fc.assert(
      fc.property(passages, wanted, (texts, weights) => {
        const postings = atOnce(Postings.of(TERMS, texts.length, (n) => texts[n]!));
        const oracle = new PassageIndex(texts.length, (n) => texts[n]!.map((number) => `t${number}`));
        const expected = oracle.search(new Map(weights.map(([number, weight]) => [`t${number}`, weight])));
        const found = postings.search(new Map(weights), texts.length);
        expect(found.map(({ passage }) => passage).sort()).toEqual(expected.map(({ passage }) => passage).sort());
        const scores = new Map(expected.map(({ passage, score }) => [passage, score]));
        for (const { passage, score } of found) expect(score).toBeCloseTo(scores.get(passage)!, 9);
      }),
    );
  });

  it('come best first, as many as are wanted, and the same each time', () => {
    fc.assert(
      fc.property(passages, wanted, fc.integer({ min: 1, max: 5 }), (texts, weights, limit) => {
        const postings = atOnce(Postings.of(TERMS, texts.length, (n) => texts[n]!));
        const all = postings.search(new Map(weights), texts.length);
        const first = postings.search(new Map(weights), limit);
        expect(first).toEqual(all.slice(0, limit));
        for (let i = 1; i < all.length; i++) expect(all[i]!.score).toBeLessThanOrEqual(all[i - 1]!.score);
      }),
    );
  });
});
