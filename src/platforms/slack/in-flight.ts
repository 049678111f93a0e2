import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../operations/log.js';
import { noteError, type RequestKind, referenceNow } from '../../operations/request-record.js';
import type { Requests } from '../../operations/requests.js';

/** The work of requests under way, so that a stop can wait for it, with one way to handle what goes wrong in it. */
export function createInFlight(log: Log, requests: Requests) {
  const underWay = new Set<Promise<void>>();

  async function guarded(work: () => Promise<void>, tell: (reference: string) => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const reference = referenceNow();
      noteError('internal');
      log.error(`reference ${reference}`, error);
      await tell(reference).catch((next: unknown) => log.error(`reference ${reference}, telling of it`, next));
    }
  }

  return {
    run(kind: RequestKind, work: () => Promise<void>, tell: (reference: string) => Promise<unknown>): Promise<void> {
      const running = requests.run('slack', kind, () => guarded(work, tell)).finally(() => underWay.delete(running));
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
