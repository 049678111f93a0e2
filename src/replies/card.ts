import { z } from 'zod';

const count = z.int().nonnegative();

const tallySchema = z.object({ cooperative: count, conflictual: count, mixed: count });

/** A line of a table of a card; its figures are statements in the articles that `citations` number. */
const rowSchema = tallySchema.extend({
  name: z.string(),
  latest: z.string().nullable().describe('YYYY, YYYY-MM or YYYY-MM-DD'),
  citations: z.array(z.int().positive()).describe('numbers of up to three articles behind it, newest first'),
  note: z.string().optional().describe('"the sources disagree", "changed in 2023"'),
});

const tableSchema = z.object({
  title: z.string().describe('"By theatre", "By topic", "Partners: states" …'),
  rows: z.array(rowSchema),
  more: count.describe('rows left out'),
});

/** What is counted about one actor or two. Only what is asserted counts; the rest stands in `notDone`. */
export const cardSchema = z.object({
  kind: z.enum(['relation', 'actor', 'timeline', 'network']),
  short: z.boolean().describe('beside an answer: without quotes of its own'),
  actors: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })).min(1),
  label: z
    .enum([
      'mostly cooperative',
      'mostly conflictual',
      'only cooperative',
      'only conflictual',
      'mixed',
      'too few to label',
    ])
    .optional()
    .describe('relations only, by the rule that `footer` prints'),
  reason: z.string().optional().describe('why that label, in a few words'),
  counts: tallySchema,
  notDone: z.object({ planned: count, possible: count, demanded: count, denied: count }),
  filters: z.array(z.string()).describe('filters in force, in words'),
  tables: z.array(tableSchema),
  footer: z.array(z.string()).describe('the rules by which it was counted, and what was measured'),
});

/** What a quote of a card is counted for. */
export const quotedClaimSchema = z.object({
  source: z.string(),
  target: z.string(),
  symmetric: z.boolean(),
  stance: z.enum(['cooperative', 'conflictual', 'mixed']),
  quad: z.string(),
  type: z.string(),
  modality: z.enum(['asserted', 'planned', 'possible', 'demanded', 'denied']),
  contexts: z.array(z.string()),
  theatres: z.array(z.string()),
  rule: z.string().describe('the pattern that found it'),
});

export type Card = z.infer<typeof cardSchema>;
export type CardRow = z.infer<typeof rowSchema>;
export type CardTable = z.infer<typeof tableSchema>;
