import { parentPort, workerData } from 'node:worker_threads';
import { describeError } from '../../operations/log.js';
import { Refusal } from '../draft.js';
import { readSource } from '../read-source.js';
import type { WorkerAnswer, WorkerData } from './pool.js';
import { createPrepare, type Material } from './prepare.js';

// One thread of the pool: material in, a prepared article or the reason why not out, one at a time.
const { corpus, logLevel } = workerData as WorkerData;
const prepare = createPrepare(corpus, readSource);
const port = parentPort!;

port.on('message', async (material: Material) => {
  port.postMessage(await answer(material));
});

async function answer(material: Material): Promise<WorkerAnswer> {
  try {
    return { prepared: await prepare(material) };
  } catch (error) {
    // Classes do not survive the way between threads.
    if (error instanceof Refusal) return { refusal: { reason: error.reason, message: error.message } };
    return { fault: describeError(error, logLevel) };
  }
}
