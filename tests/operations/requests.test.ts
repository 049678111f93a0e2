import { describe, expect, it } from 'vitest';
import type { Meter } from '../../src/operations/meter.js';
import { createRateLimit } from '../../src/operations/rate-limit.js';
import { noteRequest, type RequestRecord, referenceNow } from '../../src/operations/request-record.js';
import { createRequests } from '../../src/operations/requests.js';
import { createWorkQueue } from '../../src/operations/work-queue.js';

const quiet = { error: () => {}, warn: () => {}, info: () => {}, notice: () => {} };

/** Runs requests and gives what was counted of them. */
function counting() {
  const finished: RequestRecord[] = [];
  const meter: Meter = { finished: (record) => finished.push(record), failed: () => {}, reconnected: () => {} };
  return { finished, requests: createRequests({ log: quiet, meter }) };
}

describe('a request', () => {
  it('has one number, at any depth and after any wait, and another than its neighbour', async () => {
    const { requests } = counting();
    const numbers = async () => [referenceNow(), await Promise.resolve().then(referenceNow)];
    const [[a, b] = [], [c] = []] = await Promise.all([
      requests.run('discord', 'command', numbers),
      requests.run('slack', 'message', numbers),
    ]);
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });

  it('ends as was noted last', async () => {
    const { finished, requests } = counting();
    await requests.run('slack', 'message', async () => {
      noteRequest({ command: 'ask', outcome: 'answered' });
      noteRequest({ outcome: 'undelivered' });
    });
    expect(finished[0]).toMatchObject({ platform: 'slack', command: 'ask', outcome: 'undelivered' });
  });

  it('ends in an error where its work throws, and the error goes on', async () => {
    const { finished, requests } = counting();
    const run = requests.run('slack', 'message', () => Promise.reject(new Error('broken')));
    await expect(run).rejects.toThrow('broken');
    expect(finished[0]).toMatchObject({ outcome: 'error', errors: ['internal'] });
  });

  it('is noted as limited or busy where there is no room for it', async () => {
    const { finished, requests } = counting();
    const limit = createRateLimit({ burst: 1, perMinute: 1 });
    limit.take('somebody');
    await requests.run('discord', 'command', async () => void limit.take('somebody'));
    const queue = createWorkQueue({ parallel: 1, waiting: 0 });
    await queue.close();
    await requests.run('discord', 'command', () => queue.run(() => {}).catch(() => {}));
    expect(finished.map(({ outcome }) => outcome)).toEqual(['limited', 'busy']);
  });
});
