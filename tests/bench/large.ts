// `npm run bench:large [-- 10000]`: a made-up corpus of so many articles, opened cold and from what was kept, asked by
// every command, and reloaded with one article changed. Prints times, memory and the longest time the loop stood still.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { commands } from '../../commands/index.js';
import { runCommand } from '../../commands/run-command.js';
import { createLiveLibrary } from '../../src/live-library.js';
import { openCorpus } from '../../src/open-library.js';
import { warm } from '../../src/platforms/warm.js';
import { inRepository } from '../eval/gold.js';
import { makeArticles } from './make-articles.js';
import { readMakings } from './read-makings.js';
import { articleFile, writeCorpus } from './write-corpus.js';

const SENTENCES = 34;
const [given, place] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const count = Number(given ?? 10_000);
const own = place ?? mkdtempSync(join(tmpdir(), 'entente-large-'));
const [folder, data] = [join(own, 'corpus'), join(own, 'data')];

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
const peak = (): string => mebibytes(process.resourceUsage().maxRSS * 1024);
const say = (name: string, ...figures: string[]): void => console.log(`${name.padEnd(22)} ${figures.join('  ')}`);

/** Milliseconds of each run, in order. */
function shown(taken: number[]): string {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number): string =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)} ms`;
  return `median ${at(0.5)}, p95 ${at(0.95)}`;
}

// A part is run in a process of its own, so that its memory is its own.
if (process.argv.includes('--cold')) {
  const start = performance.now();
  const { library } = await openCorpus(folder, { data });
  say(
    'cold',
    `read and indexed in ${seconds(start)}`,
    `peak ${peak()}`,
    `${library.passageCount} passages`,
    `${library.claims().length} claims`,
  );
} else if (process.argv.includes('--warm')) await measureWarm();
else {
  if (!place) {
    const made = makeArticles(count, readMakings(), { length: SENTENCES });
    writeCorpus(folder, made);
    const words = made.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
    say('corpus', `${count} articles of ${(words / count).toFixed(0)} words`);
  }
  for (const part of ['--cold', '--warm']) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, String(count), own, part], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  const start = performance.now();
  spawnSync(process.execPath, [inRepository('dist/src/cli.js'), '--corpus', folder, 'Who backs Syria?'], {
    env: { ...process.env, ENTENTE_DATA: data },
  });
  say('entente ask', `start to answer in ${seconds(start)}, from what was kept`);
  if (!place) rmSync(own, { recursive: true });
}

async function measureWarm(): Promise<void> {
  const start = performance.now();
  const lines: string[] = [];
  const line = (message: string) => void lines.push(message);
  const log = { notice: line, warn: line, info: line, error: line };
  const live = createLiveLibrary({ folder, data, log, interval: 0, warm });
  await live.load();
  say('from what was kept', `loaded in ${seconds(start)}`, `peak ${peak()}`);
  await live.prepare();
  await ask(live.current());
  say('after all commands', `${mebibytes(process.memoryUsage().rss)} in use`, `peak ${peak()}`);

  const [first] = live.current().corpus.articles;
  const before = articleFile(first!);
  writeFileSync(join(folder, first!.file), before.replace('.\n', '. Norway thanked Sweden.\n'));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const reloading = performance.now();
  await live.reload();
  delay.disable();
  writeFileSync(join(folder, first!.file), before);
  say(
    'reload of one article',
    seconds(reloading),
    `longest standstill ${(delay.max / 1e6).toFixed(0)} ms`,
    `peak ${peak()}`,
    lines.at(-1) ?? '',
  );
  await live.stop();
}

async function ask(library: Awaited<ReturnType<typeof openCorpus>>['library']): Promise<void> {
  const names = library.actors.actors
    .filter(({ kind }) => kind !== 'medium' && kind !== 'people')
    .map(({ name }) => name);
  const name = (n: number): string => names[n % names.length]!;
  const questions = [
    (n: number) => `Who backs ${name(n)}?`,
    (n: number) => `When did ${name(n)} and ${name(n + 3)} meet?`,
    (n: number) => `Why did ${name(n)} impose sanctions on ${name(2 * n + 1)}?`,
    (n: number) => `How many soldiers did ${name(n)} send to ${name(n + 2)}?`,
    (n: number) => `What did the analyst say about the agreement on gas with ${name(n)}?`,
    (n: number) => `Where did troops of ${name(n)} clash with ${name(n + 1)}?`,
  ];
  const calls: Record<string, (n: number) => Record<string, unknown>> = {
    ask: (n) => ({ question: questions[n % questions.length]!(n) }),
    relation: (n) => ({ a: name(n % 5), b: name(n + 1) }),
    actor: (n) => ({ name: name(n) }),
    timeline: (n) => ({ a: name(n) }),
    network: (n) => (n > 0 ? { actor: name(n) } : {}),
    check: (n) => ({ statement: `${name(n)} and ${name(n + 1)} are allies` }),
    compare: (n) => ({ name: name(n), a: name(n + 1), b: name(n + 2) }),
    disputes: (n) => (n > 0 ? { query: name(n) } : {}),
    voices: (n) => ({ about: `the talks with ${name(n)}` }),
    quote: (n) => ({ words: ['territorial integrity', 'close allies', 'military aid', 'the border with'][n % 4]! }),
    export: (n) => ({ a: name(n) }),
    sources: (n) => ({ query: name(n) }),
    source: (n) => ({ article: String(n + 1) }),
    help: () => ({}),
  };
  for (const [command, options] of Object.entries(calls)) {
    const taken: number[] = [];
    for (let n = 0; n < (command === 'ask' ? 150 : 7); n++) {
      const start = performance.now();
      await runCommand({ command, options: options(n) }, { library, commands }, (_reference, error) => {
        throw error;
      });
      taken.push(performance.now() - start);
    }
    say(command, shown(taken));
  }
}
