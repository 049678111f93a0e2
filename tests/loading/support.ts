import { commands } from '../../commands/index.js';
import { runCommand } from '../../commands/run-command.js';
import type { Library } from '../../src/library.js';
import type { LoadedCorpus } from '../../src/loading/assemble.js';
import { type Refreshed, refresh } from '../../src/loading/refresh.js';
import { type Hand, ownHand } from '../../src/loading/threads.js';

/** What was said, and which articles were read anew. */
export interface Told {
  readonly said: string[];
  readonly read: string[];
}

/** Refreshes on this thread, and tells what that took; `before` is called before articles are read. */
export async function refreshed(
  folder: string,
  {
    data,
    previous,
    told,
    before,
  }: { data?: string; previous?: LoadedCorpus | undefined; told?: Told; before?: () => void } = {},
): Promise<Refreshed | undefined> {
  const hand: Hand = {
    ...ownHand,
    analyse: (job) => {
      before?.();
      told?.read.push(...job.articles.map(({ article }) => article.id));
      return ownHand.analyse(job);
    },
  };
  return refresh({
    folder,
    data,
    previous,
    hand,
    readers: () => [hand],
    say: (message) => told?.said.push(message),
  });
}

const CALLS = [
  { command: 'ask', options: { question: 'Who supports the pact?' } },
  { command: 'ask', options: { question: 'When did Norway and Sweden sign?' } },
  { command: 'ask', options: { question: 'Did Estonai accuse Russia of cutting a cabel?' } },
  { command: 'relation', options: { a: 'Norway', b: 'Sweden' } },
  { command: 'actor', options: { name: 'Russia' } },
  { command: 'timeline', options: { a: 'Estonia' } },
  { command: 'network', options: {} },
  { command: 'check', options: { statement: 'Norway and Sweden are allies' } },
  { command: 'disputes', options: {} },
  { command: 'voices', options: { about: 'the pact' } },
  { command: 'quote', options: { words: 'the pact' } },
  { command: 'sources', options: {} },
  { command: 'source', options: { article: '1' } },
  { command: 'export', options: {} },
  { command: 'help', options: {} },
];

/** Everything that a library answers, to be compared with another's. */
export async function answersOf(library: Library): Promise<unknown[]> {
  const replies: unknown[] = [];
  for (const call of CALLS) {
    const { reference: _, ...reply } = await runCommand(call, { library, commands }, (_reference, error) => {
      throw error;
    });
    replies.push({ call, reply });
  }
  return [...replies, library.corpus.problems, library.claims()];
}
