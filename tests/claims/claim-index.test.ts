import { expect, it } from 'vitest';
import type { Claim } from '../../src/claims/claim.js';
import { claimsBetween, claimsIn, claimsOf } from '../../src/claims/claim-index.js';
import { claimOf } from '../helpers/claims.js';

const IDS = ['norway', 'sweden', 'finland', 'russia'];
const some = (n: number): Claim[] =>
  Array.from({ length: n }, (_, i) =>
    claimOf({ from: IDS[i % 4]!, to: IDS[(i * 7 + (i % 3)) % 4]!, article: `a${i % 9}`, start: i }),
  );

it('an index of many claims gives those that going through them would, in the same order', () => {
  for (const claims of [some(50), some(900)]) {
    for (const a of [...IDS, 'nobody']) {
      for (const b of IDS) {
        expect(claimsBetween(claims, a, b)).toEqual(
          claims.filter(
            ({ source, target }) => (source.id === a && target.id === b) || (source.id === b && target.id === a),
          ),
        );
      }
      expect(claimsOf(claims, a)).toEqual(claims.filter(({ source, target }) => source.id === a || target.id === a));
    }
    expect(claimsIn(claims, 'a3')).toEqual(claims.filter(({ article }) => article === 'a3'));
    expect(claimsIn(claims, 'none')).toEqual([]);
  }
});
