import { expect, it } from 'vitest';
import { relationOf } from '../../src/relations/relation.js';
import { claimOf, worldWith } from '../helpers/claims.js';

// Every claim in words of its own, so that none is taken for a repeat.
const claims = Array.from({ length: 600 }, (_, i) =>
  claimOf({
    article: `a${i % 40}`,
    start: i * 100,
    quote: `Norway and Sweden ${'abcdefghij'.repeat(3).slice(i % 20)}${i} over matter ${i * 7} in place${i * 13}.`,
  }),
);

it('takes a pair with hundreds of claims apart once, and is quick from then on', () => {
  const world = worldWith();
  const first = relationOf(claims, 'norway', 'sweden', world);
  const quotes = claims.map((claim) => {
    let read = 0;
    const { quote } = claim;
    Object.defineProperty(claim, 'quote', {
      get() {
        read += 1;
        return quote;
      },
    });
    return () => read;
  });
  const second = relationOf(claims, 'norway', 'sweden', world);
  expect(second.counts).toEqual(first.counts);
  expect(first.counts.cooperative).toBe(600);
  expect(quotes.reduce((sum, read) => sum + read(), 0)).toBe(0);
});
