import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readDataFile } from '../corpus/read-data-file.js';
import { packageRoot } from '../operations/package-root.js';
import { stem } from '../text/stem.js';
import { tokens } from '../text/tokens.js';

const word = z.coerce.string().trim().min(1);

/** The form of corpus/synonyms.yaml: groups of words that stand for each other, and one-way hints. */
export const synonymsSchema = z.strictObject({
  groups: z.array(z.array(word).min(2)).default([]),
  hints: z.record(z.string(), z.array(word).min(1)).default({}),
});
export type Synonyms = z.infer<typeof synonymsSchema>;

// How surely a listed word says the same; WordNet's weights lie below. Chosen by measurement (npm run eval).
const GROUP = 0.85;
const HINT = 0.6;
/** The most words that a listed phrase may have. */
export const LONGEST_PHRASE = 3;

/** A word or phrase as its stems joined by spaces, function words kept: the key under which synonyms are looked up. */
export const phraseKey = (text: string): string =>
  tokens(text.replaceAll('-', ' '))
    .map(({ folded }) => stem(folded))
    .join(' ');

/** Listed synonyms by key: for each the keys that may stand for it, with how surely (0 to 1). */
export function synonymTable({ groups, hints }: Synonyms): Map<string, Map<string, number>> {
  const table = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, weight: number): void => {
    if (from === to || !from || !to) return;
    const row = table.get(from) ?? new Map<string, number>();
    row.set(to, Math.max(row.get(to) ?? 0, weight));
    table.set(from, row);
  };
  for (const group of groups) {
    const keys = group.map(phraseKey);
    for (const from of keys) for (const to of keys) add(from, to, GROUP);
  }
  for (const [from, others] of Object.entries(hints))
    for (const other of others) add(phraseKey(from), phraseKey(other), HINT);
  return table;
}

/**
 * The synonyms of a corpus folder's own synonyms.yaml; none where it has no such file. The shipped ones are in the
 * thesaurus already (build-thesaurus.ts).
 * @throws CorpusError with the line of a mistake
 */
export function loadSynonyms(folder: string): Map<string, Map<string, number>> {
  const file = join(folder, 'synonyms.yaml');
  if (!existsSync(file) || resolve(folder) === resolve(packageRoot(), 'corpus')) return new Map();
  return readSynonyms(file);
}

/** @throws CorpusError with the line of a mistake */
export const readSynonyms = (file: string): Map<string, Map<string, number>> =>
  synonymTable(readDataFile(file, synonymsSchema));
