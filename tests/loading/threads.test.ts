import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { handOf } from '../../src/loading/threads.js';

const JOB = { folder: 'nowhere', known: new Map() };
const ENDED = 'the thread that reads articles ended';

/** A thread that leaves every job where it is. */
const idle = () =>
  handOf(new Worker("require('node:worker_threads').parentPort.on('message', () => {})", { eval: true }));

describe('a thread that has ended', () => {
  it('refuses the job that it had', async () => {
    const hand = idle();
    const job = hand.scan(JOB);
    const refused = expect(job).rejects.toThrow(ENDED);
    await hand.end();
    await refused;
  });

  it('refuses every further job at once', async () => {
    const hand = idle();
    await hand.end();
    await expect(hand.scan(JOB)).rejects.toThrow(ENDED);
    await expect(hand.keep({ data: '', folder: '', version: '', keys: [], records: new Map() })).rejects.toThrow(ENDED);
  });
});
