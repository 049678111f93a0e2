import { describe, expect, it } from 'vitest';
import { collapseRepeats } from '../../src/relations/collapse-repeats.js';
import { plainlyDone, undoneBeside } from '../../src/relations/undone.js';
import { claimOf, worldWith } from '../helpers/claims.js';

const quote = 'A summit looks set to take place, as Norway and Sweden discuss fishing.';
const talks = claimOf({ quote, type: 'CONSULT' });
const summit = claimOf({ quote, type: 'CONSULT', modality: 'planned' });
const pact = claimOf({ start: 200, quote: 'Norway and Sweden signed a pact on bases.' });
const itemsOf = (...claims: ReturnType<typeof claimOf>[]) => collapseRepeats(claims, worldWith());

describe('a sentence that tells of a deed and of a plan', () => {
  it('is known for both', () => {
    const items = itemsOf(talks, summit, pact);
    const besides = undoneBeside(items);
    expect(items.filter(({ claim }) => claim.modality === 'asserted').map(besides)).toEqual([['planned'], []]);
  });

  it('gives way to one that tells of deeds alone, and stands where there is none', () => {
    const done = (items: ReturnType<typeof itemsOf>) => items.filter(({ claim }) => claim.modality === 'asserted');
    const all = itemsOf(talks, summit, pact);
    expect(plainlyDone(done(all), undoneBeside(all)).map(({ claim }) => claim.start)).toEqual([200]);
    const only = itemsOf(talks, summit);
    expect(plainlyDone(done(only), undoneBeside(only))).toHaveLength(1);
  });

  it('is not blurred by a plan of another pair', () => {
    const items = itemsOf(talks, { ...summit, target: claimOf({ to: 'finland' }).target });
    expect(undoneBeside(items)(items.find(({ claim }) => claim.target.id === 'sweden')!)).toEqual([]);
  });
});
