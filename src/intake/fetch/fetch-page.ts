import { Refusal, type Source } from '../draft.js';
import { checkAddress, hostOf } from './check-address.js';
import { type Clock, createPace, createSystemClock } from './pace.js';
import { contentTypeOf, mostBytesOfPage } from './page-head.js';
import { type RequestLimits, type Response, type ResponseHead, request } from './request.js';
import { type Resolve, resolveHost, systemResolve } from './resolve-host.js';
import { createRobots } from './robots.js';
import { askedToWait, refusalOfStatus } from './statuses.js';

export interface FetchOptions {
  /** How we present ourselves to servers. */
  readonly userAgent: string;
  /** Whether addresses inside the network are fetched; a public page never leads there even so. */
  readonly allowPrivate?: boolean;
  readonly limits?: Partial<RequestLimits>;
  readonly resolve?: Resolve;
  readonly clock?: Clock;
  /** Breaks off what is being fetched or waited for. */
  readonly signal?: AbortSignal;
  /** Milliseconds between two requests to one host, where its robots.txt asks for no more (default 1000). */
  readonly betweenMs?: number;
}

/** A page as it was fetched. */
export interface Fetched {
  readonly source: Source;
  /** Whether it came from inside the network. */
  readonly isInside: boolean;
}

/** Fetches one page. @throws Refusal with the reason and what to do */
export type FetchPage = (address: string, options?: { inside?: boolean }) => Promise<Fetched>;

const MOST_REDIRECTS = 5;
const BETWEEN_MS = 1000;
const LONGEST_BETWEEN_MS = 30_000;
const LARGEST_ROBOTS = 512_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

interface Hop {
  readonly url: URL;
  readonly response: Response;
  readonly isInside: boolean;
}

/**
 * Makes what fetches pages politely: under its own name, one request a second to a host, as robots.txt allows, without
 * cookies, bounded in time and size, and never from inside the network unless that is allowed. Redirects are followed
 * by hand, each checked like the first address.
 */
export function createFetchPage(options: FetchOptions): FetchPage {
  const { userAgent, allowPrivate = false, resolve = systemResolve, signal } = options;
  const { betweenMs = BETWEEN_MS, clock = createSystemClock(signal) } = options;
  const limits: RequestLimits = { connectMs: 10_000, totalMs: 60_000, ...options.limits };
  const pace = createPace(clock);
  const robots = createRobots(async (url, inside) => {
    const { response } = await follow(url, inside, { mostBytes: () => LARGEST_ROBOTS });
    return { status: response.status, text: new TextDecoder().decode(response.body) };
  });

  async function follow(
    first: URL,
    inside: boolean,
    {
      mostBytes,
      before,
    }: { mostBytes: (head: ResponseHead) => number; before?: (url: URL, inside: boolean) => Promise<void> },
  ): Promise<Hop> {
    let url = first;
    let mayBeInside = inside;
    let left = limits.totalMs;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const { addresses, isInside } = await resolveHost(url, resolve, limits.connectMs);
      if (isInside && !mayBeInside) throw insideTheNetwork(url, allowPrivate);
      await before?.(url, mayBeInside && isInside);
      const start = performance.now();
      const response = await request({
        url,
        addresses,
        userAgent,
        limits: { ...limits, totalMs: left },
        ...(signal && { signal }),
        mostBytes: (head) => (REDIRECTS.has(head.status) ? 0 : mostBytes(head)),
      });
      left = Math.max(1, left - (performance.now() - start));
      const { location } = response.headers;
      if (!REDIRECTS.has(response.status) || !location) return { url, response, isInside };
      mayBeInside &&= isInside;
      url = checkAddress(location, url);
    }
    throw new Refusal(
      'not-fetched',
      `${hostOf(first)} redirects more than ${MOST_REDIRECTS} times. Give the last address.`,
    );
  }

  async function beforePage(url: URL, inside: boolean): Promise<void> {
    const rules = await robots(url, inside);
    if (!rules.allows(url)) {
      const why = rules.unknown
        ? 'does not say what robots may fetch (its robots.txt fails)'
        : 'does not let robots fetch this page (robots.txt)';
      throw new Refusal('robots', `${hostOf(url)} ${why}. Save the page in a browser and add the file.`);
    }
    await pace(url.host, Math.min(Math.max(betweenMs, rules.delayMs ?? 0), LONGEST_BETWEEN_MS));
  }

  return async (address, { inside = true } = {}) => {
    const first = checkAddress(address);
    const get = () => follow(first, allowPrivate && inside, { mostBytes: mostBytesOfPage, before: beforePage });
    let hop = await get();
    const waitMs = askedToWait(hop.response);
    if (waitMs !== undefined) {
      await clock.wait(waitMs);
      hop = await get();
    }
    const { url, response, isInside } = hop;
    const refusal = refusalOfStatus(response, hostOf(url));
    if (refusal) throw refusal;
    return { source: { name: address, bytes: response.body, url: url.href, ...contentTypeOf(response) }, isInside };
  };
}

const insideTheNetwork = (url: URL, allowed: boolean): Refusal =>
  new Refusal(
    'private-address',
    allowed
      ? `A page of the public web leads to ${hostOf(url)}, which is inside the network: that is not followed.`
      : `${hostOf(url)} is inside the network. With --allow-private such addresses are fetched too.`,
  );
