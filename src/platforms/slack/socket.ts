import { setTimeout as wait } from 'node:timers/promises';
import { type Logger, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../operations/log.js';
import { PlatformError } from '../platform.js';
import { deadAppToken, isDeadToken, slackCode, unreachable } from './errors.js';
import { webOptions } from './web.js';

/** How long Slack has for its greeting, and for ending a connection in good order. */
const HELLO_MS = 10_000;
const CLOSING_MS = 1_000;
const PING_MS = 5_000;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
const GIVE_UP_AT_START_MS = 30_000;
const GIVE_UP_LATER_MS = 5 * 60_000;

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly logger: Logger;
  readonly log: Log;
  /** Told each time that a connection that was lost is back. */
  reconnected(): void;
  /** Told once: no connection can be had any more. */
  failed(error: PlatformError): void;
  /** Aborted where the bot is told to stop. */
  readonly stopping: AbortSignal;
}

/**
 * Socket Mode that is never alive and deaf. Bolt's own way of coming back waits five seconds and dies of a refused
 * token in silence, so it is switched off and the connection is kept here.
 */
export function createSocket({ appToken, apiUrl, logger, log, failed, stopping, reconnected }: SocketOptions) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    clientPingTimeout: PING_MS,
    autoReconnectEnabled: false,
    // What Bolt cannot read it would not read a second time either: unacknowledged, Slack would send it again.
    processEventErrorHandler: async ({ error, event }) => {
      logger.error(`An event could not be read (type: ${event.body?.type}, error: ${error})`);
      return true;
    },
    installerOptions: { clientOptions: { ...webOptions(apiUrl, logger), retryConfig: { retries: 0 } } },
  });
  const { client } = receiver;
  const stopped = new AbortController();
  stopping.addEventListener('abort', () => stopped.abort(), { once: true });
  let connecting = false;
  let up = false;

  /** One try. A server that takes the socket and then is silent counts as a failure. */
  async function connectOnce(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const greeted = client.start();
    // Where the time is up first, nobody waits for it any more.
    greeted.catch(() => {});
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no greeting from Slack')), HELLO_MS);
    });
    try {
      await Promise.race([greeted, tooLate]);
    } catch (error) {
      client.websocket?.disconnect();
      client.websocket?.disconnect();
      throw error ?? new Error('closed before the greeting');
    } finally {
      clearTimeout(timer);
    }
  }

  /** @throws PlatformError where the token is refused, or nothing came of it for a long time */
  async function connect(giveUpMs = GIVE_UP_AT_START_MS): Promise<void> {
    connecting = true;
    const since = Date.now();
    try {
      for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
        try {
          await connectOnce();
          up = true;
          return;
        } catch (error) {
          if (stopped.signal.aborted) return;
          if (isDeadToken(error)) throw new PlatformError(deadAppToken(slackCode(error) ?? ''));
          if (slackCode(error) === 'missing_scope') throw new PlatformError(deadAppToken('missing_scope'));
          if (Date.now() - since > giveUpMs) {
            throw new PlatformError(unreachable(apiUrl, error));
          }
          if (pause === FIRST_WAIT_MS) log.warn(`${unreachable(apiUrl, error)} Trying again.`);
        }
        await wait(pause, undefined, { signal: stopped.signal }).catch(() => {});
        if (stopped.signal.aborted) return;
      }
    } finally {
      connecting = false;
    }
  }

  client.on('disconnected', () => {
    up = false;
    if (connecting || stopped.signal.aborted) return;
    log.info('Slack: the connection has ended; connecting again');
    connect(GIVE_UP_LATER_MS).then(() => {
      if (!up) return;
      log.info('Slack: connected again');
      reconnected();
    }, failed);
  });

  // Slack's library waits half a minute for the other side to close; a second call does not wait.
  const watch = setInterval(() => {
    if (up && client.websocket && !client.websocket.isActive()) client.websocket.disconnect();
  }, CLOSING_MS);
  watch.unref();

  return {
    receiver,
    ready: () => up && client.websocket?.isActive() === true,
    connect: () => connect(),
    async stop(): Promise<void> {
      stopped.abort();
      clearInterval(watch);
      up = false;
      client.disconnect().catch(() => {});
      client.websocket?.disconnect();
    },
  };
}
