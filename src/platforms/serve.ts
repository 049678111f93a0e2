import { once } from 'node:events';
import { HttpServerError } from '../operations/http-server.js';
import type { Meter } from '../operations/meter.js';
import type { PlatformState } from '../operations/readiness.js';
import { within } from '../operations/within.js';
import type { KnownPlatform } from './all.js';
import { createQueue, createShared, type SharedOptions } from './create-shared.js';
import type { LibrarySource } from './library-source.js';
import { openHttp, type Watched } from './open-http.js';
import { PlatformError, type RunningPlatform } from './platform.js';

const GRACE_MS = 10_000;
/** Ending connections and writing what is kept, after the answers under way. */
const FLUSH_MS = 5_000;
/** Milliseconds that a stop may take, with a second for those who still hold a connection to the HTTP server. */
export const LONGEST_STOP_MS = GRACE_MS + 2 * FLUSH_MS + 1_000;

export interface ServeOptions extends Pick<SharedOptions, 'settings' | 'log' | 'stop'> {
  /** Not loaded yet: whoever looks at /healthz is answered meanwhile. */
  readonly source: LibrarySource;
  readonly platforms: readonly KnownPlatform[];
  /** Given what counts, once it is there. */
  readonly counting?: (meter: Meter) => void;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs the platforms until it is told to stop. One that cannot start, or fails later, is said loudly and leaves the
 * others up.
 * @returns the exit code: 0 after a stop that was asked for, 1 where no platform is left or the port cannot be had
 * @throws CorpusError where there is nothing to answer from
 */
export async function serve(options: ServeOptions): Promise<number> {
  const { source, log, platforms, settings, stop } = options;
  const running = new Map<string, RunningPlatform>();
  const lost = new Set<string>();
  const gone = new AbortController();
  const queue = createQueue();
  const stopped = stop.aborted ? Promise.resolve() : once(stop, 'abort');

  const stateOf = (name: string): PlatformState => {
    const up = running.get(name);
    if (up) return up.connected() ? 'connected' : 'not connected';
    return lost.has(name) ? 'down' : 'starting';
  };

  let watch: Watched;
  try {
    watch = await openHttp({
      settings,
      log,
      stopping: stop,
      queue: queue.load,
      library: source.status,
      platforms: () => Object.fromEntries(platforms.map(({ name }) => [name, stateOf(name)])),
    });
  } catch (error) {
    if (!(error instanceof HttpServerError)) throw error;
    log.error(error.message);
    return 1;
  }
  const { meter, http } = watch;
  options.counting?.(meter);
  const shared = createShared({ ...options, library: source.current, queue, meter, ...(http && { http }) });

  const down = (name: string, error: unknown) => {
    lost.add(name);
    if (stop.aborted) return;
    meter.failed(name.toLowerCase(), 'down');
    // What a platform says itself is for people; anything else is ours to mend and needs its stack.
    if (error instanceof PlatformError) log.error(`${name} is down: ${messageOf(error)}`);
    else log.error(`${name} is down`, error);
  };

  async function start({ name, load }: KnownPlatform): Promise<void> {
    try {
      const platform = await load();
      let failure: unknown;
      const failed = (error: Error) => {
        if (failure !== undefined) return;
        failure = error;
        down(name, error);
        const up = running.get(name);
        if (!up) return;
        running.delete(name);
        void up.stop(0);
        if (running.size === 0) gone.abort();
      };
      const up = await platform.start({ ...shared, failed });
      if (failure !== undefined) return await up.stop(0);
      running.set(name, up);
      log.notice(`${name} is up ${up.description}`);
    } catch (error) {
      down(name, error);
    }
  }

  try {
    await Promise.race([source.load(), stopped]);
  } catch (error) {
    await http?.stop();
    throw error;
  }
  if (!stop.aborted) {
    source.prepare().catch((error: unknown) => log.error('the claims could not be found', error));
    await Promise.all(platforms.map(start));
  }
  if (running.size > 0 && !stop.aborted) {
    if (running.size < platforms.length) log.notice(`up: ${[...running.keys()].join(', ')}`);
    await Promise.race([stopped, once(gone.signal, 'abort')]);
  }
  const asked = stop.aborted;
  if (asked && running.size > 0) log.notice('stopping: answers under way are finished first');
  const ended = async (what: string, end: () => Promise<void> | undefined): Promise<void> => {
    try {
      await end();
    } catch (error) {
      log.error(`${what} could not be ended properly`, error);
    }
  };
  const ends = [...running].map(([name, platform]) => ended(name, () => platform.stop(GRACE_MS)));
  if (!(await within(Promise.all(ends), GRACE_MS + FLUSH_MS))) log.warn('what took too long was not waited for');
  const keeping = [ended('the state of replies', shared.state.settled), ended('the library', () => source.stop?.())];
  if (!(await within(Promise.all(keeping), FLUSH_MS))) log.warn('what was still being read or written is given up');
  // Last, so that whoever looks at /readyz is told until the end that the bot stops.
  await http?.stop();
  if (asked) log.notice('stopped');
  return asked ? 0 : 1;
}
