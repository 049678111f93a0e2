import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from './answering.js';

const TRIES = 3;
const PAUSE_MS = 400;

/** A response URL that did not take a message. */
export class RespondError extends Error {
  override readonly name = 'RespondError';
  constructor(readonly status: number) {
    super(`response_url: HTTP ${status}`);
  }
}

/** What may be said through a response URL: it works for half an hour and five messages. */
export type Response = Message & {
  readonly response_type: 'ephemeral' | 'in_channel';
  readonly replace_original: false;
};

/**
 * Speaks through the response URL of a command or a click, which works even where the bot is no member. Tries again
 * where Slack is in trouble.
 * @throws RespondError, or what `fetch` throws
 */
export async function respondTo(
  url: string,
  body: Response | { readonly delete_original: true },
  post: typeof fetch,
): Promise<void> {
  for (let left = TRIES; ; left--) {
    const response = await post(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    });
    await response.arrayBuffer();
    if (response.ok) return;
    if (left <= 1 || (response.status < 500 && response.status !== 429)) throw new RespondError(response.status);
    await wait(PAUSE_MS);
  }
}
