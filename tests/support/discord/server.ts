import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { violationsOf } from './checks.js';
import { createGateway } from './gateway.js';
import { APPLICATION, BOT, CHANNEL, GUILD, guild, snowflake } from './payloads.js';

export const TOKEN = 'a-token-of-the-loopback';

/** One request of the client's. */
export interface Sent {
  readonly method: string;
  /** Without the version and the query. */
  readonly path: string;
  readonly query?: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are looked into by the tests
  readonly body: any;
  /** Milliseconds of the process when it came. */
  readonly at: number;
}

/** What to answer instead: a status with a body, or a reset connection. */
export type Fault =
  | { readonly status: number; readonly body?: object; readonly headers?: Record<string, string> }
  | 'reset'
  /** Done, but the connection is reset before the answer to it. */
  | 'done-and-reset';

const read = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

/** The JSON of a request; of one with files the part that describes the message. */
function bodyIn(text: string, type = ''): unknown {
  if (!text) return undefined;
  if (!type.startsWith('multipart/')) return JSON.parse(text);
  const [, json = '{}'] = /name="payload_json"[^\n]*\n(?:[^\n]+\n)*\r\n([^\r]*)/u.exec(text) ?? [];
  return { ...JSON.parse(json), files: text };
}

function withoutWords(command: object): object {
  const {
    name_localizations: _names,
    description_localizations: _descriptions,
    options,
    ...rest
  } = command as {
    name_localizations?: object;
    description_localizations?: object;
    options?: object[];
  };
  return { ...rest, ...(options && { options: options.map(withoutWords) }) };
}

/**
 * Discord on a loopback: interface and gateway in one server. It keeps every request, checks every body, and answers as
 * Discord does: an interaction is acknowledged once, unknown ones are refused.
 */
export async function startDiscordServer() {
  const sent: Sent[] = [];
  const violations: string[] = [];
  const waiting: { wanted: (request: Sent) => boolean; tell: (request: Sent) => void }[] = [];
  const faults: { method: string; path: RegExp; fault: Fault; times: number }[] = [];
  const acknowledged = new Set<string>();
  const messages = new Map<string, object>();
  let registered: Record<string, object[]> = {};

  const messageOf = (body: { components?: object[]; flags?: number } | undefined, channel: string) => {
    const message = {
      id: snowflake(),
      channel_id: channel,
      author: BOT,
      content: '',
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
      type: 0,
      flags: body?.flags ?? 0,
      components: body?.components ?? [],
    };
    messages.set(message.id, message);
    return message;
  };

  function answer({ method, path, body, query }: Sent): { status: number; body?: object } {
    const callback = /^\/interactions\/(\d+)\/.+\/callback$/u.exec(path);
    if (callback) {
      if (acknowledged.has(callback[1]!))
        return { status: 400, body: { code: 40060, message: 'Interaction has already been acknowledged.' } };
      acknowledged.add(callback[1]!);
      return { status: 204 };
    }
    const commands = /^\/applications\/\d+\/(?:guilds\/(\d+)\/)?commands$/u.exec(path);
    if (commands) {
      const where = commands[1] ?? 'everywhere';
      // Discord gives back what it was given with ids and what was left out filled in.
      if (method === 'PUT')
        registered[where] = body.map((each: object) => ({ id: snowflake(), version: '1', nsfw: false, ...each }));
      const there = registered[where] ?? [];
      // The words of other languages come only to whoever asks for them.
      const all = method === 'PUT' || query?.get('with_localizations') === 'true';
      return { status: 200, body: all ? there : there.map(withoutWords) };
    }
    const message = /^\/channels\/(\d+)\/messages(?:\/(\d+))?$/u.exec(path);
    if (message?.[2])
      return messages.has(message[2])
        ? { status: 200, body: messages.get(message[2])! }
        : { status: 404, body: { code: 10008, message: 'Unknown Message' } };
    if (message) return { status: 200, body: messageOf(body, message[1]!) };
    if (path.endsWith('/typing')) return { status: 204 };
    if (path.startsWith('/webhooks/')) return { status: 200, body: messageOf(body, CHANNEL) };
    if (path === '/gateway/bot') {
      return {
        status: 200,
        body: {
          url: gatewayUrl(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 },
        },
      };
    }
    if (path === '/applications/@me')
      return { status: 200, body: { id: APPLICATION, name: 'Entente', description: '', flags: 0 } };
    if (path === '/users/@me') return { status: 200, body: BOT };
    if (path === '/users/@me/guilds') return { status: 200, body: [{ id: GUILD, name: 'A server' }] };
    return { status: 404, body: { code: 0, message: `404: ${method} ${path}` } };
  }

  function reply(response: ServerResponse, { status, body, headers = {} }: Exclude<Fault, string>) {
    response.writeHead(status, { ...(body && { 'content-type': 'application/json' }), ...headers });
    response.end(body ? JSON.stringify(body) : undefined);
  }

  const server = createServer(async (incoming, response) => {
    const text = await read(incoming);
    const path = decodeURIComponent(incoming.url!.replace(/^\/api(?:\/v\d+)?/u, '').replace(/\?.*$/u, ''));
    const request: Sent = {
      method: incoming.method!,
      path,
      query: new URL(incoming.url!, 'http://loopback').searchParams,
      body: bodyIn(text, incoming.headers['content-type']),
      at: performance.now(),
    };
    const fault = faults.find((each) => each.method === request.method && each.path.test(path) && each.times > 0);
    if (fault) fault.times--;
    sent.push(request);
    violations.push(...violationsOf(request));
    const authorised =
      incoming.headers.authorization === `Bot ${TOKEN}` || /^\/(?:interactions|webhooks)\//u.test(path);
    if (fault?.fault === 'done-and-reset') answer(request);
    if (typeof fault?.fault === 'string') incoming.socket.destroy();
    else if (fault) reply(response, fault.fault);
    else if (!authorised) reply(response, { status: 401, body: { code: 0, message: '401: Unauthorized' } });
    else reply(response, answer(request));
    for (const each of waiting.splice(0))
      (each.wanted(request) ? () => each.tell(request) : () => void waiting.push(each))();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const gatewayUrl = () => `ws://127.0.0.1:${port}`;
  const gateway = createGateway(server, { botUser: BOT, applicationId: APPLICATION, guild: guild(), url: gatewayUrl });

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    gateway,
    sent,
    violations,
    messages,
    register: (where: string, commands: object[]) => {
      registered = { ...registered, [where]: commands };
    },
    /** The first request that is wanted, of those that came and of those to come. */
    request: (wanted: (request: Sent) => boolean): Promise<Sent> => {
      const there = sent.find(wanted);
      return there ? Promise.resolve(there) : new Promise((tell) => void waiting.push({ wanted, tell }));
    },
    /** Answers the next requests of a kind with a fault. */
    fail: (method: string, path: RegExp, fault: Fault, times = 1) => void faults.push({ method, path, fault, times }),
    async stop() {
      await gateway.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}

export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>;
