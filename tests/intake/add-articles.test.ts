import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import type { Answer } from '../../src/intake/decide.js';
import { Refusal } from '../../src/intake/draft.js';
import type { FetchPage } from '../../src/intake/fetch/fetch-page.js';
import type { Proposal } from '../../src/intake/outcome.js';
import { createPrepare, type Material } from '../../src/intake/work/prepare.js';
import { addAll, folderOf, newFolder, readPlain, start, textNo, written } from './support.js';

const PACT = 'Norway and Sweden sign a pact\ndate: 2024-03-05\n';
const newCorpus = () => join(newFolder(), 'corpus');
const dones = (outcomes: readonly { done: string }[]) => outcomes.map(({ done }) => done);

/** A web of pages by address, and what was asked for. */
function web(pages: Record<string, string>, isInside = false) {
  const asked: string[] = [];
  const insides: (boolean | undefined)[] = [];
  const fetchPage: FetchPage = async (address, options) => {
    asked.push(address);
    insides.push(options?.inside);
    const page = pages[address];
    if (page === undefined) throw new Refusal('not-fetched', 'There is no such page.');
    return { source: { name: address, url: address, bytes: Buffer.from(page) }, isInside };
  };
  return { asked, insides, fetchPage };
}

describe('adding', () => {
  it('writes one file for each text, which the corpus gives back', async () => {
    const corpus = newCorpus();
    const folder = folderOf({
      'a.txt': `${PACT}${textNo(1)}`,
      'deep/b.txt': `A treaty\n${textNo(2)}\n\n---\n\nThe end.`,
    });
    expect(dones(await addAll([folder], { corpus }))).toEqual(['added', 'added']);
    expect(written(corpus)).toEqual(['2024-03-05-norway-and-sweden-sign-a-pact.md', 'a-treaty.md']);
    const { articles, problems } = readCorpus(corpus);
    expect(problems).toEqual([]);
    expect(articles.map(({ title, text }) => [title, text])).toEqual([
      ['Norway and Sweden sign a pact', textNo(1)],
      ['A treaty', `${textNo(2)}\n\n---\n\nThe end.`],
    ]);
  });

  it('shows what it would write: date and where it was found, actors, claims and what is missing', async () => {
    const text = 'Norway and Sweden signed a defence pact. Russia condemned Norway. Norway stays.';
    const folder = folderOf({
      'a.txt': `${PACT}${text}`,
      'b.txt': `Nothing\n${text.replaceAll(/Norway|Sweden|Russia/gu, 'someone')}`,
    });
    const [first, second] = await addAll([folder], { corpus: newCorpus() });
    expect(first).toMatchObject({
      done: 'added',
      article: '2024-03-05-norway-and-sweden-sign-a-pact',
      proposal: {
        draft: { date: '2024-03-05', dateBasis: 'stated', dateFoundIn: 'its second line' },
        preview: { words: 12, claims: { cooperative: 1, conflictual: 1, mixed: 0 }, isPartial: false },
      },
    });
    const { proposal } = first as { proposal: Proposal };
    expect(proposal.preview.actors.map(({ name, mentions }) => [name, mentions])).toEqual([
      ['Norway', 3],
      ['Sweden', 1],
      ['Russia', 1],
    ]);
    expect(proposal.warnings).toEqual([
      expect.stringContaining('no publisher'),
      expect.stringContaining('only 12 words'),
    ]);
    expect((second as { proposal: Proposal }).proposal.warnings).toEqual(
      expect.arrayContaining([expect.stringContaining('no date'), expect.stringContaining('no actor')]),
    );
  });

  it('writes nothing at all in a dry run, and tells what it would', async () => {
    const corpus = newCorpus();
    const folder = folderOf({
      'a.txt': `${PACT}${textNo(1)}`,
      'b.txt': `${PACT}${textNo(2)}`,
      'c.txt': `${PACT}${textNo(1)}`,
      'd.txt': 'refuse:',
    });
    const outcomes = await addAll([folder], { corpus, dryRun: true });
    expect(outcomes).toMatchObject([
      { done: 'would-add', article: '2024-03-05-norway-and-sweden-sign-a-pact' },
      { done: 'would-add', article: '2024-03-05-norway-and-sweden-sign-a-pact-2' },
      { done: 'present', article: '2024-03-05-norway-and-sweden-sign-a-pact', same: 'text' },
      { done: 'refused' },
    ]);
    expect(readdirSync(join(corpus, '..'))).toEqual([]);
  });

  it('says why something is refused, and goes on', async () => {
    const folder = folderOf({
      'a.txt': 'refuse:',
      'b.txt': 'break:',
      'c.txt': 'Empty\n\n  \n',
      'd.txt': `${PACT}${textNo(1)}`,
    });
    const outcomes = await addAll([folder, join(folder, 'gone.txt'), 'ftp://example.org/a', 'example.org/pact'], {
      corpus: newCorpus(),
    });
    expect(outcomes).toMatchObject([
      { done: 'refused', reason: 'login', message: 'This page asks for a login.' },
      { done: 'refused', reason: 'unreadable', message: 'It could not be read: TypeError: of … the reader' },
      { done: 'refused', reason: 'no-text' },
      { done: 'added' },
      { done: 'refused', reason: 'missing', message: 'There is no such file or folder.' },
      { done: 'refused', reason: 'missing', message: expect.stringContaining('http://') },
      { done: 'refused', reason: 'missing', message: expect.stringContaining('https://example.org/pact') },
    ]);
  });
});

