import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers: a body, a whole answer, or whatever the handler does with the response. */
export type Answer =
  | string
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web server on loopback. Paths without an answer are 404; robots.txt too, unless given. */
export async function startWebServer(answers: Record<string, Answer | readonly Answer[]>) {
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const served = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    const times = served.get(path) ?? 0;
    served.set(path, times + 1);
    const given = answers[path];
    // Of several answers each is given once, and the last one from then on.
    const answer = Array.isArray(given) ? given[Math.min(times, given.length - 1)] : given;
    if (typeof answer === 'function') return answer(request, response);
    const {
      status = answer === undefined ? 404 : 200,
      headers = {},
      body = '',
    } = typeof answer === 'string' ? { body: answer } : (answer ?? {});
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    requests,
    /** The paths asked for, in order, robots.txt left out. */
    pages: () => requests.map(({ path }) => path).filter((path) => path !== '/robots.txt'),
    set: (path: string, answer: Answer) => {
      answers[path] = answer;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

export type WebServer = Awaited<ReturnType<typeof startWebServer>>;
