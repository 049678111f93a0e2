import { expect, it } from 'vitest';
import { createSeenBefore } from '../../src/operations/seen-before.js';

it('an id comes before only once it came, and is forgotten when enough others did', () => {
  const seenBefore = createSeenBefore(2);
  expect([seenBefore('a'), seenBefore('a'), seenBefore('b'), seenBefore('c')]).toEqual([false, true, false, false]);
  expect([seenBefore('b'), seenBefore('a')]).toEqual([true, false]);
});
