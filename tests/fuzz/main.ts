import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { AnyAttack } from './attack.js';
import { ATTACKS } from './attacks/all.js';

/** No input may take longer, in milliseconds of work: the median of three tries, since the first loads what it needs. */
const LONGEST_MS = 1_000;

const STUCK_MS = 60_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    only: { type: 'string', default: '' },
    seed: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const chosen = ATTACKS.filter(({ attack }) => attack.name.includes(values.only));
const shares = chosen.reduce((sum, { share }) => sum + share, 0);

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const shown = (input: unknown): string => {
  const text = fc.stringify(Buffer.isBuffer(input) ? input.toString('latin1') : input);
  return text.length > 160 ? `${text.slice(0, 120)} … (${text.length} characters)` : text;
};

interface Outcome {
  readonly runs: number;
  readonly slowest: number;
  readonly slowestInput: unknown;
  readonly failure?: string;
}

async function strikeAll(attack: AnyAttack, numRuns: number): Promise<Outcome> {
  let slowest = -1;
  let slowestInput: unknown;
  let runs = 0;
  const timed = async (input: unknown): Promise<number> => {
    const before = performance.now();
    const worked = process.cpuUsage();
    // What never answers would keep the run waiting for ever.
    const waiting = setTimeout(() => {
      console.log(`${attack.name}: no answer within ${STUCK_MS / 1_000} s to\n    ${shown(input)}`);
      process.exit(1);
    }, STUCK_MS);
    try {
      await attack.strike(input);
    } finally {
      clearTimeout(waiting);
    }
    // On a busy machine time goes by without any work.
    const { user, system } = process.cpuUsage(worked);
    return Math.min(performance.now() - before, (user + system) / 1_000);
  };
  const property = fc.asyncProperty(attack.inputs, async (input: unknown) => {
    runs++;
    const first = await timed(input);
    if (first <= slowest) return;
    const ms = first < LONGEST_MS / 4 ? first : median([first, await timed(input), await timed(input)]);
    if (ms <= slowest) return;
    slowest = ms;
    slowestInput = input;
  });
  const result = await fc.check(property, { numRuns, seed, endOnFailure: false });
  const failure = result.failed
    ? `${fc.defaultReportMessage(result)}\n${(result.errorInstance as Error | undefined)?.stack ?? ''}`
    : undefined;
  return { runs, slowest, slowestInput, ...(failure && { failure }) };
}

console.log(`seed ${seed}`);
let struck = 0;
for (const { attack, share } of chosen) {
  const outcome = await strikeAll(attack, Math.ceil((Number(values.runs) * share) / shares));
  await attack.end?.();
  struck += outcome.runs;
  const isSlow = outcome.slowest > LONGEST_MS;
  console.log(
    `${attack.name}: ${outcome.runs} inputs, slowest ${outcome.slowest.toFixed(0)} ms${isSlow ? ' TOO SLOW' : ''}`,
  );
  if (isSlow || process.env.SHOW_SLOWEST) console.log(`    ${shown(outcome.slowestInput)}`);
  if (outcome.failure) console.log(outcome.failure);
  if (isSlow || outcome.failure) process.exitCode = 1;
}
console.log(`${struck} hostile inputs`);
process.exit();
