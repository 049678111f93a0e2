import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../operations/log.js';

/** The work of requests under way, so that a stop can wait for it, with one way to handle what goes wrong in it. */
export function createInFlight(log: Log) {
  const underWay = new Set<Promise<void>>();

  async function guarded(work: () => Promise<void>, tell: (reference: string) => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const reference = randomBytes(4).toString('hex');
      log.error(`reference ${reference}`, error);
      await tell(reference).catch((next: unknown) => log.error(`reference ${reference}, telling of it`, next));
    }
  }

  return {
    run(work: () => Promise<void>, tell: (reference: string) => Promise<unknown>): Promise<void> {
      const running = guarded(work, tell).finally(() => underWay.delete(running));
      underWay.add(running);
      return running;
    },
    /** Waits for what is under way, at most so long. */
    async finished(graceMs: number): Promise<void> {
      const timer = new AbortController();
      const tooLong = wait(graceMs, undefined, { signal: timer.signal }).catch(() => {});
      const all = (async () => {
        while (underWay.size > 0) await Promise.allSettled(underWay);
      })();
      await Promise.race([all, tooLong]);
      timer.abort();
    },
  };
}
