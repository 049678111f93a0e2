import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/**
 * How a request ended: `refused` for what the person can mend (a mistyped name, a place where the bot may not speak, an
 * expired button), `limited` for one too many, `undelivered` where the platform did not take the answer, `done` for
 * what has no answer (feedback).
 */
const OUTCOMES = ['answered', 'no-answer', 'refused', 'limited', 'busy', 'error', 'undelivered', 'done'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What went wrong: our own fault, what a platform did not take, a place that is closed to the bot, one that is gone. */
export const ERROR_KINDS = ['internal', 'delivery', 'forbidden', 'gone', 'down', 'unhandled'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** How somebody asked. */
export type RequestKind = 'message' | 'command' | 'menu' | 'button' | 'form' | 'view';

/** What is noted of one request while it is answered; of the person nothing. */
export interface RequestRecord {
  /** Stands in the log and in an apology: eight hexadecimal digits. */
  readonly number: string;
  /** In lower case. */
  readonly platform: string;
  readonly kind: RequestKind;
  command?: string;
  outcome?: Outcome;
  readonly errors: ErrorKind[];
  /** What was said, for as long as the request lasts: no line of the log may repeat it. */
  readonly said: string[];
}

/** Shorter words stand in half of all errors. */
const SHORTEST = 3;

const records = new AsyncLocalStorage<RequestRecord>();

export const newNumber = (): string => randomBytes(4).toString('hex');

/** Runs work so that whatever is called in it, at any depth and after any wait, finds the record. */
export const withRecord = <T>(record: RequestRecord, work: () => T): T => records.run(record, work);

/** The record of the request that is being answered; undefined outside of any. */
export const currentRecord = (): RequestRecord | undefined => records.getStore();

/** The number under which the log tells more: the request's; one of its own outside of any. */
export const referenceNow = (): string => currentRecord()?.number ?? newNumber();

/** Notes what is learnt of the request at hand; what is noted last counts. Outside of any nothing happens. */
export function noteRequest(learnt: Pick<RequestRecord, 'command' | 'outcome'>): void {
  const record = currentRecord();
  if (record) Object.assign(record, learnt);
}

/** Keeps what somebody said out of the log for as long as the request lasts. */
export function keepFromLog(...texts: readonly string[]): void {
  currentRecord()?.said.push(...texts.map((text) => text.trim()).filter(({ length }) => length >= SHORTEST));
}

/** Notes that something went wrong in the request at hand. */
export function noteError(kind: ErrorKind, outcome: Outcome = 'error'): void {
  currentRecord()?.errors.push(kind);
  noteRequest({ outcome });
}
