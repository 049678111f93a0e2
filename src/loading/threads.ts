import { Worker } from 'node:worker_threads';
import { CorpusError } from '../corpus/corpus-error.js';
import {
  type AnalyseJob,
  analyseArticles,
  ChangedError,
  forgetReaders,
  type KeepJob,
  keepRecords,
  type Scan,
  type ScanJob,
  scanFolder,
} from './jobs.js';
import type { Answered, Asked } from './worker.js';

/** Somebody who does the heavy work, one job after the other. */
export interface Hand {
  scan(job: ScanJob): Promise<Scan>;
  analyse(job: AnalyseJob): Promise<(Uint8Array | undefined)[]>;
  keep(job: KeepJob): Promise<string[]>;
  /** Ends it, whatever it is doing. */
  end(): Promise<void>;
}

/** The work done on this thread; ended, it only forgets what it was done with. */
export const ownHand: Hand = {
  scan: async (job) => scanFolder(job),
  analyse: async (job) => analyseArticles(job),
  keep: async (job) => keepRecords(job),
  end: async () => forgetReaders(),
};

/** Errors that are told from others, since an error loses its class between threads. */
const KNOWN: Readonly<Record<string, new (message: string) => Error>> = { CorpusError, ChangedError };

/** Threads need the built program: run from its sources, the work is done on this one. */
const BUILT = import.meta.url.endsWith('.js');

interface Waiting {
  resolve(done: unknown): void;
  reject(error: unknown): void;
}

/** The work done on a thread of its own, so that this one goes on answering. */
export function startThread(): Hand {
  if (!BUILT) return ownHand;
  return handOf(new Worker(new URL('./worker.js', import.meta.url), { execArgv: [] }));
}

/** The hand of a thread that answers each job in turn, as worker.ts does. Once it has ended every job is refused. */
export function handOf(worker: Worker): Hand {
  let ended: Error | undefined;
  const waiting: Waiting[] = [];
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answered: Answered) => {
    const { resolve, reject } = waiting.shift()!;
    // It keeps the process alive only while it has something to do.
    if (waiting.length === 0) worker.unref();
    if ('done' in answered) return resolve(answered.done);
    const { failed, name } = answered;
    const Known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
    reject(Known && failed instanceof Error ? new Known(failed.message) : failed);
  });
  worker.on('error', fail);
  worker.on('exit', (code) => {
    ended = new Error(`the thread that reads articles ended (exit code ${code})`);
    fail(ended);
  });
  worker.unref();

  // Jobs are done in the order in which they are given.
  const job = <T>(name: Asked['job']) => {
    return (given: unknown): Promise<T> =>
      new Promise<unknown>((resolve, reject) => {
        if (ended) return reject(ended);
        waiting.push({ resolve, reject });
        worker.ref();
        worker.postMessage({ job: name, given });
      }) as Promise<T>;
  };
  return {
    scan: job('scan'),
    analyse: job('analyse'),
    keep: job('keep'),
    end: async () => void (await worker.terminate()),
  };
}
