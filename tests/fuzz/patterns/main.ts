import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { framesFor, pumpsFor } from './attack-strings.js';
import { listPatterns, type Pattern } from './list-patterns.js';

/** Characters of a first try and of the try that decides: one that grows with the square takes sixteen times as long. */
const SHORT = 1_500;
const LONG = 6_000;
const SLOW_MS = 12;
const GROWS = 7;
/** Milliseconds after which a try is broken off, and of work from which on it counts as endless. */
const TIMEOUT_MS = 10_000;
const ENDLESS_MS = 3_000;

// Run apart, since only such a run can be broken off.
const script = new Script('strike()');

/** Milliseconds of work that an expression takes to go through a text; what it took until it was broken off, where it was. */
function time({ source, flags }: Pattern, text: string): number {
  const pattern = new RegExp(source, flags);
  const strike = (): unknown => (pattern.global ? text.replace(pattern, '') : pattern.test(text));
  const before = process.cpuUsage();
  try {
    (globalThis as { strike?: unknown }).strike = strike;
    script.runInThisContext({ timeout: TIMEOUT_MS });
  } catch {
    // Broken off: either it is endless, or the machine had other work to do.
    return process.cpuUsage(before).user / 1000;
  }
  return process.cpuUsage(before).user / 1000;
}

interface Finding {
  readonly pattern: Pattern;
  readonly pump: string;
  readonly before: string;
  readonly after: string;
  readonly ms: number;
  readonly growth: number;
}

/** The worst that was found against one expression, where it is slow and grows faster than the text. */
function attack(pattern: Pattern): Finding | undefined {
  let worst: Finding | undefined;
  for (const pump of pumpsFor(pattern.source)) {
    for (const { before, after } of framesFor(pattern.source)) {
      const textOf = (length: number): string => before + pump.repeat(Math.ceil(length / pump.length)) + after;
      const short = time(pattern, textOf(SHORT));
      if (short * 16 < SLOW_MS) continue;
      const ms = Math.min(time(pattern, textOf(LONG)), time(pattern, textOf(LONG)));
      const growth = ms / Math.max(0.01, Math.min(short, time(pattern, textOf(SHORT))));
      if (ms >= SLOW_MS && growth >= GROWS && ms > (worst?.ms ?? 0))
        worst = { pattern, pump, before, after, ms, growth };
    }
  }
  return worst;
}

const patterns = await listPatterns(fileURLToPath(new URL('../../../', import.meta.url)));
console.log(`${patterns.length} regular expressions, each struck with repeats of up to ${LONG} characters`);
let slow = 0;
for (const pattern of patterns) {
  const finding = attack(pattern);
  if (!finding) continue;
  slow++;
  const { pump, before, after, ms, growth } = finding;
  if (ms >= ENDLESS_MS) process.exitCode = 1;
  const kind = ms >= ENDLESS_MS ? 'endless' : `${ms.toFixed(0)} ms, ×${growth.toFixed(0)} for ×4`;
  const text = `${JSON.stringify(before)} + ${JSON.stringify(pump)}… + ${JSON.stringify(after)}`;
  console.log(`${pattern.place}  ${kind}  ${text}\n    /${pattern.source.slice(0, 160)}/${pattern.flags}`);
}
console.log(`${slow} take longer than a text grows; none may be endless`);
