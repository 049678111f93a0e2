import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { HttpSettings } from './http-settings.js';
import type { Log } from './log.js';
import type { Answer, Route } from './routes.js';

/** The HTTP server cannot listen; the message says what to do. */
export class HttpServerError extends Error {
  override readonly name = 'HttpServerError';
}

/** Whoever sends slowly, or opens connections and says nothing, is let go after so many milliseconds. */
const BOUNDS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};
const MOST_CONNECTIONS = 512;
const CLOSING_MS = 1_000;

/** Where a platform that is reached over HTTP takes its requests. */
export interface HttpMounts {
  readonly port: number;
  /** Gives what is posted to a path to a listener, in the place of any before. */
  mount(path: string, listener: RequestListener): void;
}

export interface HttpServer extends HttpMounts {
  stop(): Promise<void>;
}

export interface HttpServerOptions extends HttpSettings {
  readonly routes: ReadonlyMap<string, Route>;
  readonly log: Log;
  readonly bounds?: typeof BOUNDS;
}

const WHY: Readonly<Record<string, (options: HttpSettings) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken by another program. Set PORT to a free one.`,
  EACCES: ({ port }) => `Port ${port} may not be used by this account. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: () => 'HOST is no address of this machine. Set it to 127.0.0.1, or to 0.0.0.0 for all.',
  ENOTFOUND: () => 'HOST is not known as an address. Set it to 127.0.0.1, or to 0.0.0.0 for all.',
};

function listenError(error: unknown, options: HttpSettings): HttpServerError {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  const why = WHY[code]?.(options) ?? `Port ${options.port} cannot be used (${code}). Set PORT to another, or HOST.`;
  return new HttpServerError(why);
}

function send(response: ServerResponse, { status, type, body }: Answer, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  // Node leaves the body out where it was asked by HEAD.
  response.end(body);
}

const plain = (status: number, text: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body: text });

/**
 * The one HTTP server of a process: the routes of those who watch it, and what a platform mounts beside them.
 * @throws HttpServerError where the port or the address cannot be had
 */
export async function startHttpServer({
  host,
  port,
  routes,
  log,
  bounds = BOUNDS,
}: HttpServerOptions): Promise<HttpServer> {
  const mounted = new Map<string, RequestListener>();

  async function answer(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, plain(405, 'Only GET and HEAD.\n'), { allow: 'GET, HEAD' });
    try {
      send(response, await route());
    } catch (error) {
      log.error('a route of the HTTP server failed', error);
      send(response, plain(500, 'This failed; the log tells more.\n'));
    }
  }

  const server = createServer(bounds, (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const route = routes.get(path);
    const listener = mounted.get(path);
    if (route) void answer(route, request, response);
    else if (!listener) send(response, plain(404, 'There is nothing here.\n'));
    else if (request.method === 'POST') listener(request, response);
    else send(response, plain(405, 'Only POST.\n'), { allow: 'POST' });
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listenError(error, { host, port });
  }
  server.on('error', (error) => log.error('the HTTP server failed', error));
  const address = server.address() as AddressInfo;
  log.notice(`HTTP on ${host} port ${address.port}: ${[...routes.keys()].join(', ')}`);

  return {
    port: address.port,
    mount: (path, listener) => void mounted.set(path, listener),
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([closed, wait(CLOSING_MS, undefined, { ref: false })]);
      // Whoever keeps a connection open after that has had its answer.
      server.closeAllConnections();
    },
  };
}
