import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../operations/package-root.js';

/** What the evaluation found about the extraction (`corpus/measured.json`), told under every card. */
export const measuredSchema = z.object({
  precision: z.number().min(0).max(1),
  recall: z.number().min(0).max(1),
  /** On what it was measured, in a few words. */
  on: z.string().min(1),
  /** What the figures do not tell; a figure without its limits is not shown. */
  limitation: z.string().min(1),
});

export type Measured = z.infer<typeof measuredSchema>;

let read: { value: Measured | undefined } | undefined;

/** The figures measured last; undefined where there are none, or where they cannot be read. */
export function measured(): Measured | undefined {
  if (!read) {
    try {
      const text = readFileSync(join(packageRoot(), 'corpus', 'measured.json'), 'utf8');
      read = { value: measuredSchema.parse(JSON.parse(text)) };
    } catch {
      read = { value: undefined };
    }
  }
  return read.value;
}
