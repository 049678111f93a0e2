import type { Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { PlatformError } from '../platform.js';

const CLOSING_MS = 1_000;

export interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly logger: Logger;
}

/**
 * HTTP mode: everything comes to POST /slack/events with Slack's signature; /healthz says that the process lives,
 * /readyz whether it takes requests.
 */
export function createHttp({ signingSecret, port, logger }: HttpOptions) {
  let up = false;
  let server: Server | undefined;
  const say = (response: ServerResponse, status: number, text: string) => {
    response.writeHead(status, { 'content-type': 'text/plain' }).end(`${text}\n`);
  };
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: ['/slack/events'],
    logger,
    customRoutes: [
      { path: '/healthz', method: 'GET', handler: (_request, response) => say(response, 200, 'ok') },
      {
        path: '/readyz',
        method: 'GET',
        handler: (_request, response) => (up ? say(response, 200, 'ready') : say(response, 503, 'not ready')),
      },
    ],
  });
  return {
    receiver,
    ready: () => up,
    async connect(): Promise<void> {
      try {
        server = (await receiver.start(port)) as Server;
        up = true;
      } catch (error) {
        const { code = 'unknown' } = error as NodeJS.ErrnoException;
        throw new PlatformError(`Port ${port} cannot be used for Slack (${code}). Set PORT to a free one.`);
      }
    },
    async stop(): Promise<void> {
      if (!up) return;
      up = false;
      const closed = receiver.stop().catch(() => {});
      server?.closeIdleConnections();
      await Promise.race([closed, wait(CLOSING_MS, undefined, { ref: false })]);
      // Whoever keeps a connection open after that has had its acknowledgement.
      server?.closeAllConnections();
    },
  };
}
