import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/intake/draft.js';
import type { createPool as CreatePool } from '../../src/intake/work/pool.js';
import { folderOf, newFolder, textNo, written } from '../intake/support.js';
import { startWebServer, type WebServer } from '../support/web-server.js';

const ROOT = process.cwd();
const CLI = join(ROOT, 'dist/src/cli.js');

const environment = (data: string, more: Record<string, string> = {}) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ENTENTE_DATA: data,
  ...more,
});

interface Place {
  readonly corpus: string;
  readonly data: string;
}
const newPlace = (): Place => ({ corpus: join(newFolder(), 'corpus'), data: join(newFolder(), 'data') });

/** Runs to its end without blocking this process, whose web server answers meanwhile. */
async function add({ corpus, data }: Place, args: readonly string[], env: Record<string, string> = {}) {
  const child = begin({ corpus, data }, args, env);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const [status] = await once(child, 'close');
  const lines = () =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status: status as number | null, stdout, stderr, lines };
}

const begin = (
  { corpus, data }: Place,
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcessByStdio<null, Readable, Readable> =>
  spawn(process.execPath, [CLI, 'add', '--corpus', corpus, ...args], {
    env: environment(data, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const PAGE = (title: string, text: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>${title} | The Fjord Courier</title>
  <meta property="og:title" content="${title}"><meta property="og:site_name" content="The Fjord Courier">
  <meta property="article:published_time" content="2024-03-05T10:00:00Z"></head>
  <body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></body></html>`;

const PACT = [
  'Norway and Sweden signed a defence pact in Oslo on Tuesday, after two years of talks between the two governments.',
  'The pact allows Swedish jets to use Norwegian bases in the north of the country, and sets up a common command in Bodø.',
  'Finland supports the pact, its foreign minister said in Helsinki, and will look at joining it before the end of the year.',
  'Russia condemned Norway over the pact, which a spokeswoman in Moscow called a provocation on the doorstep of its fleet.',
  'Parliament in Oslo votes on the pact in the spring; the two parties of the government have the seats to carry it alone.',
].join('\n\n');

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer({
    '/pact': PAGE('Norway and Sweden sign a pact', PACT),
    '/moved': { status: 301, headers: { location: '/pact' } },
    '/gone': { status: 410 },
    '/private': PAGE('Not for robots', textNo(1)),
    '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /private' },
  });
});
afterAll(() => server.close());

describe('entente add', { timeout: 60_000 }, () => {
  it('makes an article of a page, from which questions are answered', async () => {
    const place = newPlace();
    const { status, stdout, stderr } = await add(place, [`${server.origin}/moved`, '--yes', '--allow-private']);
    expect(status).toBe(0);
    for (const shown of [
      'Norway and Sweden sign a pact',
      '5 March 2024, stated',
      'The Fjord Courier',
      'article:published_time',
      /actors\s+Norway \d, Sweden \d/u,
      /claims\s+[1-9]/u,
      'added    articles/2024-03-05-norway-and-sweden-sign-a-pact.md',
      '1 added',
    ])
      expect(stdout).toMatch(shown);
    expect(stderr).toContain('is new: it is made');
    const { stdout: answer } = spawnSync(process.execPath, [CLI, '--corpus', place.corpus, 'Who condemned Norway?'], {
      encoding: 'utf8',
      env: environment(place.data),
    });
    expect(answer).toContain('Russia condemned Norway over the pact');
    expect(answer).toContain('The Fjord Courier · 5 March 2024');
  });

  it('adds what is new in a feed, with what the feed says of it, and the feed’s own text where a page is refused', async () => {
    const entry = (n: number, content = '') =>
      `<item><title>No ${n}</title><link>${server.origin}/news/${n}</link><pubDate>0${n} Mar 2024 10:00 GMT</pubDate>${content}</item>`;
    const rss = (...items: string[]) => ({
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Fjord Courier</title><link>${server.origin}</link>${items.join('')}</channel></rss>`,
    });
    server.set(
      '/rss',
      rss(entry(1), entry(2, `<content:encoded><![CDATA[<p>${textNo(2)}</p><p>${textNo(22)}</p>]]></content:encoded>`)),
    );
    server.set('/news/1', `<title>No 1</title><article><h1>No 1</h1><p>${textNo(1)}</p></article>`);
    server.set('/news/2', { status: 403 });
    const place = newPlace();
    const run = () => add(place, [`${server.origin}/rss`, '--yes', '--json', '--allow-private']);
    const about = { publisher: 'The Fjord Courier', dateBasis: 'stated', dateFoundIn: 'the feed' };
    expect((await run()).lines()).toMatchObject([
      { done: 'feed', items: 2 },
      { done: 'added', input: `${server.origin}/news/2`, article: '2024-03-02-no-2', date: '2024-03-02', ...about },
      { done: 'added', input: `${server.origin}/news/1`, article: '2024-03-01-no-1', date: '2024-03-01', ...about },
    ]);
    server.set('/rss', rss(entry(1), entry(3)));
    server.set('/news/3', `<title>No 3</title><article><h1>No 3</h1><p>${textNo(3)}</p></article>`);
    const before = server.pages().length;
    expect((await run()).lines()).toMatchObject([
      { done: 'feed' },
      { done: 'added', article: '2024-03-03-no-3' },
      { done: 'present', article: '2024-03-01-no-1', same: 'address' },
    ]);
    expect(server.pages().slice(before)).toEqual(['/rss', '/news/3']);
  });

  it('presents itself with its version, and the contact that is set', async () => {
    const env = { ENTENTE_CONTACT: 'https://example.org/about' };
    await add(newPlace(), [`${server.origin}/gone`, '--dry-run', '--allow-private'], env);
    expect(server.requests.at(-1)?.headers['user-agent']).toMatch(
      /^Entente\/\d+\.\d+\.\d+ \(.*\+https:\/\/example\.org\/about\)$/u,
    );
  });

  it('says in one line of JSON each what was done', async () => {
    const place = newPlace();
    const folder = folderOf({ 'a.txt': `One\n\n${textNo(1)}`, 'b.txt': `One\n\n${textNo(1)}`, 'c.jpg': '' });
    const args = [folder, `${server.origin}/gone`, `${server.origin}/private`, '--json', '--yes', '--allow-private'];
    const { status, stderr, lines } = await add(place, args);
    expect(lines()).toMatchObject([
      {
        done: 'added',
        article: 'one',
        title: 'One',
        words: expect.any(Number),
        actors: expect.any(Array),
        near: [],
        warnings: expect.any(Array),
      },
      { done: 'present', article: 'one', same: 'text' },
      { done: 'skipped', count: 1 },
      { done: 'refused', reason: 'not-fetched', message: expect.stringContaining('no such page') },
      { done: 'refused', reason: 'robots' },
    ]);
    expect([status, stderr]).toEqual([1, expect.not.stringContaining('added')]);
  });

  it('fetches nothing from inside the network unless that is allowed', async () => {
    const before = server.requests.length;
    const { status, stdout } = await add(newPlace(), [
      `${server.origin}/pact`,
      `http://localhost:${server.port}/pact`,
      '--yes',
    ]);
    expect([status, server.requests.length]).toEqual([1, before]);
    expect(stdout.match(/^refused .*--allow-private/gmu)).toHaveLength(2);
  });

  it('writes nothing where nobody can be asked, and says so', async () => {
    const place = newPlace();
    const { status, stdout, stderr } = await add(place, [folderOf({ 'a.txt': `One\n\n${textNo(1)}` })]);
    expect([status, existsSync(place.corpus), existsSync(place.data)]).toEqual([3, false, false]);
    expect(stdout).toContain('would be added as articles/one.md');
    expect(stderr).toContain(
      'Nothing was written, since there is no terminal to ask on. Look it through and add --yes.',
    );
  });

  it('writes nothing in a dry run', async () => {
    const place = newPlace();
    const { status, stdout, stderr } = await add(place, [folderOf({ 'a.txt': `One\n\n${textNo(1)}` }), '--dry-run']);
    expect([status, stderr, existsSync(place.corpus), existsSync(place.data)]).toEqual([0, '', false, false]);
    expect(stdout).toContain('1 would be added');
  });

  it('leaves near-duplicates out, and says how to have them', async () => {
    const place = newPlace();
    const folder = folderOf({
      'a.txt': `One\n\n${textNo(1)}`,
      'b.txt': `Another title\n\n${textNo(1)}\n\nMore follows.`,
    });
    const first = await add(place, [folder, '--yes']);
    expect(first.stdout).toMatch(/^left out \d\d% of it stands in one, and would be counted twice$/mu);
    expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('--near-duplicates adds them too')]);
    await add(place, [folder, '--yes', '--near-duplicates']);
    expect(written(place.corpus)).toEqual(['another-title.md', 'one.md']);
  });

  it('shows nothing to the terminal that a page wants to do to it', async () => {
    const title = 'Pact\u001B[2J\u001B]0;owned\u0007 \u202Egnp.exe';
    const folder = folderOf({ 'a\u001B[31m.txt': `${title}\n\n${textNo(1)}` });
    const { stdout, stderr } = await add(newPlace(), [folder, join(folder, '\u001B[2Jgone'), '--dry-run']);
    expect(`${stdout}${stderr}`).not.toMatch(/[\u001B\u0007\u202E]/u);
    expect(stdout).toContain('refused');
  });

  it('does not write out of the corpus', async () => {
    const place = newPlace();
    const outside = newFolder();
    const corpus = folderOf({ 'actors.yaml': 'actors: []' });
    symlinkSync(outside, join(corpus, 'articles'));
    const { status, stderr } = await add({ ...place, corpus }, [folderOf({ 'a.txt': `One\n\n${textNo(1)}` }), '--yes']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('leads out of the corpus')]);
    expect(readdirSync(outside)).toEqual([]);
  });

  it.each([
    [[], 'Write: entente add'],
    [['--yes'], 'Write: entente add'],
    [['x', '--most', '0'], '--most is a number from 1'],
    [['x', '--most', 'ten'], '--most is a number from 1'],
    [['x', '--dryrun'], 'Did you mean --dry-run?'],
    [['x', '--theatre', 'Syria'], 'There is no option --theatre'],
  ])('%j is a mistake', async (args, message) => {
    const { status, stderr } = await add(newPlace(), args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('stands in the help page, and is what a slip of it means', () => {
    const help = spawnSync(process.execPath, [CLI, '--help'], { encoding: 'utf8' });
    expect(help.stdout).toContain('entente add');
    const slip = spawnSync(process.execPath, [CLI, 'ad', 'x'], { encoding: 'utf8' });
    expect(slip.stderr).toContain('Did you mean add?');
  });
});

describe('a run over many files', { timeout: 120_000 }, () => {
  const MANY = 30;
  const folder = () =>
    folderOf(Object.fromEntries(Array.from({ length: MANY }, (_, n) => [`${n}.txt`, `No ${n}\n\n${textNo(n)}`])));

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'goes on after %s, and nothing is lost, halved or twice there',
    async (signal) => {
      const place = newPlace();
      const from = folder();
      const child = begin(place, [from, '--yes', '--json']);
      child.stderr.resume();
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      child.stdout.resume();
      child.kill(signal);
      const [status] = await ended;
      expect(status).toBe(signal === 'SIGKILL' ? null : 130);
      const before = written(place.corpus).filter((name) => name.endsWith('.md')).length;
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(MANY);
      const { status: second, lines } = await add(place, [from, '--yes', '--json']);
      const done = lines().map((line) => line.done);
      expect([second, done.length]).toEqual([0, MANY]);
      // A crash may fall between an article and the note of it: then the article is met again by its text.
      expect(done.filter((each) => each === 'known' || each === 'present')).toHaveLength(before);
      expect(written(place.corpus).filter((name) => name.endsWith('.md'))).toHaveLength(MANY);
      const read = spawnSync(process.execPath, [CLI, 'corpus', 'check', '--json', '--corpus', place.corpus], {
        encoding: 'utf8',
      });
      expect(JSON.parse(read.stdout)).toMatchObject({ articles: MANY });
    },
  );

  it('says in the end what was done before, and adds again what was removed', async () => {
    const place = newPlace();
    const from = folderOf({ 'a.txt': `One\n\n${textNo(1)}`, 'b.txt': `Two\n\n${textNo(2)}` });
    await add(place, [from, '--yes']);
    rmSync(join(place.corpus, 'articles', 'one.md'));
    const { stdout } = await add(place, [from, '--yes']);
    expect(stdout).toContain('1 added, 1 done before (1 added)');
    expect(readFileSync(join(place.corpus, 'articles', 'one.md'), 'utf8')).toContain(textNo(1).slice(0, 80));
  });
});

