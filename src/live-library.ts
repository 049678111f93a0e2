import type { Problem } from './corpus/article.js';
import type { Library } from './library.js';
import type { LoadedCorpus } from './loading/assemble.js';
import { isLarge } from './loading/is-large.js';
import type { Refreshed } from './loading/refresh.js';
import type { Hand } from './loading/threads.js';
import { openCorpus } from './open-library.js';
import type { LibraryStatus } from './operations/library-status.js';
import type { Log } from './operations/log.js';
import { lookAt, type WatchOptions, watchFolder } from './operations/watch-folder.js';

/** What a corpus folder consists of. */
const CONTENTS = { folders: ['articles'], files: ['actors.yaml', 'lexicon.yaml', 'synonyms.yaml'] };

export interface LiveOptions {
  readonly folder: string;
  /** Where what was read of a large corpus is kept for the next start. */
  readonly data?: string;
  readonly log: Pick<Log, 'notice' | 'warn' | 'info' | 'error'>;
  /** Milliseconds from one look at the folder to the next; 0 for none. */
  readonly interval: number;
  /** Told of the library once it is loaded for the first time. */
  readonly opened?: (library: Library) => void;
  /** Makes ahead what the first answers from a library need, before it takes the place of the one before. */
  readonly warm?: (library: Library) => void | Promise<void>;
  readonly wait?: WatchOptions['wait'];
}

/** A library that follows its folder: loaded at the start, and swapped in whole where the corpus changes. */
export interface LiveLibrary {
  /** @throws CorpusError where there is nothing to answer from */
  load(): Promise<void>;
  prepare(): Promise<void>;
  /** The library of this moment; only after `load`. */
  current(): Library;
  status(): LibraryStatus | undefined;
  /** Takes up the folder as it is now; where that cannot be used the library stays as it was, and the log says why. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

export function createLiveLibrary(options: LiveOptions): LiveLibrary {
  const { folder, data, log, interval, opened, warm, wait } = options;
  let corpus: LoadedCorpus | undefined;
  let loadedAt: Date | undefined;
  let [reloads, failedReloads] = [0, 0];
  let watching: ReturnType<typeof watchFolder> | undefined;
  let last: Promise<boolean> = Promise.resolve(true);
  let thread: Hand | undefined;
  let stopped = false;

  const current = (): Library => {
    if (!corpus) throw new Error('the library was asked for before it was loaded');
    return corpus.library;
  };

  async function refreshed(): Promise<Refreshed | undefined> {
    const { refresh } = await import('./loading/refresh.js');
    const { startThread } = await import('./loading/threads.js');
    if (stopped) return undefined;
    thread ??= startThread();
    const hand = thread;
    return refresh({
      folder,
      data: isLarge(folder) ? data : undefined,
      previous: corpus,
      hand,
      readers: () => [hand],
      say: log.warn,
    });
  }

  /** @returns false where a further try may fare better though the folder stays as it is */
  async function takeUp(): Promise<boolean> {
    if (stopped) return true;
    const before = current().corpus.problems;
    try {
      const found = await refreshed();
      if (stopped) return true;
      if (!found) {
        log.info('the corpus is as it was');
        return true;
      }
      const { library } = found.corpus;
      await library.prepareClaims();
      await warm?.(library);
      corpus = found.corpus;
      loadedAt = new Date();
      reloads++;
      log.notice(`corpus reloaded: ${countsOf(found)}`);
      for (const line of newProblems(before, library.corpus.problems)) log.warn(line);
      return true;
    } catch (error) {
      if (stopped) return true;
      failedReloads++;
      const stays = 'the corpus could not be reloaded, so answers come from it as it was';
      const isOfCorpus = error instanceof Error && error.name === 'CorpusError';
      if (isOfCorpus) log.error(`${stays}. ${error.message}`);
      else log.error(stays, error);
      return isOfCorpus;
    } finally {
      // Its memory is given back until the corpus changes again.
      await thread?.end();
      thread = undefined;
    }
  }

  function takeUpNext(): Promise<boolean> {
    if (corpus) last = last.then(takeUp);
    return last;
  }

  return {
    current,
    reload: async () => void (await takeUpNext()),
    async load() {
      const seen = interval > 0 ? await lookAt({ folder, ...CONTENTS }) : '';
      corpus = await openCorpus(folder, { ...(data && { data }), say: log.warn, progress: progressTo(log) });
      // What the lexicon is now has to be known before it changes, for a change to be seen.
      corpus.definitions.version();
      loadedAt = new Date();
      opened?.(corpus.library);
      if (interval > 0 && !stopped) {
        watching = watchFolder({ folder, ...CONTENTS, interval, changed: takeUpNext, ...(wait && { wait }) }, seen);
      }
    },
    async prepare() {
      const library = current();
      await library.prepareClaims();
      await warm?.(library);
    },
    status() {
      if (!corpus) return undefined;
      const { library } = corpus;
      return {
        articles: library.corpus.articles.length,
        passages: library.passageCount,
        ...(library.claimsReady() && { claims: library.claims().length }),
        loadedAt: loadedAt!,
        reloads,
        failedReloads,
      };
    },
    async stop() {
      stopped = true;
      await thread?.end();
      await Promise.all([watching?.stop(), last]);
    },
  };
}

const countsOf = ({ added, changed, removed }: Refreshed): string =>
  `${added} ${added === 1 ? 'article' : 'articles'} added, ${changed} changed, ${removed} removed`;

/** What is wrong now and was not before, in words for the log. */
function newProblems(before: readonly Problem[], now: readonly Problem[]): string[] {
  const lineOf = ({ file, line, problem, advice }: Problem): string =>
    `${file}:${line} is left out: ${problem}; ${advice}`;
  const known = new Set(before.map(lineOf));
  return now
    .filter(({ severity }) => severity === 'error')
    .map(lineOf)
    .filter((line) => !known.has(line));
}

const STEP = 1_000;

/** Tells how far a long first reading is, every thousand articles. */
function progressTo({ notice }: Pick<Log, 'notice'>): (read: number, of: number) => void {
  let told = 0;
  return (read, of) => {
    if (read - told < STEP && read < of) return;
    if (of < STEP) return;
    told = read;
    notice(`read ${read} of ${of} articles that are new to me`);
  };
}
