import { readFileSync, writeFileSync } from 'node:fs';
import { type Measured, measuredSchema } from '../../src/relations/measured.js';

/** What a run of the evaluation found over coded sentences. */
export interface ClaimScore {
  readonly precision: number;
  readonly recall: number;
  readonly sentences: number;
}

const rounded = (share: number): number => Math.round(100 * share) / 100;

/**
 * Writes what was measured where the cards read it, and keeps the words on its limits. Files that would not change are
 * left alone.
 * @param file corpus/measured.json
 * @param what the kind of text, in a few words: "sentences about other alliances"
 * @returns whether the figures are others than before
 * @throws where the file holds something else, or nothing was scored
 */
export function refreshMeasured(file: string, { precision, recall, sentences }: ClaimScore, what: string): boolean {
  if (sentences === 0) throw new RangeError('no sentence was scored, so there is nothing to tell');
  const old: Measured = measuredSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const fresh: Measured = measuredSchema.parse({
    ...old,
    precision: rounded(precision),
    recall: rounded(recall),
    on: `Measured on ${sentences} coded ${what}`,
  });
  const text = `${JSON.stringify(fresh, null, 2)}\n`;
  if (text === readFileSync(file, 'utf8')) return false;
  writeFileSync(file, text);
  return true;
}
