import type { Unanswered } from '../conversation/converse.js';
import type { Library } from '../library.js';
import type { Feedback } from '../operations/feedback.js';
import type { HttpMounts } from '../operations/http-server.js';
import type { Log } from '../operations/log.js';
import type { Meter } from '../operations/meter.js';
import type { RateLimit } from '../operations/rate-limit.js';
import type { Requests } from '../operations/requests.js';
import type { Settings } from '../operations/settings.js';
import type { ShortState } from '../operations/short-state.js';
import type { WorkQueue } from '../operations/work-queue.js';

/** What every platform is given at start; all of it is shared by all of them. */
export interface PlatformDeps {
  readonly settings: Settings;
  readonly log: Log;
  /** The library of this moment: ask again for each request, since it is swapped in whole. */
  library(): Library;
  readonly state: ShortState;
  readonly queue: WorkQueue;
  readonly limit: RateLimit;
  /** Gives every request of a person its number, and tells the log and the figures how it ended. */
  readonly requests: Requests;
  readonly meter: Meter;
  /** The HTTP server, where there is one: a platform that is reached over HTTP takes its requests there. */
  readonly http?: HttpMounts;
  keepFeedback(feedback: Feedback): Promise<boolean>;
  /** Keeps a question that the corpus could not answer, for `createConversation`. */
  readonly unanswered?: Unanswered;
  /** Aborted where the bot is told to stop before it is up. */
  readonly stopping: AbortSignal;
  /** Something that only the person who runs the bot can mend came up after the start: the platform is down for good. */
  failed(error: Error): void;
}

/** A platform that is up. */
export interface RunningPlatform {
  /** For the log: "as Entente#1234 in 3 servers". */
  readonly description: string;
  /** Whether it is connected at this moment: not while a lost connection is on its way back. */
  connected(): boolean;
  /** Takes no more requests, finishes those under way within `graceMs`, then disconnects. Never throws. */
  stop(graceMs: number): Promise<void>;
}

/** One finding of `entente doctor`. */
export interface Finding {
  readonly state: 'ok' | 'missing' | 'wrong' | 'note';
  /** What was looked at: "DISCORD_TOKEN". */
  readonly what: string;
  /** What was found and, where it is not well, what to do and where. */
  readonly says: string;
}

/** The findings of a platform that has no setting at all: nothing is wrong with that. */
export const notWanted = (platform: string, settings: readonly (readonly [what: string, where: string])[]): Finding[] =>
  settings.map(([what, where]) => ({
    state: 'note',
    what,
    says: `not set: fine for the terminal alone, or without ${platform}. ${where}`,
  }));

/** A chat platform, as `main` and `doctor` know it. A new one is a folder of its own and one entry in `all.ts`. */
export interface Platform {
  readonly name: string;
  /** @throws PlatformError where it cannot come up */
  start(deps: PlatformDeps): Promise<RunningPlatform>;
  examine(settings: Settings): Promise<Finding[]>;
  /** Puts the commands in place, where the platform wants to be told of them; says what changed, a line each. */
  register?(settings: Settings): Promise<string[]>;
}

/** A platform that cannot work; the message says what to do and holds no secret. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
}
