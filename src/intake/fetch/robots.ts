import robotsParser from 'robots-parser';
import { Refusal, type RefusalReason } from '../draft.js';

// The library is CommonJS and its types are not: the default export is the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The name by which robots.txt addresses us. */
const ROBOT_NAME = 'entente';

/** What a host allows. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** Milliseconds between two requests that it asks for. */
  readonly delayMs?: number;
  /** True where the rules could not be had, and nothing is allowed until they can. */
  readonly unknown?: boolean;
}

/** What `/robots.txt` of a host answers, after redirects; `inside` says whether it may be inside the network. */
export type FetchRobots = (url: URL, inside: boolean) => Promise<{ status: number; text: string }>;

const MOST_HOSTS = 1000;
/** Each wildcard is tried at each place of an address: rules that would take longer than a moment allow nothing. */
const MOST_STEPS = 10_000_000;

/** Reasons that lie with robots.txt alone, not with the host. */
const RULES_AT_FAULT: ReadonlySet<RefusalReason> = new Set(['too-large', 'unreadable', 'unsafe', 'private-address']);

const EVERYTHING: RobotsRules = { allows: () => true };
const NOTHING: RobotsRules = { allows: () => false, unknown: true };

/**
 * The rules of hosts, each asked for once (RFC 9309): a server error allows nothing, any 4xx everything. What a page
 * inside the network was told is no word to one outside, nor the other way round, though their host has one name.
 * @param fetch throws a Refusal where the host cannot be reached: then nothing of it can be had, until it is asked again
 */
export function createRobots(fetch: FetchRobots): (url: URL, inside: boolean) => Promise<RobotsRules> {
  const kept = new Map<string, Promise<RobotsRules>>();
  return (url, inside) => {
    const key = `${inside} ${url.origin}`;
    let rules = kept.get(key);
    if (!rules) {
      rules = rulesAt(new URL('/robots.txt', url), inside, fetch);
      kept.set(key, rules);
      rules.catch(() => kept.delete(key));
      if (kept.size > MOST_HOSTS) kept.delete(kept.keys().next().value!);
    }
    return rules;
  };
}

async function rulesAt(url: URL, inside: boolean, fetch: FetchRobots): Promise<RobotsRules> {
  try {
    const { status, text } = await fetch(url, inside);
    if (status >= 200 && status < 300) return read(url, text);
    return status >= 400 && status < 500 ? EVERYTHING : NOTHING;
  } catch (error) {
    if (error instanceof Refusal && RULES_AT_FAULT.has(error.reason)) return NOTHING;
    throw error;
  }
}

function read(origin: URL, text: string): RobotsRules {
  const rules = text.replace(/^\uFEFF/u, '');
  const robots = parseRobots(origin.href, rules);
  const wildcards = rules.split('*').length;
  const seconds = robots.getCrawlDelay(ROBOT_NAME);
  return {
    allows: (page) => wildcards * page.href.length <= MOST_STEPS && robots.isAllowed(page.href, ROBOT_NAME) === true,
    ...(seconds !== undefined && seconds >= 0 && { delayMs: seconds * 1000 }),
  };
}