describe('a fault of the program', () => {
  it('is told with the place where it broke at the level debug of the settings alone', async () => {
    const folder = folderOf({ 'a.txt': 'break:' });
    const at = async (logLevel: 'debug' | 'info') => {
      const [outcome] = await addAll([folder], { corpus: newCorpus(), logLevel });
      return (outcome as { message: string }).message;
    };
    expect(await at('debug')).toContain('support.ts');
    expect(await at('info')).not.toContain('support.ts');
  });
});

describe('what comes twice', () => {
  it('is left out where the text is the same, in the corpus or in the run, whatever its white space', async () => {
    const corpus = newCorpus();
    const folder = folderOf({ 'a.txt': `One\n${textNo(1)}`, 'b.txt': `Two\n${textNo(1).replaceAll('. ', '.\n\n')}` });
    expect(await addAll([folder], { corpus })).toMatchObject([
      { done: 'added' },
      { done: 'present', article: 'one', same: 'text' },
    ]);
    const other = folderOf({ 'c.txt': `Three\n${textNo(1)}` });
    expect(await addAll([other], { corpus })).toMatchObject([{ done: 'present', article: 'one', same: 'text' }]);
  });

  it('is left out where the address is the same, before it is fetched', async () => {
    const corpus = newCorpus();
    const pages = web({ 'https://www.example.org/a/?utm_source=x#part': `One\n${textNo(1)}` });
    await addAll(['https://www.example.org/a/?utm_source=x#part'], { corpus, fetchPage: pages.fetchPage });
    expect(await addAll(['http://example.org/a'], { corpus, fetchPage: pages.fetchPage })).toMatchObject([
      { done: 'present', article: 'one', same: 'address' },
    ]);
    expect(pages.asked).toHaveLength(1);
  });

  it('is not told by the address of a front page, which every page of a careless site gives', async () => {
    const corpus = newCorpus();
    const pages = web({ 'https://example.org/': `One\n${textNo(1)}`, 'https://example.org': `Two\n${textNo(2)}` });
    const outcomes = await addAll(['https://example.org/', 'https://example.org'], {
      corpus,
      fetchPage: pages.fetchPage,
    });
    expect(dones(outcomes)).toEqual(['added', 'added']);
  });

  // A wire copy: another title, another ending.
  const copy = `Two\n${textNo(1)} More follows as we learn it.`;

  it('is left out where it is nearly the same, unless that is wanted', async () => {
    const corpus = newCorpus();
    const folder = folderOf({ 'a.txt': `One\n${textNo(1)}`, 'b.txt': copy });
    const outcomes = await addAll([folder], { corpus });
    expect(outcomes).toMatchObject([
      { done: 'added', article: 'one' },
      { done: 'near-duplicate', article: 'one', shared: 1, proposal: { near: [{ article: 'one', inBatch: true }] } },
    ]);
    expect(await addAll([folder], { corpus, keepNear: true })).toMatchObject([
      { done: 'known', earlier: 'added' },
      { done: 'added', article: 'two', proposal: { near: [{ article: 'one', inBatch: false }] } },
    ]);
  });

  it('is added where a person who sees that says yes', async () => {
    const corpus = newCorpus();
    const folder = folderOf({ 'a.txt': `One\n${textNo(1)}`, 'b.txt': copy });
    expect(dones(await addAll([folder], { corpus, ask: async () => 'yes' }))).toEqual(['added', 'added']);
  });

  it('is added and shown where half of it is the same', async () => {
    const corpus = newCorpus();
    const folder = folderOf({
      'a.txt': `One\n${textNo(1)}`,
      'b.txt': `Two\n${textNo(1).slice(0, 700)} ${textNo(2).slice(0, 500)}`,
    });
    const [, second] = await addAll([folder], { corpus });
    expect(second).toMatchObject({ done: 'added', proposal: { near: [{ article: 'one' }] } });
  });
});

