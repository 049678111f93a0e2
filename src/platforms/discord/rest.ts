import { setTimeout as wait } from 'node:timers/promises';
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';

const TIMEOUT_MS = 15_000;
const RETRIES = 2;
const RETRY_AFTER_MS = 150;
/** Discord allows 50 in all, answers to interactions not counted. */
const PER_SECOND = 45;

const MOST_TRIED = 1_000;

type Reply = Awaited<ReturnType<RESTOptions['makeRequest']>>;

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

/** Remembers acknowledgements that were tried before, and takes Discord's "already acknowledged" for what it then is. */
function createAcknowledged() {
  const tried = new Set<string>();
  const isCallback = (url: string) => /\/interactions\/\d+\/[^/]+\/callback/u.test(url);
  return {
    failed(url: string): void {
      if (!isCallback(url)) return;
      tried.add(url);
      if (tried.size > MOST_TRIED) tried.delete(tried.values().next().value!);
    },
    async settle(url: string, response: Reply): Promise<Reply> {
      if (response.status >= 500) this.failed(url);
      if (response.status !== 400 || !tried.has(url)) return response;
      const text = await response.text();
      const { code } = JSON.parse(text || '{}') as { code?: number };
      if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return new Response(null, { status: 204 });
      return new Response(text, { status: 400, headers: { 'content-type': 'application/json' } });
    },
  };
}

/** A 429 without a header waits as long as its body says. */
async function withRetryAfter(response: Reply): Promise<Reply> {
  if (response.status !== 429 || response.headers.has('Retry-After')) return response;
  const { retry_after: seconds = 1 } = JSON.parse((await response.text()) || '{}') as { retry_after?: number };
  response.headers.set('Retry-After', String(Math.ceil(seconds * 1000) / 1000));
  return response;
}

/**
 * Mends what discord.js leaves to others: it counts answers to interactions among the fifty requests a second, so that
 * a crowd would be deferred too late; it gives up where a connection is reset, though acknowledging twice is harmless
 * and messages carry a nonce; and it does not wait after a 429 without a header.
 */
function createRequest(): RESTOptions['makeRequest'] {
  const pace = createPace(PER_SECOND);
  const acknowledged = createAcknowledged();
  return async (url, init) => {
    if (!UNCOUNTED.test(url)) await pace();
    for (let attempt = 0; ; attempt++) {
      try {
        // Timed from here: waiting for one's turn is no time-out.
        const signal = AbortSignal.timeout(TIMEOUT_MS);
        const response = await DefaultRestOptions.makeRequest(url, { ...init, signal });
        return await withRetryAfter(await acknowledged.settle(url, response));
      } catch (error) {
        if (attempt >= RETRIES || !wasReset(error)) throw error;
        acknowledged.failed(url);
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
