// `npm run bench`: start to first answer, time and memory of a question, on the shipped corpus and on made-up ones of
// 1,000 to 100,000 passages, beside MiniSearch repaired and as it comes, and beside FlexSearch, all in one run. Compare ratios.
import { spawnSync } from 'node:child_process';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Article, Passage } from '../../src/corpus/article.js';
import { passagesOf } from '../../src/corpus/passages.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { PassageIndex } from '../../src/search/passage-index.js';
import { createSearcher } from '../../src/search/searcher.js';
import { fold } from '../../src/text/fold.js';
import { stem } from '../../src/text/stem.js';
import { questionStopWords, stopWords } from '../../src/text/stop-words.js';
import { tokens } from '../../src/text/tokens.js';
import { askCorpusOf, inRepository, openLibrary, trainingSets } from '../eval/gold.js';
import { benchAdding } from './adding.js';
import { benchClaims } from './claims.js';
import { makeArticles } from './make-articles.js';
import { readMakings } from './read-makings.js';

const sizes = process.argv.includes('--quick') ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
const memory = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const questions = trainingSets()
  .flatMap((set) => set.questions.map(({ question }) => question))
  .filter((_, n) => n % 4 === 0);

/** Milliseconds a question: median and 99th percentile over all questions, after a warm-up. */
function time(ask: (question: string) => unknown): { p50: number; p99: number } {
  for (const question of questions.slice(0, 20)) ask(question);
  const taken = questions.map((question) => {
    const start = performance.now();
    ask(question);
    return performance.now() - start;
  });
  taken.sort((a, b) => a - b);
  return { p50: taken[Math.floor(taken.length / 2)]!, p99: taken[Math.floor(taken.length * 0.99)]! };
}

const row = (name: string, { p50, p99 }: { p50: number; p99: number }, base: number, note = ''): void =>
  console.log(
    `  ${name.padEnd(34)}${p50.toFixed(2).padStart(9)} ms${p99.toFixed(2).padStart(9)} ms${(p50 / base).toFixed(2).padStart(9)} ×  ${note}`,
  );

/** The first articles that have so many passages between them, with these. */
function upTo(limit: number, articles: readonly Article[]): { articles: Article[]; passages: Passage[] } {
  const passages: Passage[] = [];
  const taken = articles.filter((article) => {
    if (passages.length >= limit) return false;
    passages.push(...passagesOf(article, sentencesOf(article)));
    return true;
  });
  return { articles: taken, passages };
}

function measure(name: string, all: readonly Article[], limit: number): void {
  const { actors, synonyms } = openLibrary(inRepository('corpus'));
  const { articles, passages } = upTo(limit, all);
  const before = memory();
  const start = performance.now();
  const search = createSearcher(askCorpusOf({ articles, actors, synonyms }));
  const built = performance.now() - start;
  const used = memory() - before;
  console.log(
    `${name}: ${passages.length} passages; built in ${(built / 1000).toFixed(2)} s, ${used.toFixed(0)} MiB of heap`,
  );
  const ours = time((question) => search.ask(question));

  const contentStems = (text: string, drop: ReadonlySet<string>): string[] =>
    tokens(text)
      .filter(({ folded }) => !drop.has(folded))
      .map(({ folded }) => stem(folded));
  const repaired = new PassageIndex(passages.length, (n) => contentStems(passages[n]!.text, stopWords));
  const base = time((question) =>
    repaired.search(new Map(contentStems(question, questionStopWords).map((term) => [term, 1]))),
  );
  row('MiniSearch repaired (one query)', base, base.p50);
  row('Entente (quotes, or an abstention)', ours, base.p50, 'what a person gets');
  const plain = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  plain.addAll(passages.map(({ text }, id) => ({ id, text })));
  row(
    'MiniSearch, default options',
    time((question) => plain.search(question)),
    base.p50,
  );
  const flex = new FlexSearch.Index({ tokenize: 'strict' });
  for (const [id, { text }] of passages.entries()) flex.add(id, fold(text));
  row(
    'FlexSearch, any word, top 100',
    time((question) => flex.search(fold(question), { limit: 100, suggest: true })),
    base.p50,
    'no ranking by rarity',
  );
}

const starts = Array.from({ length: 7 }, () => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [inRepository('dist/src/cli.js'), 'ask', 'Who backs Assad?'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the command line failed: ${stderr}`);
  return performance.now() - start;
}).sort((a, b) => a - b);
const bare = Array.from({ length: 7 }, () => {
  const start = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - start;
}).sort((a, b) => a - b);
console.log(
  `start to first answer: median ${starts[3]!.toFixed(0)} ms (${(starts[3]! / bare[3]!).toFixed(1)} × a Node process that does nothing)`,
);

const shipped = openLibrary(inRepository('corpus'));
console.log(`  ${''.padEnd(34)}${'p50'.padStart(12)}${'p99'.padStart(12)}${'p50 to repaired'.padStart(18)}`);
measure('shipped corpus', shipped.articles, Number.POSITIVE_INFINITY);
const makings = readMakings();
for (const size of sizes) measure(`made-up corpus`, makeArticles(Math.ceil(size / 7), makings), size);
benchClaims(['corpus', 'tests/data/other'].flatMap((folder) => openLibrary(inRepository(folder)).articles));
benchAdding(process.argv.includes('--quick') ? 200 : 1_000, makings);
