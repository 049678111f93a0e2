import { setMaxListeners } from 'node:events';
import { type Draft, Refusal, type RefusalReason } from './draft.js';
import type { FetchPage } from './fetch/fetch-page.js';
import type { Input } from './inputs/input.js';
import type { Journal, JournalEntry } from './journal.js';
import type { KnownArticles } from './known-articles.js';
import { createLook, type Looked, type Origin, type Task } from './look.js';
import type { Outcome, Proposal } from './outcome.js';
import type { Preview } from './preview.js';
import { isSettled } from './settled.js';
import { warningsOf } from './warnings.js';
import { mapInOrder } from './work/map-in-order.js';
import type { Prepare } from './work/prepare.js';
import { articleFile } from './write/article-file.js';
import type { ArticleFolder } from './write/article-folder.js';

export type Answer = 'yes' | 'no' | 'all' | 'quit';

export interface AddOptions {
  readonly folder: ArticleFolder;
  readonly known: KnownArticles;
  readonly journal: Journal;
  readonly prepare: Prepare;
  readonly fetchPage: FetchPage;
  /** Asked about each article; without it all are added, but for near-duplicates. */
  readonly ask?: (proposal: Proposal) => Promise<Answer>;
  /** Nothing at all is written. */
  readonly dryRun: boolean;
  /** Near-duplicates are added too, without being asked about. */
  readonly keepNear: boolean;
  /** What earlier runs did is looked at again. */
  readonly again: boolean;
  /** Items of a feed that are looked at, the newest first. */
  readonly most: number;
  /** Things that are read ahead while one is decided about. */
  readonly ahead: number;
  /** Ends the run after the article in hand. */
  readonly stop: AbortSignal;
  /** Of this program: what an older one refused is tried again. */
  readonly version: string;
  readonly now?: () => number;
}

/** From this share on an article is the same report once more, which would be counted twice: a wire copy, mostly. */
export const COUNTED_TWICE = 0.8;

/** Reasons that may be over at the next try. */
const PASSING: ReadonlySet<RefusalReason | 'missing'> = new Set([
  'not-fetched',
  'robots',
  'private-address',
  'missing',
]);

/**
 * Adds what is named, one after the other in their order, and tells what was done with each. What was settled in an
 * earlier run is not looked at again.
 * @throws FolderError where the articles cannot be written
 */
export async function* addArticles(inputs: readonly Input[], options: AddOptions): AsyncGenerator<Outcome> {
  const { stop, journal, known, now = Date.now } = options;
  const look = createLook({ ...options, earlier: earlierRuns(options, now) });
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
    const newest = items.slice(0, options.most);
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

/** What the work gives, or undefined as soon as the run is stopped. */
function unlessStopped<T>(work: Promise<T>, stop: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const end = (): void => resolve(undefined);
    if (stop.aborted) end();
    stop.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', end));
  });
}

/** What earlier runs did with a thing, as far as it still holds. */
function earlierRuns({ journal, folder, keepNear, version, again }: AddOptions, now: () => number) {
  const ifSettled = (entry: JournalEntry | undefined, isNamed: boolean): JournalEntry | undefined =>
    entry && !again && isSettled(entry, isNamed, { has: (id) => folder.has(id), keepNear, version, now: now() })
      ? entry
      : undefined;
  return {
    at: ({ from, stamp }: Origin, isNamed: boolean) => ifSettled(journal.find(from, stamp), isNamed),
    ofContent: (content: string, isNamed: boolean) => ifSettled(journal.findContent(content), isNamed),
  };
}

function createDecide({ folder, known, ask, dryRun, keepNear, now = Date.now }: AddOptions) {
  let automatic = !ask;
  return async (input: string, draft: Draft, preview: Preview): Promise<Outcome | undefined> => {
    const file = articleFile(draft);
    const near = known.near(draft);
    const today = new Date(now()).toISOString().slice(0, 10);
    const article = folder.reserve(draft);
    const proposal: Proposal = { input, article, draft, preview, near, warnings: warningsOf(draft, preview, today) };
    const answer = automatic ? 'yes' : await ask!(proposal);
    if (answer === 'all') automatic = true;
    if (answer === 'no' || answer === 'quit') {
      folder.release(article);
      return answer === 'no' ? { input, done: 'declined', proposal } : undefined;
    }
    const [nearest] = near;
    // Whoever says yes to this very article has seen what it is like.
    if (nearest && nearest.shared >= COUNTED_TWICE && answer === 'yes' && automatic && !keepNear) {
      folder.release(article);
      return { input, done: 'near-duplicate', article: nearest.article, shared: nearest.shared, proposal };
    }
    const written = dryRun ? article : folder.write(article, draft, file);
    known.add(written, draft);
    return { input, done: dryRun ? 'would-add' : 'added', article: written, proposal };
  };
}

/** What is kept of an outcome; nothing of what is not settled by it. */
function entryOf(outcome: Outcome, origin: Origin | undefined): Omit<JournalEntry, 'version' | 'at'> | undefined {
  if (!origin) return undefined;
  switch (outcome.done) {
    case 'added':
    case 'present':
    case 'near-duplicate':
      return { ...origin, done: outcome.done, article: outcome.article };
    case 'declined':
      return { ...origin, done: outcome.done };
    case 'refused':
      return PASSING.has(outcome.reason) ? undefined : { ...origin, done: outcome.done, message: outcome.message };
    default:
      return undefined;
  }
}
