import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Draft, Refusal } from '../../src/intake/draft.js';
import { readDraft } from '../../src/intake/read-draft.js';

const expectedSchema = z.record(
  z.string(),
  z.object({
    /** As the page shows it, or null where it has none. */
    title: z.string().nullable(),
    date: z.string().nullable(),
    publisher: z.string().nullable().optional(),
    author: z.string().nullable().optional(),
    /** Where the page was fetched from. */
    url: z.string().optional(),
    mediaType: z.string().optional(),
    /** Words that the text must have: its first and last sentence. */
    has: z.array(z.string()).default([]),
    /** Words of the page's furniture. */
    lacks: z.array(z.string()).default([]),
    /** The reason of the refusal, where it is no article. */
    refused: z.string().optional(),
  }),
);
type Expected = z.infer<typeof expectedSchema>[string];

const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

type Field = 'title' | 'date' | 'publisher' | 'author' | 'has' | 'lacks' | 'refused';

function wrong(
  expected: Expected,
  draft: Draft | undefined,
  reason: string | undefined,
): Partial<Record<Field, string>> {
  if (expected.refused !== undefined || reason !== undefined) {
    return expected.refused === reason ? {} : { refused: `${reason ?? 'read'}, not ${expected.refused ?? 'read'}` };
  }
  const faults: Partial<Record<Field, string>> = {};
  for (const field of ['title', 'date', 'publisher', 'author'] as const) {
    const want = expected[field];
    const got = draft?.[field];
    if (want !== undefined && plain(want) !== plain(got)) faults[field] = `${got ?? 'none'}, not ${want ?? 'none'}`;
  }
  const text = plain(draft?.text);
  const missing = expected.has.filter((words) => !text.includes(plain(words)));
  const left = expected.lacks.filter((words) => text.includes(plain(words)));
  if (missing.length > 0) faults.has = missing.join(' / ');
  if (left.length > 0) faults.lacks = left.join(' / ');
  return faults;
}

/** Reads every page of a folder and sets it against the folder's `expected.json`; without an entry it is shown only. */
async function main(folder: string, only: string | undefined): Promise<void> {
  const names = readdirSync(folder).filter((name) => name !== 'expected.json' && (!only || name.includes(only)));
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const counts: Record<string, [right: number, of: number]> = {};
  let slowest = ['', 0] as [string, number];
  for (const name of names.sort()) {
    const want = expected[name];
    const bytes = readFileSync(join(folder, name));
    const started = performance.now();
    let draft: Draft | undefined;
    let refusal: Refusal | undefined;
    try {
      draft = await readDraft({
        name,
        bytes,
        ...(want?.url ? { url: want.url } : {}),
        ...(want?.mediaType ? { mediaType: want.mediaType } : {}),
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal = error;
    }
    const took = performance.now() - started;
    if (took > slowest[1]) slowest = [name, took];
    if (!want || only) {
      const { text = '', ...rest } = draft ?? {};
      console.log(
        name,
        JSON.stringify(refusal ? { refused: refusal.reason, message: refusal.message } : rest, null, 1),
      );
      console.log(only ? text : `${text.slice(0, 300)}\n  …\n${text.slice(-200)}`);
    }
    if (!want) continue;
    const faults = wrong(want, draft, refusal?.reason);
    for (const [field, fault] of Object.entries(faults)) console.log(`${name}  ${field}: ${fault}`);
    for (const field of ['title', 'date', 'publisher', 'author', 'has', 'lacks'] as const) {
      if (want[field] === undefined) continue;
      counts[field] ??= [0, 0];
      const count = counts[field];
      count[1]++;
      if (faults[field] === undefined && faults.refused === undefined) count[0]++;
    }
  }
  for (const [field, [right, of]] of Object.entries(counts)) {
    console.log(`${field.padEnd(10)} ${right} of ${of}  ${((100 * right) / of).toFixed(1)}%`);
  }
  console.log(`slowest: ${slowest[0]} ${Math.round(slowest[1])} ms`);
}

const [folder, only] = process.argv.slice(2);
if (!folder) throw new Error('give the folder with the pages and their expected.json');
await main(folder, only);
