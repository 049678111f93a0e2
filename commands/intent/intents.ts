import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { corpusFile } from '../../src/corpus/corpus-file.js';

/** What a person may want of a text without a command's name. A question is everything that a passage answers. */
export const INTENTS = [
  'question',
  'relation',
  'friends',
  'foes',
  'friends-and-foes',
  'timeline',
  'change',
  'compare',
  'disputes',
  'check',
  'quote',
  'voices',
  'network',
  'export',
  'sources',
  'help',
] as const;
export type Intent = (typeof INTENTS)[number];

/** corpus/intents.json: what `npm run train:intents` fits to the utterances of tests/data/intents.own.jsonl. */
export const intentsSchema = z.strictObject({
  /** Words by which people ask, with spaces between; others are matter, or slips of these. */
  words: z.string().transform((words) => new Set(words.split(' '))),
  /** For each feature of a text a weight for each intent, in the order of INTENTS. */
  weights: z.record(z.string(), z.array(z.number()).length(INTENTS.length)),
});
export type IntentModel = z.output<typeof intentsSchema>;

let read: IntentModel | undefined;

/** The fitted model, read when the first text asks for it. @throws where corpus/intents.json is not what it should be */
export function intentModel(): IntentModel {
  read ??= intentsSchema.parse(JSON.parse(readFileSync(corpusFile(undefined, 'intents.json'), 'utf8')));
  return read;
}
