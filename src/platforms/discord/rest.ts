import { setTimeout as wait } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

const TIMEOUT_MS = 15_000;
const RETRIES = 2;
const RETRY_AFTER_MS = 150;
/** Discord allows 50 in all, answers to interactions not counted. */
const PER_SECOND = 45;

const UNCOUNTED = /\/(?:interactions|webhooks)\/\d+\//u;
const RESET = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ECONNREFUSED', 'ETIMEDOUT']);

function wasReset(error: unknown): boolean {
  const { code, cause } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  return RESET.has(code ?? '') || RESET.has(cause?.code ?? '');
}

/** Lets so many through every second, a second's worth at once. */
function createPace(perSecond: number): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const at = Math.max(next, now - 1000);
    next = at + 1000 / perSecond;
    if (at > now) await wait(at - now);
  };
}

/**
 * Mends what discord.js leaves to others: it counts answers to interactions among the fifty requests a second, so that
 * a crowd would be deferred too late; it gives up where a connection is reset, though Discord takes a second
 * acknowledgement for what it is and messages carry a nonce; and it does not wait after a 429 without a header.
 */
function createRequest(): RESTOptions['makeRequest'] {
  const pace = createPace(PER_SECOND);
  return async (url, init) => {
    if (!UNCOUNTED.test(url)) await pace();
    for (let attempt = 0; ; attempt++) {
      try {
        // Timed from here: waiting for one's turn is no time-out.
        const response = await DefaultRestOptions.makeRequest(url, {
          ...init,
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        if (response.status !== 429 || response.headers.has('Retry-After')) return response;
        const { retry_after: seconds = 1 } = JSON.parse((await response.text()) || '{}') as { retry_after?: number };
        response.headers.set('Retry-After', String(Math.ceil(seconds * 1000) / 1000));
        return response;
      } catch (error) {
        if (attempt >= RETRIES || !wasReset(error)) throw error;
        await wait(RETRY_AFTER_MS * 2 ** attempt);
      }
    }
  };
}

/** How discord.js talks to the interface, here or on a loopback server. */
export const restOptions = (apiUrl: string): Partial<RESTOptions> => ({
  api: apiUrl,
  timeout: 10 * TIMEOUT_MS,
  globalRequestsPerSecond: 100_000,
  makeRequest: createRequest(),
});