describe('a person who is asked', () => {
  const folder = folderOf(Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}.txt`, `No ${n}\n${textNo(n)}`])));
  const answering = (...answers: Answer[]) => {
    const asked: string[] = [];
    const ask = async ({ article }: Proposal): Promise<Answer> => {
      asked.push(article);
      return answers[asked.length - 1]!;
    };
    return { ask, asked };
  };

  it('decides about each', async () => {
    const corpus = newCorpus();
    const { ask, asked } = answering('yes', 'no', 'yes', 'no');
    expect(dones(await addAll([folder], { corpus, ask }))).toEqual(['added', 'declined', 'added', 'declined']);
    expect([asked.length, written(corpus)]).toEqual([4, ['no-1.md', 'no-3.md']]);
  });

  it('is asked no more after “all”', async () => {
    const { ask, asked } = answering('no', 'all');
    expect(dones(await addAll([folder], { corpus: newCorpus(), ask }))).toEqual([
      'declined',
      'added',
      'added',
      'added',
    ]);
    expect(asked).toHaveLength(2);
  });

  it('may stop, and later goes on with what was not decided', async () => {
    const corpus = newCorpus();
    expect(dones(await addAll([folder], { corpus, ask: answering('yes', 'no', 'quit').ask }))).toEqual([
      'added',
      'declined',
    ]);
    const { ask, asked } = answering('yes', 'yes');
    expect(dones(await addAll([folder], { corpus, ask }))).toEqual(['known', 'known', 'added', 'added']);
    expect(asked).toEqual(['no-3', 'no-4']);
  });

  it('is asked again about what was declined, where it is named itself', async () => {
    const corpus = newCorpus();
    await addAll([folder], { corpus, ask: answering('no', 'quit').ask });
    expect(dones(await addAll([join(folder, '1.txt')], { corpus, ask: answering('yes').ask }))).toEqual(['added']);
  });
});

describe('a run that was broken off', () => {
  const files = () =>
    folderOf(Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.txt`, `No ${n}\n${textNo(n)}`])));
  const counting = (corpus: string) => {
    const read: Material[] = [];
    const prepare = createPrepare(corpus, readPlain);
    return {
      read,
      prepare: (material: Material) => {
        read.push(material);
        return prepare(material);
      },
    };
  };

  it('finishes the article in hand, and goes on where it was without reading the others anew', async () => {
    const corpus = newCorpus();
    const folder = files();
    const stopping = new AbortController();
    const first: string[] = [];
    for await (const { done } of start([folder], { corpus, stop: stopping.signal })) {
      first.push(done);
      if (first.length === 4) stopping.abort();
    }
    expect([first, written(corpus)]).toEqual([Array(4).fill('added'), ['no-0.md', 'no-1.md', 'no-2.md', 'no-3.md']]);
    const { read, prepare } = counting(corpus);
    const second = await addAll([folder], { corpus, prepare });
    expect(dones(second)).toEqual([...Array(4).fill('known'), ...Array(5).fill('added')]);
    expect([read.length, written(corpus).length]).toEqual([5, 9]);
  });

  it('loses nothing where it crashed between an article and the note of it, or amid the note', async () => {
    const corpus = newCorpus();
    const data = join(corpus, '..', 'data');
    const folder = files();
    await addAll([folder], { corpus, data });
    const [name] = readdirSync(join(data, 'added'));
    const journal = join(data, 'added', name!);
    const whole = readFileSync(journal, 'utf8');
    writeFileSync(journal, whole.slice(0, whole.length - 100));
    expect(dones(await addAll([folder], { corpus, data }))).toEqual([...Array(8).fill('known'), 'present']);
    expect(dones(await addAll([folder], { corpus, data }))).toEqual(Array(9).fill('known'));
    expect(written(corpus)).toHaveLength(9);
  });

  it('tries again what failed for a fault of the program, as soon as that is mended', async () => {
    const corpus = newCorpus();
    const folder = folderOf({ 'a.txt': `One\n${textNo(1)}`, 'b.txt': 'refuse:' });
    const prepare = async (): Promise<never> => {
      throw new TypeError('the lexicon is broken');
    };
    expect(dones(await addAll([folder], { corpus, prepare }))).toEqual(['refused', 'refused']);
    expect(dones(await addAll([folder], { corpus }))).toEqual(['added', 'refused']);
    expect(dones(await addAll([folder], { corpus }))).toEqual(['known', 'known']);
  });

  it('adds again what was removed from the corpus since', async () => {
    const corpus = newCorpus();
    const folder = files();
    await addAll([folder], { corpus });
    rmSync(join(corpus, 'articles', 'no-3.md'));
    const again = await addAll([folder], { corpus });
    expect(dones(again).filter((done) => done === 'added')).toHaveLength(1);
    expect(existsSync(join(corpus, 'articles', 'no-3.md'))).toBe(true);
  });

  it('reads what was changed since, and what is new', async () => {
    const corpus = newCorpus();
    const folder = files();
    await addAll([folder], { corpus });
    writeFileSync(join(folder, '3.txt'), `No 33\n${textNo(33)}`);
    writeFileSync(join(folder, '99.txt'), `No 99\n${textNo(99)}`);
    const added = (await addAll([folder], { corpus })).filter(({ done }) => done === 'added');
    expect(added).toMatchObject([{ article: 'no-33' }, { article: 'no-99' }]);
  });

  it('knows a file by its bytes where it was moved', async () => {
    const corpus = newCorpus();
    await addAll([folderOf({ 'a.txt': `One\n${textNo(1)}` })], { corpus });
    const { read, prepare } = counting(corpus);
    const moved = folderOf({ 'b.txt': `One\n${textNo(1)}` });
    expect(await addAll([moved], { corpus, prepare })).toMatchObject([
      { done: 'present', article: 'one', same: 'text' },
    ]);
    expect(dones(await addAll([moved], { corpus, prepare }))).toEqual(['known']);
    expect(read).toEqual([]);
  });

  it('tries again what was refused where it is named itself, the program is newer, or that is asked for', async () => {
    const corpus = newCorpus();
    const folder = folderOf({ 'a.txt': 'refuse:' });
    const run = async (named: string, options = {}) => dones(await addAll([named], { corpus, ...options }));
    expect(await run(folder)).toEqual(['refused']);
    expect(await run(folder)).toEqual(['known']);
    expect(await run(join(folder, 'a.txt'))).toEqual(['refused']);
    expect(await run(folder, { version: '2' })).toEqual(['refused']);
    expect(await run(folder, { version: '2', again: true })).toEqual(['refused']);
  });

  it('keeps apart what was added to another corpus', async () => {
    const folder = files();
    const data = newFolder();
    await addAll([folder], { corpus: newCorpus(), data });
    expect(dones(await addAll([folder], { corpus: newCorpus(), data }))).toEqual(Array(9).fill('added'));
  });

  it('runs to its end where the data folder cannot be written', async () => {
    const corpus = newCorpus();
    const data = join(folderOf({ file: '' }), 'file');
    expect(dones(await addAll([files()], { corpus, data }))).toEqual(Array(9).fill('added'));
  });
});