describe('the threads that read', () => {
  const material = { source: { name: 'a.txt', bytes: Buffer.from(`One\n\n${textNo(1)}`) } };
  const poolOf = async (options: Partial<Parameters<typeof CreatePool>[0]>) => {
    const { createPool } = (await import(join(ROOT, 'dist/src/intake/work/pool.js'))) as {
      createPool: typeof CreatePool;
    };
    return createPool({ corpus: join(ROOT, 'corpus'), logLevel: 'warn', threads: 2, ...options });
  };
  const failing = (work: Promise<unknown>) =>
    work.then(
      () => expect.unreachable(),
      (error: Refusal) => error,
    );

  it('give up on what takes too long, and others go on', async () => {
    const pool = await poolOf({ mostMs: 1 });
    const errors = await Promise.all([1, 2, 3, 4, 5].map(() => failing(pool.prepare(material))));
    expect(errors.map(({ reason }) => reason)).toEqual(Array(5).fill('unreadable'));
    expect(errors[0]?.message).toContain('takes longer than');
    await pool.close();
  });

  it('give up on what takes too much memory', async () => {
    const pool = await poolOf({ mostMb: 4 });
    expect((await failing(pool.prepare(material))).reason).toBe('too-large');
    await pool.close();
  });

  it('tell where a fault broke at the level debug that they are given, whatever the environment says', async () => {
    const corpus = folderOf({ 'lexicon.yaml': 'verbs: [' });
    const at = async (logLevel: 'debug' | 'warn') => {
      const pool = await poolOf({ corpus, logLevel });
      const { message } = await failing(pool.prepare(material));
      await pool.close();
      return message;
    };
    expect(await at('debug')).toContain('read-data-file.js');
    expect(await at('warn')).not.toContain('read-data-file.js');
  });

  it('answer each what it gave them', async () => {
    const pool = await poolOf({});
    const titles = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const bytes = Buffer.from(`No ${n}\n\n${textNo(n)}`);
        const prepared = await pool.prepare({ source: { name: `${n}.txt`, bytes } });
        return prepared.kind === 'article' && prepared.draft.title;
      }),
    );
    expect(titles).toEqual(Array.from({ length: 12 }, (_, n) => `No ${n}`));
    await pool.close();
  });
});
