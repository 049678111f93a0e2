import { join } from 'node:path';
import { gapOf } from '../conversation/gap-of.js';
import type { Library } from '../library.js';
import { createFeedback } from '../operations/feedback.js';
import type { HttpMounts } from '../operations/http-server.js';
import { createLearning } from '../operations/learning.js';
import type { Log } from '../operations/log.js';
import { type Meter, noMeter } from '../operations/meter.js';
import { createRateLimit } from '../operations/rate-limit.js';
import { createRequests } from '../operations/requests.js';
import type { Settings } from '../operations/settings.js';
import { createShortState } from '../operations/short-state.js';
import { createWorkQueue, type WorkQueue } from '../operations/work-queue.js';
import type { PlatformDeps } from './platform.js';

/** Answers run one after the other on one thread; more at once would only make all of them late. */
const PARALLEL = 2;
const WAITING = 500;
const BURST = 8;
const PER_MINUTE = 20;

export interface SharedOptions {
  readonly settings: Settings;
  readonly log: Log;
  library(): Library;
  /** Aborted when the bot is to stop. */
  readonly stop: AbortSignal;
  readonly queue?: WorkQueue;
  readonly meter?: Meter;
  readonly http?: HttpMounts;
}

/** The queue in which all platforms together make their answers. */
export const createQueue = (): WorkQueue => createWorkQueue({ parallel: PARALLEL, waiting: WAITING });

/** What all platforms of a process share. */
export function createShared({
  settings,
  log,
  library,
  stop,
  queue = createQueue(),
  meter = noMeter,
  http,
}: SharedOptions): Omit<PlatformDeps, 'failed'> {
  const learning = createLearning({ folder: settings.data, keep: settings.learn });
  return {
    settings,
    log,
    library,
    queue,
    meter,
    ...(http && { http }),
    stopping: stop,
    requests: createRequests({ log, meter }),
    state: createShortState({ folder: join(settings.data, 'state'), warn: log.warn }),
    limit: createRateLimit({ burst: BURST, perMinute: PER_MINUTE }),
    keepFeedback: createFeedback(settings.data, Date.now, settings.learn),
    unanswered: (asked) => learning.unanswered(gapOf(asked)),
  };
}
