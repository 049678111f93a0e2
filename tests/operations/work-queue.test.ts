import { describe, expect, it } from 'vitest';
import { BusyError, createWorkQueue } from '../../src/operations/work-queue.js';

/** A task that ends when it is told to. */
function held() {
  let release = () => {};
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { task: () => done, release };
}

describe('the work queue', () => {
  it('runs so many at once and in order', async () => {
    const queue = createWorkQueue({ parallel: 1, waiting: 10 });
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((n) => queue.run(() => void order.push(n))));
    expect(order).toEqual([1, 2, 3]);
  });

  it('refuses what finds no room, and goes on after a task that failed', async () => {
    const queue = createWorkQueue({ parallel: 1, waiting: 1 });
    const first = held();
    const running = queue.run(first.task);
    const waiting = queue.run(() => Promise.reject(new Error('broken')));
    await expect(queue.run(() => 'third')).rejects.toThrow(BusyError);
    first.release();
    await running;
    await expect(waiting).rejects.toThrow('broken');
    await expect(queue.run(() => 'fourth')).resolves.toBe('fourth');
  });

  it('closes when everything that was taken is done', async () => {
    const queue = createWorkQueue({ parallel: 1, waiting: 5 });
    const done: string[] = [];
    const first = held();
    const both = [queue.run(() => first.task().then(() => done.push('first'))), queue.run(() => done.push('second'))];
    const closed = queue.close();
    await expect(queue.run(() => 'late')).rejects.toThrow(BusyError);
    first.release();
    await closed;
    expect(done).toEqual(['first', 'second']);
    await Promise.all(both);
  });
});
