import { setTimeout as wait } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

const TIMEOUT_MS = 15_000;
const RETRIES = 2;
const RETRY_AFTER_MS = 150;

const RESET = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ECONNREFUSED', 'ETIMEDOUT']);

function wasReset(error: unknown): boolean {
  const { code, cause } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  return RESET.has(code ?? '') || RESET.has(cause?.code ?? '');
}

/**
 * Mends two things that discord.js leaves to others: a connection that is reset is tried again (Discord takes a second
 * acknowledgement for what it is, and messages carry a nonce), and a 429 without a header waits as long as its body says.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await DefaultRestOptions.makeRequest(url, init);
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

/** How discord.js talks to the interface, here or on a loopback server. */
export const restOptions = (apiUrl: string): Partial<RESTOptions> => ({
  api: apiUrl,
  timeout: TIMEOUT_MS,
  makeRequest,
});
