import fc from 'fast-check';
import { afterAll, describe, it } from 'vitest';
import { ATTACKS } from './attacks/all.js';

/** Inputs for each share of an attack: `npm run fuzz` strikes with many more, and looks at the time as well. */
const RUNS = 40;

describe.each(ATTACKS)('$attack.name', ({ attack, share }) => {
  afterAll(() => attack.end?.());

  it('keeps every promise', async () => {
    await fc.assert(
      fc.asyncProperty(attack.inputs, async (input: unknown) => attack.strike(input)),
      { numRuns: RUNS * share },
    );
  }, 120_000);
});
