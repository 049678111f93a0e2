import type { FoundFile } from '../corpus/scan-corpus.js';
import { inTurns } from '../operations/in-turns.js';
import { analyseArticle } from './analysis.js';
import { readAnalysis } from './analysis-bytes.js';
import { assemble, canTakeOver, type LoadedCorpus } from './assemble.js';
import { assertActors, assertArticles } from './assert-corpus.js';
import { DamagedError } from './bytes.js';
import { type LoadedDefinitions, makeDefinitions } from './definitions.js';
import { ChangedError, type Scan, type WithArticle } from './jobs.js';
import type { Hand } from './threads.js';

/** Articles that are read at a time: a second's work or less. */
const BATCH = 20;
/** After so many articles read what is known is kept, so that a process that is stopped need not begin afresh. */
const KEEP_EVERY = 1_000;
/** How often it begins afresh because the folder changed while it was being read. */
const MOST_TRIES = 3;

export interface RefreshOptions {
  readonly folder: string;
  /** Where analyses are kept for the next start; without it they are not. */
  readonly data?: string | undefined;
  /** The corpus as it was. */
  readonly previous?: LoadedCorpus | undefined;
  /** Who looks at the folder and keeps the analyses. */
  readonly hand: Hand;
  /** Who reads articles, all at once: given how many there are to read. */
  readonly readers: (articles: number) => readonly Hand[];
  /** Told what whoever runs the bot should know: what was kept is damaged, or nothing can be kept. */
  readonly say: (message: string) => void;
  /** Told how many articles have been read, of how many. */
  readonly progress?: ((read: number, of: number) => void) | undefined;
}

/** What was made, and how it differs from what was before. */
export interface Refreshed {
  readonly corpus: LoadedCorpus;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * Makes the library of a folder as it is now. Articles that have not changed are taken over from the corpus as it was,
 * or read from what was kept; only the others are read anew. This thread works in short turns only.
 * @returns undefined where nothing has changed
 * @throws CorpusError where there is nothing to answer from; other errors where a file besides the articles is broken
 */
export async function refresh(options: RefreshOptions): Promise<Refreshed | undefined> {
  for (let tries = MOST_TRIES; ; tries--) {
    try {
      return await refreshOnce(options);
    } catch (error) {
      if (!(error instanceof ChangedError) || tries === 1) throw error;
    }
  }
}

async function refreshOnce(options: RefreshOptions): Promise<Refreshed | undefined> {
  const { folder, data, previous, hand, say } = options;
  const known = new Map(previous?.scanned.files.map(({ file, key }) => [file, key]));
  const version = previous?.definitions.version();
  const scan = await hand.scan({ folder, data, known, version });
  for (const message of scan.said) say(message);
  const files = withKnown(scan.files, previous);
  const scanned = { files, problems: scan.problems };
  assertArticles(folder, scanned);
  if (previous && scan.definitions) assertActors(scan.definitions.actors.actors, scan.actorProblems);
  const differences = compare(files, previous);
  if (previous && isSame(scan, files, previous)) return undefined;
  const definitions = await definitionsOf(scan, previous);
  const records = await readMissing(files, scan, options);
  const corpus = await inTurns(
    assemble({
      folder,
      scanned,
      definitions,
      previous,
      analysisOf(file) {
        const record = records.get(file.key);
        try {
          if (record) return readAnalysis(file.article, record);
        } catch (error) {
          if (!(error instanceof DamagedError)) throw error;
          say(`what was kept of ${file.file} is damaged; it is read anew`);
        }
        return analyseArticle(file.article, { actors: definitions.actors, lexicon: definitions.lexicon() });
      },
    }),
  );
  return { corpus, ...differences };
}

/** The files with the articles that are known already. */
function withKnown(files: readonly FoundFile[], previous: LoadedCorpus | undefined): FoundFile[] {
  const before = new Map(previous?.scanned.files.map((file) => [file.file, file]));
  return files.map((file) => {
    const old = before.get(file.file);
    return old && old.key === file.key && file.key !== '' ? old : file;
  });
}

function compare(files: readonly FoundFile[], previous: LoadedCorpus | undefined): Omit<Refreshed, 'corpus'> {
  const before = new Map(
    previous?.scanned.files.flatMap(({ file, key, article }) => (article ? [[file, key] as const] : [])),
  );
  let [added, changed] = [0, 0];
  for (const { file, key, article } of files) {
    if (!article) continue;
    const old = before.get(file);
    if (old === undefined) added++;
    else if (old !== key) changed++;
    before.delete(file);
  }
  return { added, changed, removed: before.size };
}

/** Whether everything that a library is made of, and everything that is wrong, is as it was. */
function isSame(scan: Scan, files: readonly FoundFile[], { scanned, definitions }: LoadedCorpus): boolean {
  const told = (all: readonly FoundFile[], synonyms: LoadedDefinitions['synonyms'], ...problems: unknown[]) =>
    JSON.stringify([
      all.map(({ file, key, problems: own }) => [file, key, own]),
      [...synonyms].map(([from, to]) => [from, [...to]]),
      problems,
    ]);
  return (
    scan.version === definitions.version() &&
    told(files, scan.synonyms, scan.problems, scan.actorProblems) ===
      told(scanned.files, definitions.synonyms, scanned.problems, definitions.problems)
  );
}

async function definitionsOf(scan: Scan, previous: LoadedCorpus | undefined): Promise<LoadedDefinitions> {
  const { definitions, synonyms, actorProblems } = scan;
  if (!definitions) return { ...previous!.definitions, synonyms, problems: actorProblems };
  return inTurns(makeDefinitions(definitions, scan.version));
}

/** The analyses of all articles that cannot be taken over: from what was kept, and by reading the rest. */
async function readMissing(
  files: readonly FoundFile[],
  scan: Scan,
  { folder, data, previous, hand, readers, say, progress }: RefreshOptions,
): Promise<Map<string, Uint8Array>> {
  const taken = new Set(
    canTakeOver(previous, () => scan.version) ? previous.scanned.files.map(({ key }) => key).filter(Boolean) : [],
  );
  const records = new Map(scan.records);
  const missing = files.filter(
    (file): file is WithArticle => file.article !== undefined && !taken.has(file.key) && !records.has(file.key),
  );
  const keys = files.flatMap(({ article, key }) => (article ? [key] : []));
  const fresh = new Map<string, Uint8Array>();
  const keep = async (): Promise<void> => {
    if (!data) return;
    for (const message of await hand.keep({ data, folder, version: scan.version, keys, records: fresh })) say(message);
  };
  let next = 0;
  let read = 0;
  let keptAt = 0;
  const work = async (reader: Hand): Promise<void> => {
    while (next < missing.length) {
      const batch = missing.slice(next, next + BATCH);
      next += BATCH;
      const analysed = await reader.analyse({ folder, version: scan.version, articles: batch });
      analysed.forEach((record, i) => {
        if (!record) return;
        records.set(batch[i]!.key, record);
        fresh.set(batch[i]!.key, record);
      });
      read += batch.length;
      progress?.(read, missing.length);
      if (read - keptAt < KEEP_EVERY || read === missing.length) continue;
      keptAt = read;
      await keep();
    }
  };
  await Promise.all(readers(missing.length).map(work));
  if (missing.length > 0 || taken.size > keys.length) await keep();
  return records;
}
