import { setTimeout as wait } from 'node:timers/promises';

/** Time as the fetcher knows it; tests bring one of their own. */
export interface Clock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  wait(ms: number): Promise<void>;
}

/** The machine's own time; waits are broken off by the signal. */
export const createSystemClock = (signal?: AbortSignal): Clock => ({
  now: () => performance.now(),
  wait: (ms) => wait(ms, undefined, { ...(signal && { signal }) }),
});

const MOST_HOSTS = 10_000;

/**
 * Keeps requests to one host apart, however many are asked for at once.
 * @returns a function that resolves when it is the caller's turn; `ms` is the time to the turn before
 */
export function createPace(clock: Clock): (host: string, ms: number) => Promise<void> {
  const free = new Map<string, number>();
  return async (host, ms) => {
    const now = clock.now();
    const last = free.get(host);
    const turn = last === undefined ? now : Math.max(now, last + ms);
    free.delete(host);
    free.set(host, turn);
    if (free.size > MOST_HOSTS) free.delete(free.keys().next().value!);
    if (turn > now) await clock.wait(turn - now);
  };
}
