import { Worker } from 'node:worker_threads';
import type { Settings } from '../../operations/settings.js';
import { Refusal, type RefusalReason } from '../draft.js';
import type { Material, Prepare, Prepared } from './prepare.js';

/** What a worker thread is begun with; `logLevel` says whether it tells where a fault of the program broke. */
export interface WorkerData {
  readonly corpus: string;
  readonly logLevel: Settings['logLevel'];
}

/** What a worker thread answers. */
export type WorkerAnswer =
  | { readonly prepared: Prepared }
  | { readonly refusal: { readonly reason: RefusalReason; readonly message: string } }
  | { readonly fault: string };

/** Reading something took too much time or memory here and now; on another day or machine it may not. */
export class Overrun extends Refusal {}

export interface PoolOptions extends WorkerData {
  readonly threads: number;
  /** Milliseconds that one source may take. */
  readonly mostMs?: number;
  /** Megabytes of objects that one thread may have; bytes do not count here, and are bounded before they are unpacked. */
  readonly mostMb?: number;
}

interface Job {
  readonly material: Material;
  readonly resolve: (prepared: Prepared) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job?: Job;
  timer?: NodeJS.Timeout;
}

/**
 * Threads that read and look through what is to be added. A source that takes too long or too much memory costs its
 * thread, which is replaced, and becomes a refusal: whatever is added, the run goes on.
 */
export function createPool({ corpus, logLevel, threads, mostMs = 60_000, mostMb = 1024 }: PoolOptions) {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const waiting: Job[] = [];
  let closed = false;

  function start(): Thread {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { corpus, logLevel } satisfies WorkerData,
      resourceLimits: { maxOldGenerationSizeMb: mostMb },
    });
    const thread: Thread = { worker };
    all.add(thread);
    worker.on('message', (answer: WorkerAnswer) => {
      const { job } = thread;
      release(thread);
      if (job) settle(job, answer);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(thread, memory ? new Overrun('too-large', 'Reading it takes more memory than is given to it.') : error);
    });
    worker.on('exit', () => fail(thread, new Overrun('unreadable', 'Reading it ended without a result.')));
    return thread;
  }

  /** A thread whose job is done takes the next one. */
  function release(thread: Thread): void {
    clearTimeout(thread.timer);
    delete thread.job;
    const next = waiting.shift();
    if (next) give(thread, next);
    else idle.push(thread);
  }

  /** A thread that is lost: its job ends with the error, and another takes its place where there is work. */
  function fail(thread: Thread, error: Error): void {
    if (!all.delete(thread)) return;
    clearTimeout(thread.timer);
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    thread.job?.reject(error);
    void thread.worker.terminate();
    const next = closed ? undefined : waiting.shift();
    if (next) give(start(), next);
  }

  function give(thread: Thread, job: Job): void {
    thread.job = job;
    thread.timer = setTimeout(() => {
      const seconds = Math.round(mostMs / 1000);
      fail(
        thread,
        new Overrun(
          'unreadable',
          `Reading it takes longer than ${seconds} seconds. Add its text as a plain text file.`,
        ),
      );
    }, mostMs);
    thread.worker.postMessage(job.material);
  }

  const prepare: Prepare = (material) =>
    new Promise((resolve, reject) => {
      // What was being read from disk when the run was stopped arrives here later.
      if (closed) return reject(new Error('the pool is closed'));
      const job: Job = { material, resolve, reject };
      const thread = idle.pop() ?? (all.size < threads ? start() : undefined);
      if (thread) give(thread, job);
      else waiting.push(job);
    });

  return {
    prepare,
    /** Ends all threads; what they are at is left undone, and never answered. */
    async close(): Promise<void> {
      closed = true;
      const ending = [...all].map((thread) => {
        clearTimeout(thread.timer);
        return thread.worker.terminate();
      });
      all.clear();
      await Promise.all(ending);
    },
  };
}

function settle({ resolve, reject }: Job, answer: WorkerAnswer): void {
  if ('prepared' in answer) resolve(answer.prepared);
  else if ('refusal' in answer) reject(new Refusal(answer.refusal.reason, answer.refusal.message));
  else reject(new Error(answer.fault));
}
