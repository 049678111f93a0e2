import { parentPort } from 'node:worker_threads';
import { analyseArticles, keepRecords, scanFolder } from './jobs.js';

/** What a thread is asked to do: the name of a job, and what it is given. */
const JOBS = { scan: scanFolder, analyse: analyseArticles, keep: keepRecords };

export interface Asked {
  readonly job: keyof typeof JOBS;
  readonly given: never;
}

/** What comes back: the result, or what went wrong. An error crosses threads without its class, so its name goes along. */
export type Answered = { readonly done: unknown } | { readonly failed: unknown; readonly name: string };

parentPort?.on('message', ({ job, given }: Asked) => {
  try {
    parentPort!.postMessage({ done: JOBS[job](given) } satisfies Answered);
  } catch (error) {
    parentPort!.postMessage({ failed: error, name: error instanceof Error ? error.name : '' } satisfies Answered);
  }
});
