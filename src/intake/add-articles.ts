import { setMaxListeners } from 'node:events';
import { createDecide, type DecideOptions } from './decide.js';
import { Refusal } from './draft.js';
import { createEarlierRuns, type EarlierOptions, entryOf } from './earlier-runs.js';
import type { FetchPage } from './fetch/fetch-page.js';
import type { Input } from './inputs/input.js';
import type { KnownArticles } from './known-articles.js';
import { createLook, type Looked, type LookOptions, type Task } from './look.js';
import type { Outcome } from './outcome.js';
import { mapInOrder } from './work/map-in-order.js';
import type { FeedItem, Prepare } from './work/prepare.js';

export interface AddOptions extends DecideOptions, EarlierOptions {
  readonly known: KnownArticles;
  readonly prepare: Prepare;
  readonly fetchPage: FetchPage;
  readonly logLevel: LookOptions['logLevel'];
  /** Items of a feed that are looked at, the newest first. */
  readonly most: number;
  /** Things that are read ahead while one is decided about. */
  readonly ahead: number;
  /** Ends the run after the article in hand. */
  readonly stop: AbortSignal;
}

/**
 * Adds what is named, one after the other in their order, and tells what was done with each. What was settled in an
 * earlier run is not looked at again.
 * @throws FolderError where the articles cannot be written
 */
export async function* addArticles(inputs: readonly Input[], options: AddOptions): AsyncGenerator<Outcome> {
  const { stop, journal, known, now = Date.now } = options;
  const look = createLook({ ...options, earlier: createEarlierRuns(options) });
  const decide = createDecide(options);
  // Each thing that is looked at listens, and so does each page that is fetched.
  setMaxListeners(0, stop);
  let isOver = false;

  async function* through(tasks: readonly Task[]): AsyncGenerator<Outcome> {
    for await (const looked of mapInOrder(tasks, options.ahead, (task) => unlessStopped(look(task), stop))) {
      if (!looked || stop.aborted) isOver = true;
      else if (looked.kind === 'feed') yield* throughFeed(looked);
      else yield* settle(looked);
      if (isOver) return;
    }
  }

  async function* throughFeed({ task, items, inside }: Looked & { kind: 'feed' }): AsyncGenerator<Outcome> {
    const newest = newestFirst(items).slice(0, options.most);
    yield { input: task.name, done: 'feed', items: newest.length };
    yield* through(newest.map((item) => ({ kind: 'item', name: item.name, item, inside })));
  }

  async function* settle(looked: Exclude<Looked, { kind: 'feed' }>): AsyncGenerator<Outcome> {
    const outcome = looked.kind === 'settled' ? looked.outcome : await decideOn(looked);
    if (!outcome) {
      isOver = true;
      return;
    }
    const entry = entryOf(outcome, looked.origin);
    if (entry && !options.dryRun) journal.add({ ...entry, version: options.version, at: now() });
    yield outcome;
  }

  /** @returns undefined where the person asked wants to stop */
  async function decideOn({ task, draft, preview }: Looked & { kind: 'article' }): Promise<Outcome | undefined> {
    const same = known.same(draft);
    if (same) return { input: task.name, done: 'present', ...same };
    try {
      return await decide(task.name, draft, preview);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { input: task.name, done: 'refused', reason: error.reason, message: error.message };
    }
  }

  yield* through(inputs);
}

/** Those without a date stay where the feed has them, after the others: most feeds begin with the newest. */
const newestFirst = (items: readonly FeedItem[]): FeedItem[] => {
  const day = ({ about, draft }: FeedItem): string => (about?.date ?? draft?.date ?? '').slice(0, 10);
  return [...items].sort((a, b) => (day(a) === day(b) ? 0 : day(a) > day(b) ? -1 : 1));
};

/** What the work gives, or undefined as soon as the run is stopped. */
function unlessStopped<T>(work: Promise<T>, stop: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const end = (): void => resolve(undefined);
    if (stop.aborted) end();
    stop.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', end));
  });
}
