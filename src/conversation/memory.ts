import type { Flow } from '../../commands/follow-up.js';
import type { Call } from '../../commands/read-text.js';
import type { Citation } from '../replies/reply.js';

/** What is remembered of a thread: the last thing asked, and which quotes were shown for it. */
export interface Turn {
  readonly call: Call;
  readonly flow: Flow;
  readonly citations: readonly Citation[];
  /** The last question in full, where it was one: what a follow-up left out is filled in. */
  readonly question?: string;
}

export interface MemoryOptions {
  /** Milliseconds after which a thread is forgotten. */
  readonly lifetime?: number;
  /** Threads remembered at most; who was quiet longest is forgotten first. */
  readonly most?: number;
  readonly now?: () => number;
}

const HOUR = 3_600_000;

/**
 * The last turn of each thread, in memory only. A key stands for one thread, or for one person in private; nothing is
 * ever read under another key than it was written under.
 */
export function createMemory({ lifetime = HOUR, most = 2_000, now = Date.now }: MemoryOptions = {}) {
  const turns = new Map<string, { readonly turn: Turn; readonly expires: number }>();
  return {
    get(key: string): Turn | undefined {
      const kept = turns.get(key);
      if (!kept) return undefined;
      if (kept.expires > now()) return kept.turn;
      turns.delete(key);
      return undefined;
    },
    put(key: string, turn: Turn): void {
      turns.delete(key);
      turns.set(key, { turn, expires: now() + lifetime });
      if (turns.size > most) turns.delete(turns.keys().next().value!);
    },
    forget: (key: string): void => void turns.delete(key),
    size: (): number => turns.size,
  };
}

export type Memory = ReturnType<typeof createMemory>;
