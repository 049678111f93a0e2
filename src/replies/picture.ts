import { z } from 'zod';

const count = z.int().nonnegative();
const stance = z.enum(['cooperative', 'conflictual', 'mixed']);

/** Discord takes 1,024 characters for the description of an attachment, Slack 2,000. */
export const LONGEST_ALT = 1000;

const common = {
  name: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/u)
    .describe('for a file, without its ending: "network-turkey"'),
  title: z.string(),
  alt: z.string().min(1).max(LONGEST_ALT).describe('the same content in words, the strongest first'),
  lines: z.array(z.string()).describe('the same content in words, all of it, a line each'),
  filters: z.array(z.string()).describe('filters in force, in words; empty where all claims count'),
  span: z.string().describe('what the corpus spans: "6 articles, February 2018 – June 2025"'),
  leftOut: z.string().optional().describe('what did not fit in, in words'),
};

/** Who stands with whom, as a graph. */
const networkPictureSchema = z.object({
  kind: z.literal('network'),
  ...common,
  actors: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        shape: z.enum(['state', 'group', 'organisation']),
        focus: z.boolean().describe('it is drawn around this one'),
      }),
    )
    .min(1),
  ties: z.array(
    z.object({
      a: z.string().describe('id of an actor'),
      b: z.string(),
      stance: stance.describe('the prevailing one; mixed where neither has twice the other'),
      cooperative: count,
      conflictual: count,
      mixed: count,
    }),
  ),
});

/** Dated claims on an axis. */
const timelinePictureSchema = z.object({
  kind: z.literal('timeline'),
  ...common,
  marks: z
    .array(
      z.object({
        date: z.string().describe('YYYY, YYYY-MM or YYYY-MM-DD'),
        dateBasis: z.enum(['stated', 'relative', 'article']),
        lane: z.enum(['cooperative', 'conflictual', 'mixed', 'power']),
        done: z.boolean().describe('false: planned, possible, demanded or denied only'),
        label: z.string(),
      }),
    )
    .min(1),
});

/**
 * A picture as data: drawn by `drawPicture` of src/pictures/draw.ts where a platform wants its bytes, and never before.
 */
export const pictureSchema = z.discriminatedUnion('kind', [networkPictureSchema, timelinePictureSchema]);

export type NetworkPicture = z.infer<typeof networkPictureSchema>;
export type TimelinePicture = z.infer<typeof timelinePictureSchema>;
export type Picture = z.infer<typeof pictureSchema>;
