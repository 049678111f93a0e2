import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.js';

describe('edit distance', () => {
  it.each([
    ['ankara', 'ankara', 0],
    ['ankara', 'ankra', 1],
    ['ankara', 'ankarra', 1],
    ['ankara', 'ankera', 1],
    ['ankara', 'anakra', 1],
    ['erdogan', 'erodgn', 2],
  ])('from %s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('is given up above the limit', () => {
    expect(editDistance('ankara', 'moscow', 2)).toBe(3);
    expect(editDistance('un', 'united nations', 1)).toBe(2);
  });

  it('is the same both ways, and the limit changes nothing below it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const whole = editDistance(a, b, 10);
        expect(editDistance(b, a, 10)).toBe(whole);
        expect(editDistance(a, b, 2)).toBe(Math.min(whole, 3));
      }),
    );
  });
});
