import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type AddOptions, addArticles } from '../../src/intake/add-articles.js';
import { type Draft, Refusal, type Source } from '../../src/intake/draft.js';
import type { FetchPage } from '../../src/intake/fetch/fetch-page.js';
import { listInputs } from '../../src/intake/inputs/list-inputs.js';
import { Journal } from '../../src/intake/journal.js';
import { KnownArticles } from '../../src/intake/known-articles.js';
import type { Outcome } from '../../src/intake/outcome.js';
import { createPrepare, type FeedItem } from '../../src/intake/work/prepare.js';
import { ArticleFolder } from '../../src/intake/write/article-folder.js';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'entente-'));

/** A folder with these files, by their path in it. */
export function folderOf(files: Record<string, string | Buffer>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/**
 * A reader of the plainest kind: the first line is the title, a line "date: …" the date, all else the text. "{" opens a
 * feed as JSON, "refuse:" and "break:" say what goes wrong.
 */
export async function readPlain({ bytes, url }: Source): Promise<Draft | readonly FeedItem[]> {
  const file = new TextDecoder().decode(bytes);
  if (file.startsWith('{')) return (JSON.parse(file) as { items: FeedItem[] }).items;
  if (file.startsWith('refuse:')) throw new Refusal('login', 'This page asks for a login.');
  if (file.startsWith('break:')) throw new TypeError('of /somewhere/inside the reader');
  const [title = '', ...lines] = file.split('\n');
  const date = /^date: (.+)$/u.exec(lines[0] ?? '')?.[1];
  const text = lines.slice(date ? 1 : 0).join('\n');
  return { title, ...(date && { date, dateFoundIn: 'its second line' }), ...(url && { url }), text };
}

// Corpora without an actors.yaml of their own share the shipped one, which takes its time to load.
const prepare = createPrepare(newFolder(), readPlain);

/** A text that shares no wording with another of these. */
export const textNo = (n: number): string =>
  Array.from({ length: 30 }, (_, at) => `word${n}x${at} Norway signed${n} pact${at}x${n} with Sweden${n}.`).join(' ');

export interface Run extends Partial<AddOptions> {
  readonly corpus: string;
  readonly data?: string;
}

/** Everything that one run does, with fresh eyes on the corpus and the data folder. */
export function start(named: readonly string[], { corpus, data = join(corpus, '..', 'data'), ...options }: Run) {
  const noPages: FetchPage = async (address) => {
    throw new Refusal('not-fetched', `${address} is not there.`);
  };
  return addArticles(listInputs(named), {
    folder: new ArticleFolder(corpus),
    known: new KnownArticles(corpus),
    journal: new Journal(data, corpus),
    prepare,
    fetchPage: noPages,
    logLevel: 'warn',
    dryRun: false,
    keepNear: false,
    again: false,
    most: 50,
    ahead: 3,
    stop: new AbortController().signal,
    version: '1',
    now: () => Date.parse('2024-06-01'),
    ...options,
  });
}

/** The outcomes of a run to its end. */
export async function addAll(named: readonly string[], run: Run): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of start(named, run)) outcomes.push(outcome);
  return outcomes;
}

export const written = (corpus: string): string[] => readdirSync(join(corpus, 'articles')).sort();
