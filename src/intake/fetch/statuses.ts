import { Refusal } from '../draft.js';
import type { ResponseHead } from './request.js';

const LONGEST_WAIT_MS = 60_000;
const SAVE = 'Save the page in a browser and add the file.';

/**
 * How long a server that is too busy asks to wait, in milliseconds.
 * @returns undefined where it does not ask, or for longer than a minute
 */
export function askedToWait({ status, headers }: ResponseHead, now: () => number = Date.now): number | undefined {
  const asked = headers['retry-after'];
  if ((status !== 429 && status !== 503) || !asked) return undefined;
  const ms = /^\d+$/u.test(asked.trim()) ? Number(asked) * 1000 : Date.parse(asked) - now();
  return ms <= LONGEST_WAIT_MS ? Math.max(0, ms) : undefined;
}

/** Why a response is no page, for people; undefined where it is one. */
export function refusalOfStatus({ status }: ResponseHead, host: string): Refusal | undefined {
  if (status === 200) return undefined;
  const refusal = (message: string) => new Refusal('not-fetched', message);
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451) {
    return refusal(`${host} does not hand this page out (status ${status}). ${SAVE}`);
  }
  if (status === 404 || status === 410) {
    return refusal(`There is no such page on ${host} (status ${status}). See that the address is right.`);
  }
  if (status === 429) return refusal(`${host} asks for fewer requests (status 429). Try again later.`);
  if (status >= 500) return refusal(`${host} has a fault of its own (status ${status}). Try again later.`);
  return refusal(`${host} answers without a page (status ${status}). ${SAVE}`);
}
