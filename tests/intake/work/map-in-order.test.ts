import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../../src/intake/work/map-in-order.js';

const all = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
};

describe('work on several items at once', () => {
  it('gives the results in the order of the items, however it ends', async () => {
    const open = new Map<number, () => void>();
    const results = all(
      mapInOrder([1, 2, 3], 3, (n) => new Promise<number>((done) => open.set(n, () => done(n * 10)))),
    );
    for (const n of [3, 1, 2]) open.get(n)!();
    expect(await results).toEqual([10, 20, 30]);
  });

  it('begins no more than so many before their turn', async () => {
    const begun: number[] = [];
    const results = mapInOrder(Array(1000).keys(), 4, async (n) => void begun.push(n));
    await results.next();
    expect(begun.length).toBe(4);
    await results.next();
    expect(begun.length).toBe(5);
  });

  it('throws where the turn of a failure comes, and not before', async () => {
    const results = mapInOrder([1, 2], 2, async (n) => {
      if (n === 2) throw new Error('second');
      return n;
    });
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('second');
  });
});
