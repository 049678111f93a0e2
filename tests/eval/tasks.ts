// `npm run eval:tasks [-- file]`: tasks as analysts and moderators would do them, in the terminal and through the real
// adapters of Slack and Discord on the loopback. Prints each failure, and how many tasks pass; fails where one does not.
import { readFileSync } from 'node:fs';
import { buildLibrary } from '../../src/build-library.js';
import { inRepository } from './gold.js';
import { PLACES, type Place } from './tasks/places.js';
import { faultsOf, type Task, taskSchema } from './tasks/task.js';

const file = process.argv[2] ?? inRepository('tests/data/tasks/a.jsonl');
const tasks = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => taskSchema.parse(JSON.parse(line)));

/** Milliseconds after which somebody who hears nothing gives up. */
const PATIENCE = 60_000;

async function attempt(task: Task, place: Place): Promise<string[]> {
  const say = place.newcomer();
  const faults: string[] = [];
  for (const [i, turn] of task.turns.entries()) {
    const silence = new Promise<undefined>((given) => setTimeout(() => given(undefined), PATIENCE).unref());
    const shown = await Promise.race([say(turn.say, turn.thread), silence]);
    if (!shown) return [...faults, `turn ${i + 1} hears nothing`];
    faults.push(...faultsOf(turn, shown).map((fault) => `turn ${i + 1} ${fault}`));
  }
  return faults;
}

const library = buildLibrary(inRepository('corpus'));
// Found while a platform is up, they would keep its connection from answering in time.
await library.prepareClaims();
const started = new Map<string, Place>();
let passed = 0;
for (const task of tasks) {
  const place = started.get(task.platform) ?? (await PLACES[task.platform](library));
  started.set(task.platform, place);
  const faults = await attempt(task, place);
  if (faults.length === 0) passed++;
  else console.log([`${task.id} ${task.platform} ${task.kind}`, ...faults.map((fault) => `    ${fault}`)].join('\n'));
}
for (const place of started.values()) await place.end();
console.log(`${passed} of ${tasks.length} pass`);
if (passed < tasks.length) process.exitCode = 1;
