import type { ErrorKind, RequestRecord } from './request-record.js';

/** Counts what happens. It is never given words, names or ids. */
export interface Meter {
  /** @param seconds from the first sign of it to the end of its answer */
  finished(record: RequestRecord, seconds: number): void;
  /** Something went wrong outside of any request. */
  failed(platform: string, kind: ErrorKind): void;
  /** A connection that was lost is back. */
  reconnected(platform: string): void;
}

/** Where nobody collects figures. */
export const noMeter: Meter = { finished: () => {}, failed: () => {}, reconnected: () => {} };