describe('a feed', () => {
  const feed = (items: object[]) => JSON.stringify({ items });
  const item = (n: number, more = {}) => ({ name: `No ${n}`, url: `https://example.org/${n}`, ...more });
  const page = (n: number) => `No ${n}\n${textNo(n)}`;

  it('brings its newest items, each from its page, and later only the new ones', async () => {
    const corpus = newCorpus();
    const pages: Record<string, string> = {
      'https://example.org/feed': feed([
        item(1, { about: { date: '2024-01' } }),
        item(2, { about: { date: '2024-02-01' } }),
        item(3, { about: { date: '2024-03' } }),
      ]),
      ...Object.fromEntries([1, 2, 3, 4].map((n) => [`https://example.org/${n}`, page(n)])),
    };
    const first = web(pages);
    expect(await addAll(['https://example.org/feed'], { corpus, fetchPage: first.fetchPage, most: 2 })).toMatchObject([
      { done: 'feed', items: 2 },
      { done: 'added', article: '2024-03-no-3' },
      { done: 'added', article: '2024-02-01-no-2' },
    ]);
    pages['https://example.org/feed'] = feed([item(4), item(3)]);
    const second = web(pages);
    expect(dones(await addAll(['https://example.org/feed'], { corpus, fetchPage: second.fetchPage }))).toEqual([
      'feed',
      'added',
      'present',
    ]);
    expect(second.asked).toEqual(['https://example.org/feed', 'https://example.org/4']);
  });

  it('gives its own text where the page is refused, and the date that the page does not give', async () => {
    const own = { title: 'No 1', date: '2024-05-01', dateFoundIn: 'the feed', text: textNo(1) };
    const { fetchPage } = web({
      'https://example.org/feed': feed([
        item(1, { draft: own }),
        item(2, { about: { title: 'Not this', date: '2024-05-01', author: 'Ida Lund' } }),
        item(3),
        { name: 'No 4' },
      ]),
      'https://example.org/1': 'refuse:',
      'https://example.org/2': page(2),
    });
    expect(await addAll(['https://example.org/feed'], { corpus: newCorpus(), fetchPage })).toMatchObject([
      { done: 'feed' },
      { done: 'added', proposal: { draft: own } },
      {
        done: 'added',
        proposal: { draft: { date: '2024-05-01', author: 'Ida Lund', title: 'No 2', text: textNo(2) } },
      },
      { done: 'refused', reason: 'not-fetched' },
      { done: 'refused', reason: 'no-text' },
    ]);
  });

  it('from outside never leads inside the network, and a feed leads to no other', async () => {
    const address = 'https://example.org/feed';
    const pages = {
      [address]: feed([item(1), item(2)]),
      'https://example.org/1': page(1),
      'https://example.org/2': feed([item(3)]),
    };
    const outside = web(pages, false);
    const outcomes = await addAll([address], { corpus: newCorpus(), fetchPage: outside.fetchPage });
    expect(outcomes[2]).toMatchObject({ done: 'refused', reason: 'not-an-article' });
    expect(outside.insides).toEqual([true, false, false]);
    const inside = web(pages, true);
    await addAll([address], { corpus: newCorpus(), fetchPage: inside.fetchPage });
    expect(inside.insides).toEqual([true, true, true]);
  });

  it('may be a file', async () => {
    const file = folderOf({ 'feed.rss': feed([item(1)]) });
    const { fetchPage } = web({ 'https://example.org/1': page(1) });
    expect(dones(await addAll([file], { corpus: newCorpus(), fetchPage }))).toEqual(['feed', 'added']);
  });

  it('is asked once a day for what was no article', async () => {
    const corpus = newCorpus();
    const { fetchPage, asked } = web({
      'https://example.org/feed': feed([item(1)]),
      'https://example.org/1': 'refuse:',
    });
    const run = (day: string) =>
      addAll(['https://example.org/feed'], { corpus, fetchPage, now: () => Date.parse(day) });
    expect(dones(await run('2024-06-01T10:00'))).toEqual(['feed', 'refused']);
    expect(dones(await run('2024-06-01T20:00'))).toEqual(['feed', 'known']);
    expect(dones(await run('2024-06-02T11:00'))).toEqual(['feed', 'refused']);
    expect(asked.filter((address) => address.endsWith('/1'))).toHaveLength(2);
  });
});
