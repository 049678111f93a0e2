import { noteRequest } from './request-record.js';

/** `go`: answer; `tell`: too many, say so once; `ignore`: too many, and already told. */
export type Verdict = 'go' | 'tell' | 'ignore';

export interface RateLimitOptions {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Requests that come back every minute. */
  readonly perMinute: number;
  /** People remembered at most; who was quiet longest is forgotten first. */
  readonly most?: number;
  readonly now?: () => number;
}

interface Bucket {
  tokens: number;
  at: number;
  told: boolean;
}

/** How much more a channel may ask than a person: all who write there share it. */
const CHANNEL = 4;

/**
 * A token bucket for each person, and a larger one for each channel. Whoever empties one is told once, then ignored
 * until half of it is back.
 */
export function createRateLimit({ burst, perMinute, most = 10_000, now = Date.now }: RateLimitOptions) {
  const buckets = new Map<string, Bucket>();

  function takeFrom(key: string, share: number): Verdict {
    const time = now();
    const full = share * burst;
    const known = buckets.get(key) ?? { tokens: full, at: time, told: false };
    const tokens = Math.min(full, known.tokens + ((time - known.at) / 60_000) * share * perMinute);
    // Without the pause, a flood would get an answer for every drop that comes back.
    const paused = known.told && tokens < full / 2;
    const go = !paused && tokens >= 1;
    buckets.delete(key);
    buckets.set(key, { tokens: go ? tokens - 1 : tokens, at: time, told: !go });
    if (buckets.size > most) buckets.delete(buckets.keys().next().value!);
    return go ? 'go' : known.told ? 'ignore' : 'tell';
  }

  return {
    /** @param channel where others read along; left out for what is private */
    take(who: string, channel?: string): Verdict {
      const own = takeFrom(`person ${who}`, 1);
      const verdict = own === 'go' && channel !== undefined ? takeFrom(`channel ${channel}`, CHANNEL) : own;
      if (verdict !== 'go') noteRequest({ outcome: 'limited' });
      return verdict;
    },
  };
}

export type RateLimit = ReturnType<typeof createRateLimit>;
