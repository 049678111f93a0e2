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

/** A token bucket for each person. Whoever empties it is told once, then ignored until half of it is back. */
export function createRateLimit({ burst, perMinute, most = 10_000, now = Date.now }: RateLimitOptions) {
  const buckets = new Map<string, Bucket>();
  return {
    take(who: string): Verdict {
      const time = now();
      const known = buckets.get(who) ?? { tokens: burst, at: time, told: false };
      const tokens = Math.min(burst, known.tokens + ((time - known.at) / 60_000) * perMinute);
      // Without the pause, a flood would get an answer for every drop that comes back.
      const paused = known.told && tokens < burst / 2;
      const go = !paused && tokens >= 1;
      buckets.delete(who);
      buckets.set(who, { tokens: go ? tokens - 1 : tokens, at: time, told: !go });
      if (buckets.size > most) buckets.delete(buckets.keys().next().value!);
      if (go) return 'go';
      noteRequest({ outcome: 'limited' });
      return known.told ? 'ignore' : 'tell';
    },
  };
}

export type RateLimit = ReturnType<typeof createRateLimit>;
