import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../src/operations/rate-limit.js';

describe('the rate limit', () => {
  let time = 0;
  const limit = (most?: number) =>
    createRateLimit({ burst: 4, perMinute: 6, now: () => time, ...(most !== undefined && { most }) });
  const take = (of: ReturnType<typeof limit>, times: number, who = 'ida') =>
    Array.from({ length: times }, () => of.take(who));

  it('lets a burst through, tells once, then ignores', () => {
    expect(take(limit(), 7)).toEqual(['go', 'go', 'go', 'go', 'tell', 'ignore', 'ignore']);
  });

  it('listens again when half of the burst is back, and tells anew the next time', () => {
    const flooded = limit();
    take(flooded, 6);
    time += 10_000;
    expect(take(flooded, 1)).toEqual(['ignore']);
    time += 10_000;
    expect(take(flooded, 4)).toEqual(['go', 'go', 'tell', 'ignore']);
  });

  it('is each person’s own', () => {
    const shared = limit();
    take(shared, 6);
    expect(shared.take('olav')).toBe('go');
  });

  it('is a channel’s as well, which those who write there share: told once, in that channel alone', () => {
    const shared = limit();
    const people = Array.from({ length: 18 }, (_each, i) => shared.take(`person ${i}`, 'general'));
    expect(people.filter((verdict) => verdict === 'go')).toHaveLength(16);
    expect(people.slice(-2)).toEqual(['tell', 'ignore']);
    expect(shared.take('ida', 'other')).toBe('go');
    expect(shared.take('olav')).toBe('go');
    time += 30_000;
    expect(shared.take('kari', 'general')).toBe('go');
  });

  it('remembers a bounded number of people', () => {
    const small = limit(2);
    take(small, 6);
    take(small, 1, 'olav');
    take(small, 1, 'kari');
    expect(small.take('ida')).toBe('go');
  });
});
