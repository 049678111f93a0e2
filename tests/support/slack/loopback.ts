import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { complaintAboutBlocks, complaintAboutView } from './check-blocks.js';
import { ServerSocket } from './web-socket.js';

export interface Call {
  readonly method: string;
  readonly args: Record<string, unknown>;
}

/** What a Web API method answers in place of `ok`: a body, or a whole response. */
export type Override = (args: Record<string, unknown>) => Answer | undefined | Promise<Answer | undefined>;
export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: Record<string, unknown>;
  /** Ends the connection without an answer. */
  readonly reset?: boolean;
}

export interface Ack {
  readonly payload: Record<string, unknown>;
  readonly ms: number;
}

/** Well below the half minute of silence after which Bolt takes a server for dead. */
const PING_EVERY_MS = 5_000;
const BOT = { user: 'UBOT', bot: 'BBOT', team: 'T1', name: 'entente' };
const JSON_FIELDS = ['blocks', 'view', 'prompts'];
const GRANTED =
  'app_mentions:read,assistant:write,channels:history,chat:write,commands,files:write,groups:history,im:history,mpim:history';

/** What is called: a method of the Web API, a response URL, or the place of an upload. */
const methodOf = (path: string): string =>
  path.startsWith('/api/') ? path.slice('/api/'.length) : path.startsWith('/upload/') ? 'upload' : 'response_url';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function argsOf(request: IncomingMessage, body: string): Record<string, unknown> {
  if (request.headers['content-type']?.includes('json')) return JSON.parse(body) as Record<string, unknown>;
  const args: Record<string, unknown> = Object.fromEntries(new URLSearchParams(body));
  for (const field of JSON_FIELDS) if (typeof args[field] === 'string') args[field] = JSON.parse(args[field]);
  return args;
}

/**
 * Slack on loopback: the Web API, response URLs and Socket Mode. Blocks are checked as strictly as Slack does, and
 * refused in the same way.
 */
export async function startLoopback() {
  const calls: Call[] = [];
  const complaints: string[] = [];
  const overrides = new Map<string, Override>();
  const waiters = new Set<() => void>();
  const sockets = new Set<ServerSocket>();
  const acks = new Map<string, (payload: Record<string, unknown>) => void>();
  const state = { links: 0, envelopes: 0, ts: 1_700_000_000 };

  const record = (method: string, args: Record<string, unknown>) => {
    calls.push({ method, args });
    for (const check of waiters) check();
  };

  function complaintAbout(method: string, args: Record<string, unknown>): string | undefined {
    if (method.startsWith('views.')) return complaintAboutView(args.view);
    if (!args.blocks) return undefined;
    const { text } = args;
    if (typeof text !== 'string' || text.length === 0 || text.length > 4_000) return `a text of ${String(text).length}`;
    return complaintAboutBlocks(args.blocks);
  }

  function usual(method: string, args: Record<string, unknown>): Record<string, unknown> {
    if (method === 'auth.test')
      return { user_id: BOT.user, bot_id: BOT.bot, team_id: BOT.team, user: BOT.name, team: 'Test' };
    if (method === 'apps.connections.open') return { url: `ws://127.0.0.1:${port}/link/${++state.links}` };
    if (method === 'files.getUploadURLExternal')
      return { upload_url: `http://127.0.0.1:${port}/upload/F1`, file_id: 'F1' };
    if (method === 'chat.postMessage') {
      const channel = String(args.channel).replace(/^U/u, 'D');
      return { channel, ts: `${++state.ts}.000100` };
    }
    return {};
  }

  async function answer(method: string, args: Record<string, unknown>, response: ServerResponse): Promise<void> {
    const complaint = complaintAbout(method, args);
    if (complaint) complaints.push(`${method}: ${complaint}`);
    const given = await overrides.get(method)?.(args);
    record(method, args);
    if (given?.reset) return void response.destroy();
    const body =
      given?.body ?? (complaint ? { ok: false, error: 'invalid_blocks' } : { ok: true, ...usual(method, args) });
    const headers = { 'content-type': 'application/json', 'x-oauth-scopes': GRANTED, ...given?.headers };
    response.writeHead(given?.status ?? 200, headers).end(JSON.stringify(body));
  }

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname;
    const args = argsOf(request, await bodyOf(request));
    await answer(methodOf(path), { ...args, path }, response);
  });
  server.on('upgrade', (request, stream) => {
    const socket = new ServerSocket(request, stream);
    sockets.add(socket);
    socket.onEnd = () => sockets.delete(socket);
    socket.onText = (text) => {
      const { envelope_id: id, payload } = JSON.parse(text) as {
        envelope_id: string;
        payload?: Record<string, unknown>;
      };
      acks.get(id)?.(payload ?? {});
    };
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    record('socket', {});
  });
  const pinging = setInterval(() => {
    for (const socket of sockets) socket.ping();
  }, PING_EVERY_MS);
  pinging.unref();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  const matching = (method: string, where: (args: Record<string, unknown>) => boolean) =>
    calls.filter((call) => call.method === method && where(call.args)).map(({ args }) => args);

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    responseUrl: (name = 'r1') => `http://127.0.0.1:${port}/respond/${name}`,
    bot: BOT,
    calls,
    /** Blocks that Slack would have refused. */
    complaints,
    override: (method: string, override: Override) => void overrides.set(method, override),
    usual: (method: string) => void overrides.delete(method),
    sockets,
    all: (method: string, where: (args: Record<string, unknown>) => boolean = () => true) => matching(method, where),
    /** The calls of a method, as soon as there are so many. */
    async called(method: string, count = 1, where: (args: Record<string, unknown>) => boolean = () => true) {
      return new Promise<Record<string, unknown>[]>((enough) => {
        const check = () => {
          const found = matching(method, where);
          if (found.length < count) return;
          waiters.delete(check);
          enough(found);
        };
        waiters.add(check);
        check();
      });
    },
    /** Sends a request over Socket Mode; resolves with its acknowledgement. */
    deliver(type: string, payload: unknown, retry?: number): Promise<Ack> {
      const id = `envelope-${++state.envelopes}`;
      const sent = performance.now();
      return new Promise((acknowledged) => {
        acks.set(id, (body) => acknowledged({ payload: body, ms: performance.now() - sent }));
        const [socket] = [...sockets].slice(-1);
        const more = retry ? { retry_attempt: retry, retry_reason: 'timeout' } : {};
        socket?.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true, ...more }));
      });
    },
    /** Tells every socket something that is no request: "disconnect". */
    tell: (message: Record<string, unknown>) => {
      for (const socket of sockets) socket.send(JSON.stringify(message));
    },
    async stop(): Promise<void> {
      clearInterval(pinging);
      for (const socket of sockets) socket.drop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export type Loopback = Awaited<ReturnType<typeof startLoopback>>;

/** Posts a request as Slack does in HTTP mode, signed. */
export async function postSigned(
  url: string,
  secret: string,
  payload: { json?: unknown; form?: Record<string, string> },
  {
    at = Math.floor(Date.now() / 1000),
    signature,
    headers = {},
  }: { at?: number; signature?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: string; ms: number }> {
  const body = payload.json !== undefined ? JSON.stringify(payload.json) : new URLSearchParams(payload.form).toString();
  const signed = signature ?? `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
  const sent = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': payload.json !== undefined ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': signed,
      ...headers,
    },
  });
  return { status: response.status, body: await response.text(), ms: performance.now() - sent };
}
