import type { RequestListener } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { HttpMounts } from '../../operations/http-server.js';
import { PlatformError } from '../platform.js';

const PATH = '/slack/events';
/** Slack's own requests have a few kilobytes. */
const LARGEST_BODY = 1_000_000;

export interface HttpOptions {
  readonly signingSecret: string;
  readonly logger: Logger;
  /** The HTTP server of the process, which answers those who watch the bot as well. */
  readonly http: HttpMounts | undefined;
}

const stopping: RequestListener = (_request, response) => void response.writeHead(503, { 'retry-after': '60' }).end();

/** HTTP mode: everything comes to POST /slack/events with Slack's signature. */
export function createHttp({ signingSecret, logger, http }: HttpOptions) {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: [PATH], logger, bodyLimit: LARGEST_BODY });
  let up = false;
  return {
    receiver,
    ready: () => up,
    async connect(): Promise<void> {
      if (!http) throw new PlatformError('Slack by HTTP needs a port. Set PORT.');
      http.mount(PATH, receiver.requestListener);
      up = true;
    },
    async stop(): Promise<void> {
      if (!up) return;
      up = false;
      // Slack tries again later where it is told so; by then the bot is back.
      http?.mount(PATH, stopping);
    },
  };
}
