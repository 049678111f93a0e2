import { setImmediate } from 'node:timers/promises';

/** Work that may be interrupted wherever it yields; what it returns is its result. */
export type Work<T> = Generator<void, T, void>;

/** How long work in turns goes on before others have theirs. */
const TURN_MS = 8;

/** Does all of it now. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does it in short turns of the event loop, so that whoever else is served by this thread is not kept waiting. */
export async function inTurns<T>(work: Work<T>, turnMs = TURN_MS): Promise<T> {
  for (;;) {
    const until = performance.now() + turnMs;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < until);
    await setImmediate();
  }
}
