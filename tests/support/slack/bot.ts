import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../../../src/library.js';
import { createLog } from '../../../src/operations/log.js';
import { readSettings } from '../../../src/operations/settings.js';
import { createShared } from '../../../src/platforms/create-shared.js';
import { openHttp } from '../../../src/platforms/open-http.js';
import type { PlatformDeps } from '../../../src/platforms/platform.js';
import { slack as platform } from '../../../src/platforms/slack/platform.js';
import { type Ack, type Loopback, postSigned } from './loopback.js';
import { command } from './payloads.js';

export const SECRET = 'a-very-fake-signing-secret';

export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

export interface BotOptions {
  readonly mode?: 'socket' | 'http';
  readonly env?: Record<string, string>;
  readonly data?: string;
  readonly deps?: Partial<PlatformDeps>;
}

/** The real platform with the real Bolt against a loopback Slack. */
export async function startBot(slack: Loopback, library: Library, options: BotOptions = {}) {
  const { mode = 'socket', env = {}, data = mkdtempSync(join(tmpdir(), 'entente-slack-')) } = options;
  const port = await freePort();
  const secrets =
    mode === 'socket' ? { SLACK_APP_TOKEN: 'xapp-fake' } : { SLACK_SIGNING_SECRET: SECRET, PORT: String(port) };
  const settings = readSettings(
    {
      SLACK_BOT_TOKEN: 'xoxb-fake',
      SLACK_API_URL: slack.apiUrl,
      ENTENTE_DATA: data,
      LOG_LEVEL: 'info',
      ...secrets,
      ...env,
    },
    '/nowhere/.env',
  );
  const lines: string[] = [];
  const stopping = new AbortController();
  const failures: Error[] = [];
  let tellFailure = (_error: Error): void => {};
  const failed = new Promise<Error>((tell) => {
    tellFailure = tell;
  });
  const log = createLog('info', (line) => lines.push(line));
  const { http } = await openHttp({
    settings,
    log,
    stopping: stopping.signal,
    queue: () => ({ waiting: 0, running: 0 }),
    library: () => undefined,
    platforms: () => ({}),
  });
  const deps: PlatformDeps = {
    ...createShared({ settings, log, library: () => library, stop: stopping.signal, ...(http && { http }) }),
    // Tests ask more in a second than a person in a minute.
    limit: { take: () => 'go' },
    failed: (error) => {
      failures.push(error);
      tellFailure(error);
    },
    ...options.deps,
  };
  const running = await platform.start(deps);
  const url = `http://127.0.0.1:${port}/slack/events`;

  /** Sends a request in the way of the mode; resolves with the acknowledgement. */
  async function send(
    type: 'events_api' | 'slash_commands' | 'interactive',
    payload: unknown,
    retry?: number,
  ): Promise<Ack> {
    if (mode === 'socket') return slack.deliver(type, payload, retry);
    const body =
      type === 'events_api'
        ? { json: payload }
        : type === 'slash_commands'
          ? { form: payload as Record<string, string> }
          : { form: { payload: JSON.stringify(payload) } };
    const headers = retry ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {};
    const {
      status,
      body: answer,
      ms,
    } = await postSigned(url, SECRET, body, { headers: headers as Record<string, string> });
    if (status !== 200) throw new Error(`HTTP ${status}`);
    return { payload: answer ? (JSON.parse(answer) as Record<string, unknown>) : {}, ms };
  }

  return {
    send,
    lines,
    failed,
    failures,
    url,
    port,
    data,
    async stop(graceMs = 5_000) {
      await running.stop(graceMs);
      await http?.stop();
    },
    description: running.description,
    /** Asks something privately and waits for the answer: what was sent before has been dealt with by then. */
    async settle(): Promise<void> {
      const name = `settle-${Math.random()}`;
      await send('slash_commands', command(slack, 'help', { response_url: slack.responseUrl(name) }));
      await slack.called('response_url', 1, ({ path }) => path === `/respond/${name}`);
    },
  };
}

export type Bot = Awaited<ReturnType<typeof startBot>>;
