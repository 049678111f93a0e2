import type { Log } from './log.js';
import type { Meter } from './meter.js';
import { newNumber, type RequestKind, type RequestRecord, withRecord } from './request-record.js';

/** Gives each request its number, tells the log how it ended, and lets it be counted. */
export function createRequests({
  log,
  meter,
  now = () => performance.now(),
}: {
  readonly log: Log;
  readonly meter: Meter;
  readonly now?: () => number;
}) {
  return {
    /**
     * Runs the work of one request under a number of its own. What it throws is thrown on.
     * @param platform in lower case
     */
    async run<T>(platform: string, kind: RequestKind, work: () => Promise<T>): Promise<T> {
      const record: RequestRecord = { number: newNumber(), platform, kind, errors: [], said: [] };
      const began = now();
      try {
        return await withRecord(record, work);
      } catch (error) {
        record.errors.push('internal');
        record.outcome = 'error';
        throw error;
      } finally {
        const ms = now() - began;
        const { command, outcome = 'done' } = record;
        meter.finished(record, ms / 1000);
        log.info('request', {
          request: record.number,
          platform,
          kind,
          ...(command && { command }),
          outcome,
          ms: Math.round(ms * 10) / 10,
        });
      }
    },
  };
}

export type Requests = ReturnType<typeof createRequests>;
