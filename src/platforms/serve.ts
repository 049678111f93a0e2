import { once } from 'node:events';
import { join } from 'node:path';
import { gapOf } from '../conversation/gap-of.js';
import type { Library } from '../library.js';
import { createFeedback } from '../operations/feedback.js';
import { createLearning } from '../operations/learning.js';
import type { Log } from '../operations/log.js';
import { createRateLimit } from '../operations/rate-limit.js';
import type { Settings } from '../operations/settings.js';
import { createShortState } from '../operations/short-state.js';
import { createWorkQueue } from '../operations/work-queue.js';
import type { KnownPlatform } from './all.js';
import { type PlatformDeps, PlatformError, type RunningPlatform } from './platform.js';

/** Answers run one after the other on one thread; more at once would only make all of them late. */
const PARALLEL = 2;
const WAITING = 500;
const BURST = 8;
const PER_MINUTE = 20;
const GRACE_MS = 10_000;

export interface ServeOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly platforms: readonly KnownPlatform[];
  library(): Library;
  /** Aborted when the bot is to stop: SIGTERM, SIGINT. */
  readonly stop: AbortSignal;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What all platforms of a process share. */
export function createShared({
  settings,
  log,
  library,
  stop,
}: Omit<ServeOptions, 'platforms'>): Omit<PlatformDeps, 'failed'> {
  const learning = createLearning({ folder: settings.data, keep: settings.learn });
  return {
    settings,
    log,
    library,
    stopping: stop,
    state: createShortState({ folder: join(settings.data, 'state'), warn: log.warn }),
    queue: createWorkQueue({ parallel: PARALLEL, waiting: WAITING }),
    limit: createRateLimit({ burst: BURST, perMinute: PER_MINUTE }),
    keepFeedback: createFeedback(settings.data, Date.now, settings.learn),
    unanswered: (asked) => learning.unanswered(gapOf(asked)),
  };
}

/**
 * Runs the platforms until it is told to stop. One that cannot start, or fails later, is said loudly and leaves the
 * others up.
 * @returns the exit code: 0 after a stop that was asked for, 1 where no platform is left
 */
export async function serve(options: ServeOptions): Promise<number> {
  const { library, log, platforms, stop } = options;
  const shared = createShared(options);
  const running = new Map<string, RunningPlatform>();
  const gone = new AbortController();

  const down = (name: string, error: unknown) => {
    if (stop.aborted) return;
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

  // Those of a large corpus take minutes, in short turns beside everything else.
  library()
    .prepareClaims()
    .catch((error: unknown) => log.error('the claims could not be found', error));
  await Promise.all(platforms.map(start));
  if (running.size > 0 && !stop.aborted) {
    if (running.size < platforms.length) log.notice(`up: ${[...running.keys()].join(', ')}`);
    await Promise.race([once(stop, 'abort'), once(gone.signal, 'abort')]);
  }
  const asked = stop.aborted;
  if (asked && running.size > 0) log.notice('stopping: answers under way are finished first');
  await Promise.all([...running.values()].map((platform) => platform.stop(GRACE_MS)));
  await shared.state.settled();
  if (asked) log.notice('stopped');
  return asked ? 0 : 1;
}
