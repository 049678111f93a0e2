import type { Logger, LogLevel } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../../operations/log.js';
import { createBoundedFetch } from './bounded-fetch.js';

const CALL_MS = 10_000;
const STATUS_MS = 5_000;

/** Slack's own lines for our log. Its debug lines hold messages and never get there. */
export function createSlackLogger(log: Log): Logger {
  const line = (parts: unknown[]) => `Slack: ${parts.map(String).join(' ').slice(0, 500)}`;
  return {
    debug: () => {},
    info: (...parts) => log.info(line(parts)),
    warn: (...parts) => log.info(line(parts)),
    error: (...parts) => log.warn(line(parts)),
    setLevel: () => {},
    getLevel: () => 'info' as LogLevel,
    setName: () => {},
  };
}

/** How Slack's library is to call: each try bounded in time, a few tries within some seconds. */
export function webOptions(apiUrl: string, logger: Logger): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger,
    fetch: createBoundedFetch(CALL_MS),
    retryConfig: { retries: 3, minTimeout: 300, maxTimeout: 2_000, factor: 2.5 },
  };
}

/** The clients of the Web API. */
export interface Web {
  readonly client: WebClient;
  /** For what is only nice to have: fails fast, and keeps nothing else waiting. */
  readonly status: WebClient;
}

export function createWeb(token: string, apiUrl: string, logger: Logger): Web {
  const options = webOptions(apiUrl, logger);
  return {
    client: new WebClient(token, options),
    status: new WebClient(token, {
      ...options,
      fetch: createBoundedFetch(STATUS_MS),
      rejectRateLimitedCalls: true,
      retryConfig: { retries: 1, minTimeout: 300, maxTimeout: 300 },
    }),
  };
}
