import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Refusal } from '../draft.js';
import { hostOf } from './check-address.js';
import type { HostAddress } from './resolve-host.js';
import { ACCEPTED_ENCODINGS, tooLarge, unpack } from './unpack.js';

/** Times of one request in milliseconds. */
export interface RequestLimits {
  /** Until the connection stands, with TLS. */
  readonly connectMs: number;
  /** Until the last byte is there. */
  readonly totalMs: number;
}

export interface Request {
  readonly url: URL;
  /** Where the connection goes, whatever the host name means by then. */
  readonly addresses: readonly HostAddress[];
  readonly userAgent: string;
  readonly limits: RequestLimits;
  readonly signal?: AbortSignal;
  /** Says, once the head is there, how many bytes of body are read: 0 for none. Throws to refuse. */
  readonly mostBytes: (head: ResponseHead) => number;
}

export interface ResponseHead {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

export interface Response extends ResponseHead {
  /** Unpacked; empty where none was asked for. */
  readonly body: Uint8Array;
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/pdf;q=0.9, */*;q=0.5';

/**
 * One GET request, without following redirects, cookies or a kept connection.
 * @throws Refusal where the server cannot be reached, is too slow, or sends more than is read
 */
export function request({ url, addresses, userAgent, limits, signal, mostBytes }: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = open(url, {
      agent: false,
      ...(signal && { signal }),
      lookup: answerWith(addresses),
      headers: { 'user-agent': userAgent, accept: ACCEPT, 'accept-encoding': ACCEPTED_ENCODINGS },
    });
    const fail = (error: unknown): void => {
      clearTimeout(connecting);
      clearTimeout(whole);
      outgoing.destroy();
      reject(error instanceof Refusal ? error : refusalOf(error, url));
    };
    const late = (what: string): void =>
      fail(new Refusal('not-fetched', `${hostOf(url)} ${what} in time. Try again later.`));
    const connecting = setTimeout(() => late('could not be reached'), limits.connectMs);
    const whole = setTimeout(() => late('did not send the page'), limits.totalMs);
    const connected = (): void => clearTimeout(connecting);
    outgoing.on('socket', (socket) => socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected));
    outgoing.on('error', fail);
    outgoing.on('response', (incoming) => {
      const head = { status: incoming.statusCode ?? 0, headers: incoming.headers };
      readBody(incoming, () => mostBytes(head)).then((body) => {
        connected();
        clearTimeout(whole);
        outgoing.destroy();
        resolve({ ...head, body });
      }, fail);
    });
    outgoing.end();
  });
}

/** A lookup that knows one answer, in place of asking the network a second time. */
const answerWith =
  (addresses: readonly HostAddress[]): LookupFunction =>
  (_host, { all }, answer) => {
    if (all) answer(null, [...addresses]);
    else answer(null, addresses[0]!.address, addresses[0]!.family);
  };

async function readBody(incoming: IncomingMessage, mostBytes: () => number): Promise<Uint8Array> {
  const most = mostBytes();
  if (most === 0) return new Uint8Array();
  if (Number(incoming.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return unpack(Buffer.concat(chunks), incoming.headers['content-encoding'], most);
}

const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke the connection off',
  EPIPE: 'broke the connection off',
  EHOSTUNREACH: 'cannot be reached from here',
  ENETUNREACH: 'cannot be reached from here',
  ETIMEDOUT: 'could not be reached in time',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that nobody vouches for',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate that nobody vouches for',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate that nobody vouches for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another host',
};

function refusalOf(error: unknown, url: URL): Refusal {
  const { code = '' } = error as NodeJS.ErrnoException;
  const cause =
    CAUSES[code] ?? (/^HPE_/u.test(code) ? 'does not answer as a web server does' : 'could not be fetched from');
  return new Refusal('not-fetched', `${hostOf(url)} ${cause}. Try again later, or save the page and add the file.`);
}
