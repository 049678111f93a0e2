import { setTimeout as wait } from 'node:timers/promises';
import { type Client, DiscordAPIError, Events, GatewayCloseCodes } from 'discord.js';
import { within } from '../../operations/within.js';
import { PlatformError } from '../platform.js';

export interface ConnectOptions {
  readonly readyWithinMs: number;
  /** Aborted when the bot is told to stop before it is up. */
  readonly stopping: AbortSignal;
  /** Pauses between attempts where Discord cannot be reached. */
  readonly pauses?: readonly number[];
}

const PAGE = 'https://discord.com/developers/applications';
const DESTROY_WITHIN_MS = 2_000;

export const BAD_TOKEN = `Discord refuses the token. Get a new one at ${PAGE} → your application → Bot → Reset Token, and put it into .env as DISCORD_TOKEN.`;

/** What to do about a closed connection that will not come back; undefined where it will. */
export function closedForGood(code: number): PlatformError | undefined {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return new PlatformError(BAD_TOKEN);
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return new PlatformError(
        `Discord refuses the intents (close code ${code}), though none is privileged. Please report it.`,
      );
    case GatewayCloseCodes.InvalidShard:
    case GatewayCloseCodes.ShardingRequired:
    case GatewayCloseCodes.InvalidAPIVersion:
      return new PlatformError(`Discord closed the connection for good (close code ${code}). Update entente.`);
    default:
      return undefined;
  }
}

/** Ends a client within a bound: before READY, discord.js would wait for ever. */
export async function endClient(client: Client): Promise<void> {
  await within(client.destroy(), DESTROY_WITHIN_MS);
}

const isRefusal = (error: unknown): boolean =>
  (error instanceof DiscordAPIError && error.status === 401) || (error as { code?: unknown }).code === 'TokenInvalid';

function attempt(client: Client, token: string, { readyWithinMs, stopping }: ConnectOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        reject(
          new PlatformError(
            `Discord did not say READY within ${readyWithinMs / 1000} s. Check the network and https://discordstatus.com, then start again.`,
          ),
        ),
      readyWithinMs,
    );
    const settle = (then: () => void) => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', aborted);
      then();
    };
    const aborted = () => settle(() => reject(new PlatformError('told to stop before it was up')));
    stopping.addEventListener('abort', aborted);
    // Both before login: READY may come before its promise resolves, and a refusal may come instead of it.
    client.once(Events.ClientReady, () => settle(resolve));
    client.on(Events.ShardDisconnect, ({ code }) => {
      const closed = closedForGood(code);
      if (closed) settle(() => reject(closed));
    });
    client.login(token).catch((error: unknown) => settle(() => reject(error)));
    if (stopping.aborted) aborted();
  });
}

/**
 * Logs in a client and waits until it is ready; tries again where Discord cannot be reached.
 * @param create makes a client with its listeners; one that failed is not used again
 * @throws PlatformError which says what to do
 */
export async function connect(
  create: () => Client,
  token: string,
  apiUrl: string,
  options: ConnectOptions,
): Promise<Client> {
  const { pauses = [1_000, 3_000, 9_000], stopping } = options;
  for (let n = 0; ; n++) {
    const client = create();
    try {
      await attempt(client, token, options);
      return client;
    } catch (error) {
      await endClient(client);
      if (isRefusal(error)) throw new PlatformError(BAD_TOKEN);
      if (error instanceof PlatformError) throw error;
      const pause = pauses[n];
      if (pause === undefined) throw unreachable(apiUrl, error);
      await wait(pause, undefined, { signal: stopping }).catch(() => {});
      if (stopping.aborted) throw new PlatformError('told to stop before it was up');
    }
  }
}

function unreachable(apiUrl: string, error: unknown): PlatformError {
  const { code, status, message } = error as { code?: unknown; status?: unknown; message?: string };
  const why = status ? `it answers ${status}` : (code ?? message?.slice(0, 200) ?? 'unknown');
  return new PlatformError(
    `Discord cannot be used at ${new URL(apiUrl).host} (${why}). Check the network, DISCORD_API_URL and https://discordstatus.com.`,
  );
}
