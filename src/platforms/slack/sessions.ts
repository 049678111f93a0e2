import type { Log } from '../../operations/log.js';
import { describeSlackError } from './errors.js';
import { threadKey } from './memory.js';
import { LIMITS } from './render/limits.js';
import { clipped } from './render/plain.js';
import type { Web } from './web.js';

/** A thread in which somebody talks to the bot: an agent session of Slack. */
export interface Session {
  readonly channel: string;
  readonly thread: string;
  readonly user: string;
  /** The first question, where the thread begins with it. */
  readonly title?: string;
}

/**
 * The status of agent sessions: "processing" while an answer is being made, "active" afterwards, whatever happens.
 * A status that Slack does not take costs nobody an answer.
 */
export function createSessions({ status }: Web, log: Log) {
  const underWay = new Map<string, Set<AbortController>>();
  let told = false;

  async function set(session: Session, value: 'processing' | 'active', tries = 1): Promise<void> {
    const { channel, thread, user, title } = session;
    for (let left = tries; left > 0; left--) {
      try {
        await status.agents.sessions.setStatus({
          channel_id: channel,
          thread_ts: thread,
          status: value,
          initiator_user_id: user,
          ...(title && { title: clipped(title, LIMITS.sessionTitle) }),
        });
        return;
      } catch (error) {
        if (!told) log.info(`Slack: the status of a thread cannot be set: ${describeSlackError(error)}`);
        told = true;
      }
    }
  }

  return {
    /** Runs work for a session under its status. The signal is aborted where the person stops it. */
    async during(session: Session, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
      const key = threadKey(session.channel, session.thread);
      const controller = new AbortController();
      const controllers = underWay.get(key) ?? new Set();
      underWay.set(key, controllers.add(controller));
      const started = set(session, 'processing');
      try {
        await work(controller.signal);
      } finally {
        controllers.delete(controller);
        await started;
        if (controllers.size === 0) {
          underWay.delete(key);
          await set(session, 'active', 2);
        }
      }
    },
    /** Stops what is under way in a thread. @returns whether anything was */
    async stop(session: Session): Promise<boolean> {
      const controllers = underWay.get(threadKey(session.channel, session.thread));
      for (const controller of controllers ?? []) controller.abort();
      if (controllers) return true;
      await set(session, 'active', 2);
      return false;
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;
