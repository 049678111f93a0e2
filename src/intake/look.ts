import { describeError } from '../operations/log.js';
import type { Settings } from '../operations/settings.js';
import { type Draft, Refusal, type RefusalReason } from './draft.js';
import type { FetchPage } from './fetch/fetch-page.js';
import type { Input } from './inputs/input.js';
import { withFile } from './inputs/load-file.js';
import type { JournalEntry } from './journal.js';
import type { KnownArticles } from './known-articles.js';
import type { Outcome } from './outcome.js';
import type { Preview } from './preview.js';
import { Overrun } from './work/pool.js';
import type { FeedItem, Material, Prepare } from './work/prepare.js';
import { fitToFile } from './write/article-file.js';

/** An entry of a feed that is to be added; `inside` says whether it may lie inside the network. */
export interface ItemTask {
  readonly kind: 'item';
  readonly name: string;
  readonly item: FeedItem;
  readonly inside: boolean;
}

export type Task = Input | ItemTask;

/** Where something came from, for the journal. */
export type Origin = Pick<JournalEntry, 'from' | 'stamp' | 'content'>;

/** What was seen of a task. */
export type Looked = { readonly task: Task; readonly origin?: Origin } & (
  | { readonly kind: 'settled'; readonly outcome: Outcome }
  | { readonly kind: 'article'; readonly origin: Origin; readonly draft: Draft; readonly preview: Preview }
  | { readonly kind: 'feed'; readonly items: readonly FeedItem[]; readonly inside: boolean }
);

export interface LookOptions {
  readonly prepare: Prepare;
  readonly fetchPage: FetchPage;
  readonly known: KnownArticles;
  /** At `debug` it is told where a fault of the program broke. */
  readonly logLevel: Settings['logLevel'];
  /** What an earlier run did, where that still holds. */
  readonly earlier: {
    at(origin: Origin, isNamed: boolean): JournalEntry | undefined;
    ofContent(content: string, isNamed: boolean): JournalEntry | undefined;
  };
}

/** Looks at one task: reads or fetches it, unless it is settled already, and prepares what it holds. Never throws. */
export function createLook({
  prepare,
  fetchPage,
  known,
  logLevel,
  earlier,
}: LookOptions): (task: Task) => Promise<Looked> {
  const settled = (task: Task, outcome: Outcome, origin?: Origin): Looked => ({
    task,
    kind: 'settled',
    outcome,
    ...(origin && { origin }),
  });
  const asBefore = (task: Task, { done, article, message }: JournalEntry): Looked =>
    settled(task, {
      input: task.name,
      done: 'known',
      earlier: done,
      ...(article !== undefined && { article }),
      ...(message !== undefined && { message }),
    });

  async function through(task: Task, origin: Origin, material: Material, inside: boolean): Promise<Looked> {
    const prepared = await prepare(material);
    if (prepared.kind === 'article') return { task, origin, ...prepared };
    if (task.kind !== 'item') return { task, origin, ...prepared, inside };
    throw new Refusal('not-an-article', 'The feed leads to another feed, not to an article.');
  }

  async function file(task: Extract<Input, { kind: 'file' }>, note: (origin: Origin) => void): Promise<Looked> {
    const read = await withFile(task.path, async ({ stamp, read }) => {
      const before = earlier.at({ from: task.path, stamp }, task.isNamed);
      return before ?? { stamp, ...(await read()) };
    });
    if ('done' in read) return asBefore(task, read);
    const { bytes, content, stamp } = read;
    const origin = { from: task.path, stamp, content };
    const twin = earlier.ofContent(content, task.isNamed);
    if (twin?.article !== undefined && (twin.done === 'added' || twin.done === 'present')) {
      return settled(task, { input: task.name, done: 'present', article: twin.article, same: 'text' }, origin);
    }
    if (twin) return asBefore(task, twin);
    note(origin);
    return through(task, origin, { source: { name: task.name, bytes } }, true);
  }

  async function page(task: Task, address: string, inside: boolean, note: (origin: Origin) => void): Promise<Looked> {
    const origin = { from: address };
    const there = known.atAddress(address);
    if (there) return settled(task, { input: task.name, done: 'present', article: there, same: 'address' });
    const before = earlier.at(origin, task.kind === 'page');
    if (before) return asBefore(task, before);
    const fetched = await fetchPage(address, { inside });
    note(origin);
    return through(task, origin, { source: fetched.source }, fetched.isInside);
  }

  async function item(task: ItemTask, note: (origin: Origin) => void): Promise<Looked> {
    const { url, draft, about = draft } = task.item;
    try {
      if (url) return withFeedsOwn(await page(task, url, task.inside, note), about);
      if (!draft) throw new Refusal('no-text', 'The feed gives neither an address nor a text for it.');
    } catch (error) {
      if (!(error instanceof Refusal) || !draft?.text) throw error;
    }
    const from = url ?? `${task.name} ${draft.title ?? draft.text.slice(0, 80)}`;
    return through(task, { from }, { draft }, task.inside);
  }

  return async (task) => {
    const { name: input } = task;
    if (task.kind === 'skipped') return settled(task, { input, done: 'skipped', message: task.why, count: task.count });
    if (task.kind === 'missing') return settled(task, { input, done: 'refused', reason: 'missing', message: task.why });
    let origin: Origin | undefined;
    const note = (noted: Origin): void => {
      origin = noted;
    };
    try {
      if (task.kind === 'file') return await file(task, note);
      return task.kind === 'page' ? await page(task, input, true, note) : await item(task, note);
    } catch (error) {
      // What may go well at the next try is not kept, and a fault of ours says nothing of what was read.
      const isSettled = error instanceof Refusal && !(error instanceof Overrun);
      return settled(task, { input, done: 'refused', ...refusalOf(error, logLevel) }, isSettled ? origin : undefined);
    }
  };
}

/** A fault of ours in reading one thing must not end a run over thousands. */
const refusalOf = (error: unknown, logLevel: Settings['logLevel']): { reason: RefusalReason; message: string } =>
  error instanceof Refusal
    ? { reason: error.reason, message: error.message }
    : { reason: 'unreadable', message: `It could not be read: ${describeError(error, logLevel)}` };

/** What the page does not say of itself, its feed may. */
function withFeedsOwn(looked: Looked, about: Omit<Draft, 'text'> | undefined): Looked {
  if (looked.kind !== 'article' || !about) return looked;
  const { date, dateBasis, dateFoundIn, ...other } = about;
  const dated = looked.draft.date ? {} : { date, dateBasis, dateFoundIn };
  const given = Object.entries({ ...other, ...dated }).filter(([, value]) => value !== undefined);
  return { ...looked, draft: fitToFile({ ...Object.fromEntries(given), ...looked.draft }) };
}
