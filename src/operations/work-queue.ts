import { setImmediate } from 'node:timers/promises';
import { noteRequest } from './request-record.js';

/** The queue is full, or closed for shutdown: whoever asked is told to wait. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** A request over HTTP needs several turns of the event loop: the connection, its head, its body, the answer. */
const TURNS = 25;

export interface WorkQueueOptions {
  /** Tasks under way at once. */
  readonly parallel: number;
  /** Tasks that may wait. */
  readonly waiting: number;
}

/**
 * Bounds the work that is under way and that waits, over all platforms together. Between two tasks the event loop
 * turns once, so that first responses and heartbeats are not kept waiting by answers.
 */
export function createWorkQueue({ parallel, waiting }: WorkQueueOptions) {
  const queue: (() => void)[] = [];
  const idle: (() => void)[] = [];
  let busy = 0;
  let closed = false;

  const settle = () => {
    busy--;
    const next = queue.shift();
    if (next) next();
    else if (busy === 0) for (const tell of idle.splice(0)) tell();
  };

  return {
    /** @throws BusyError at once where there is no room */
    async run<T>(task: () => Promise<T> | T): Promise<T> {
      if (closed || (busy >= parallel && queue.length >= waiting)) {
        noteRequest({ outcome: 'busy' });
        throw new BusyError('There is no room for more work.');
      }
      if (busy >= parallel) await new Promise<void>((go) => queue.push(() => go(void busy++)));
      else busy++;
      try {
        for (let turn = 0; turn < TURNS; turn++) await setImmediate();
        return await task();
      } finally {
        settle();
      }
    },
    /** Tasks that wait, and that are under way. */
    load: () => ({ waiting: queue.length, running: busy }),
    /** Takes no more work and resolves when all that was taken is done. */
    async close(): Promise<void> {
      closed = true;
      if (busy > 0) await new Promise<void>((done) => idle.push(done));
    },
  };
}

export type WorkQueue = ReturnType<typeof createWorkQueue>;
