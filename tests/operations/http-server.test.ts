import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpServer, HttpServerError, startHttpServer } from '../../src/operations/http-server.js';
import { createLog } from '../../src/operations/log.js';
import type { Route } from '../../src/operations/routes.js';

const TEXT = { status: 200, type: 'text/plain' };
const routes = new Map<string, Route>([
  ['/one', () => ({ ...TEXT, body: 'one' })],
  ['/broken', () => Promise.reject(new Error('it is broken'))],
]);
const QUICK = { headersTimeout: 20, requestTimeout: 20, keepAliveTimeout: 20, connectionsCheckingInterval: 10 };

let lines: string[];
let server: HttpServer | undefined;
const start = async (options: Partial<Parameters<typeof startHttpServer>[0]> = {}) => {
  const log = createLog('error', (line) => lines.push(line));
  server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, log, ...options });
  return `http://127.0.0.1:${server.port}`;
};
beforeEach(() => {
  lines = [];
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

describe('the HTTP server', () => {
  it('answers GET, and HEAD without the body', async () => {
    const url = await start();
    expect(await (await fetch(`${url}/one?verbose`)).text()).toBe('one');
    const head = await fetch(`${url}/one`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '3', '']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s with 405 and what is allowed', async (method) => {
    const response = await fetch(`${await start()}/one`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['/', '/one/', '/%6fne', '/../one/..', '//one', '/metrics'])('has nothing at %s', async (path) => {
    expect((await fetch((await start()) + path)).status).toBe(404);
  });

  it('gives what is posted to a mounted path to its listener', async () => {
    const url = await start();
    server!.mount('/in', (_request, response) => void response.writeHead(204).end());
    expect((await fetch(`${url}/in`, { method: 'POST', body: 'x' })).status).toBe(204);
    expect((await fetch(`${url}/in`)).status).toBe(405);
  });

  it('says nothing of what is broken but in the log', async () => {
    const response = await fetch(`${await start()}/broken`);
    expect([response.status, await response.text()]).toEqual([500, 'This failed; the log tells more.\n']);
    expect(lines.join('')).toContain('Error: it is broken');
  });

  it('lets go whoever never ends its request', async () => {
    await start({ bounds: QUICK });
    const socket = connect(server!.port, '127.0.0.1');
    socket.write('GET /one HTTP/1.1\r\nhost: x\r\nx-slow: ');
    const [data] = await once(socket, 'data');
    expect(String(data)).toMatch(/^HTTP\/1\.1 408 /u);
    await once(socket.resume(), 'close');
  });

  it('stops although a client keeps its connection open', async () => {
    await start();
    const socket = connect(server!.port, '127.0.0.1');
    socket.write('GET /one HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(socket, 'data');
    const closed = once(socket.resume(), 'close');
    await server!.stop();
    await closed;
  });

  it.each([
    [{ host: '192.0.2.1' }, 'HOST is no address of this machine.'],
    [{ host: 'no.such.host.invalid' }, /^HOST is not known as an address|^Port 0 cannot be used/u],
  ])('says which setting is wrong where it cannot listen: %j', async (options, message) => {
    await expect(start(options)).rejects.toThrow(message);
    await expect(start(options)).rejects.toThrow(HttpServerError);
  });
});
