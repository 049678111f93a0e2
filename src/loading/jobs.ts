import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { createDirectory } from '../actors/directory.js';
import { buildLexicon } from '../claims/lexicon/lexicon.js';
import type { Article, Problem } from '../corpus/article.js';
import { type FoundFile, type ScannedCorpus, scanCorpus } from '../corpus/scan-corpus.js';
import { atOnce } from '../operations/in-turns.js';
import { analyseArticle, type Readers } from './analysis.js';
import { readFacts, writeAnalysis } from './analysis-bytes.js';
import { assertFolder } from './assert-corpus.js';
import { DamagedError, UnwritableError } from './bytes.js';
import { type Definitions, readDefinitions, versionOf } from './definitions.js';
import { type Records, readRecords, writeRecords } from './record-file.js';
import { tidy } from './tidy.js';

/*
 * The heavy parts of making a library, each a function of plain data, so that it runs on this thread or on another.
 */

export interface ScanJob {
  readonly folder: string;
  /** Where analyses are kept; without it none are looked for. */
  readonly data?: string | undefined;
  /** Keys of files as they were last read, by path: those that are the same are told by their key alone. */
  readonly known: ReadonlyMap<string, string>;
  /** The version under which they were read. */
  readonly version?: string | undefined;
}

export interface Scan extends ScannedCorpus {
  readonly version: string;
  /** Left out where the version is the one that was known. */
  readonly definitions?: Definitions;
  /** What no version tells of. */
  readonly synonyms: Definitions['synonyms'];
  readonly actorProblems: readonly Problem[];
  /** Analyses that were kept from before, by key, of files that are not as they were. */
  readonly records: Records;
  /** For the log. */
  readonly said: readonly string[];
}

/** Where the analyses of a corpus folder are kept: what is read of one is of no use to another version. */
function recordFile(data: string, folder: string, version: string): string {
  const place = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  return join(data, 'analyses', `${place}-${version.slice(0, 16)}.records`);
}

/**
 * Looks what is in a corpus folder, and which of it is new.
 * @throws CorpusError where there is no folder; other errors where the lexicon or the synonyms cannot be used
 */
export function scanFolder({ folder, data, known, version: before }: ScanJob): Scan {
  assertFolder(folder);
  const said: string[] = [];
  const definitions = readDefinitions(folder);
  const version = versionOf(definitions);
  const same = version === before;
  let all: Records | undefined;
  const kept = (key: string): Uint8Array | undefined => {
    if (!data) return undefined;
    all ??= readRecords(recordFile(data, folder, version), version, (message) => said.push(message));
    return all.get(key);
  };
  const records = new Map<string, Uint8Array>();
  const keep = (key: string, record: Uint8Array | undefined): void => {
    // A copy: the record is a view of the whole file, which would go along from thread to thread and stay in memory.
    if (record) records.set(key, new Uint8Array(record));
  };
  const scanned = atOnce(
    scanCorpus(folder, {
      isUnchanged(file, key) {
        if (known.get(file) !== key) return false;
        if (!same) keep(key, kept(key));
        return true;
      },
      recall(key) {
        const record = kept(key);
        try {
          const facts = record && readFacts(record);
          if (facts) keep(key, record);
          return facts;
        } catch (error) {
          if (error instanceof DamagedError) return undefined;
          throw error;
        }
      },
    }),
  );
  return {
    ...scanned,
    version,
    ...(!same && { definitions }),
    synonyms: definitions.synonyms,
    actorProblems: definitions.actors.problems,
    records,
    said,
  };
}

export interface AnalyseJob {
  readonly folder: string;
  readonly version: string;
  readonly articles: readonly { readonly article: Article; readonly problems: readonly Problem[] }[];
}

let readers: { readonly version: string; readonly readers: Readers } | undefined;

function readersOf(folder: string, version: string): Readers {
  if (readers?.version === version) return readers.readers;
  const { actors, lexicon } = readDefinitions(folder);
  const now = versionOf({ actors, lexicon });
  if (now !== version) throw new ChangedError('actors.yaml or lexicon.yaml has changed meanwhile');
  readers = {
    version,
    readers: {
      actors: createDirectory(actors.actors, actors.notActors, actors.names),
      lexicon: buildLexicon(lexicon),
    },
  };
  return readers.readers;
}

/** Gives back the memory of who is who and the lexicon that articles were read by. */
export function forgetReaders(): void {
  readers = undefined;
}

/** The folder has changed while it was being read: start again. */
export class ChangedError extends Error {
  override readonly name = 'ChangedError';
}

/**
 * Reads articles for good; in place of each its analysis as bytes, or undefined where it cannot be written as such.
 * @throws ChangedError where the definitions are no longer those of the version
 */
export function analyseArticles({ folder, version, articles }: AnalyseJob): (Uint8Array | undefined)[] {
  const own = readersOf(folder, version);
  return articles.map(({ article, problems }) => {
    try {
      return writeAnalysis(article, problems, analyseArticle(article, own));
    } catch (error) {
      if (error instanceof UnwritableError) return undefined;
      throw error;
    }
  });
}

export interface KeepJob {
  readonly data: string;
  readonly folder: string;
  readonly version: string;
  /** Keys of the articles that the corpus has. */
  readonly keys: readonly string[];
  /** Analyses that were not kept before. */
  readonly records: Records;
}

/** Keeps the analyses of a corpus for the next start, and clears away what nobody has used for long. */
export function keepRecords({ data, folder, version, keys, records }: KeepJob): string[] {
  const said: string[] = [];
  const say = (message: string): void => void said.push(message);
  const file = recordFile(data, folder, version);
  const before = keys.every((key) => records.has(key)) ? records : readRecords(file, version, () => {});
  const all = new Map<string, Uint8Array>();
  for (const key of keys) {
    const record = records.get(key) ?? before.get(key);
    if (record) all.set(key, record);
  }
  if (writeRecords(file, version, all, say)) tidy(join(data, 'analyses'), file);
  return said;
}

/** A file as it was found, with its article. */
export type WithArticle = FoundFile & { readonly article: Article };
