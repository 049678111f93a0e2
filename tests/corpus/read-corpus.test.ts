import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.js';

let folder: string;
const put = (name: string, content: string | Uint8Array): void =>
  writeFileSync(join(folder, 'articles', name), content);
const ids = (): string[] => readCorpus(folder).articles.map((article) => article.id);
const problems = (): string[] =>
  readCorpus(folder).problems.map(({ file, line, severity, problem }) => `${file}:${line} ${severity}: ${problem}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  mkdirSync(join(folder, 'articles'));
  put('good.md', '---\ntitle: Lima signs\n---\n\nLima signed.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a corpus folder', () => {
  it('warns of a key that is misspelt, and leaves other keys alone', () => {
    put('a.md', '---\ntitel: T\nPublisher: P\ntags: x\nids: 5\n---\nOslo left.');
    expect(problems()).toEqual([
      'articles/a.md:2 warning: “titel” is not read',
      'articles/a.md:3 warning: “Publisher” is not read',
    ]);
    expect(ids()).toEqual(['a', 'good']);
  });

  it('is read in the order of file names, whatever is known of an article', () => {
    put(
      'b.md',
      '---\ntitle: T\npublisher: P\nauthor: A\ndate: 2020-05\ndateBasis: inferred\nurl: https://example.org/b\nlanguage: en\nnote: machine-translated\n---\nText.',
    );
    put('a.md', 'Oslo left.');
    const { articles, problems: found } = readCorpus(folder);
    expect(found).toEqual([]);
    expect(articles.map((article) => article.id)).toEqual(['a', 'b', 'good']);
    expect(articles[1]).toEqual({
      id: 'b',
      title: 'T',
      titleIsOurs: false,
      publisher: 'P',
      author: 'A',
      date: { text: '2020-05', from: '2020-05-01', to: '2020-05-31', precision: 'month', basis: 'inferred' },
      url: 'https://example.org/b',
      language: 'en',
      note: 'machine-translated',
      text: 'Text.',
      file: 'articles/b.md',
      textLine: 11,
    });
  });

  it('gives an untitled article its label, else its first words, marked as ours', () => {
    put('a.md', '---\nlabel: On Oslo\n---\nOslo left.');
    put('b.md', 'One two three four five six seven eight nine ten.');
    expect(readCorpus(folder).articles.map(({ title, titleIsOurs }) => [title, titleIsOurs])).toEqual([
      ['On Oslo', true],
      ['One two three four five six seven eight …', true],
      ['Lima signs', false],
    ]);
  });

  it('drops byte order marks and carriage returns', () => {
    put('a.md', '\uFEFF---\r\ntitle: T\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n');
    expect(readCorpus(folder).articles[0]).toMatchObject({ title: 'T', text: 'One.\n\nTwo.' });
  });

  it('takes no notice of hidden files and of other kinds of files', () => {
    put('.DS_Store', 'x');
    put('._a.md', 'x');
    put('a.png', 'x');
    expect(readCorpus(folder)).toMatchObject({ articles: [{ id: 'good' }], problems: [] });
  });
});

describe('a broken article is named with file and line, and the others load:', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['bad YAML', '---\ntitle: a\nnote: b: c\n---\nText.', 'bad.md:3 error: the front matter is not valid YAML'],
    ['no text', '---\ntitle: a\n---\n\n', 'error: the article has no text'],
    ['an empty file', '', 'bad.md:1 error: the article has no text'],
    ['nothing but marks', '***\n---\n', 'error: the article has no text'],
    ['Latin-1', Buffer.from('One.\nTwo.\nCaf\u00e9.\n', 'latin1'), 'bad.md:3 error: the file is not valid UTF-8'],
    ['UTF-16 with its mark', Buffer.from('\uFEFFText.', 'utf16le'), 'bad.md:1 error: the file is UTF-16'],
    ['UTF-16 without', Buffer.from('Text.', 'utf16le'), 'bad.md:1 error: the file holds NUL bytes'],
    ['NUL bytes', 'One.\nTwo.\0', 'bad.md:2 error: the file holds NUL bytes'],
    ['an impossible day', '---\ntitle: a\ndate: 2023-02-30\n---\nText.', 'bad.md:3 error: impossible date: 2023-02-30'],
    ['a range that runs backwards', '---\ndate: 2023 to 2021\n---\nText.', 'bad.md:2 error: impossible date'],
    ['more than 5 MB', 'x'.repeat(5 * 1024 * 1024 + 1), 'bad.md:1 error: the file is larger than 5 MB'],
  ])('%s', (_, content, problem) => {
    put('bad.md', content);
    expect(problems()).toHaveLength(1);
    expect(problems()[0]).toContain(problem);
    expect(readCorpus(folder).problems[0]!.advice).not.toBe('');
    expect(ids()).toEqual(['good']);
  });

  it('two names that differ in letter case alone', () => {
    put('GOOD.md', 'Oslo left.');
    put('Good.MD', 'Oslo left again.');
    expect(ids()).toHaveLength(1);
    expect(problems().every((problem) => problem.includes('duplicate id: articles/GOOD.md'))).toBe(true);
    expect(problems()).toHaveLength(2);
  });

  it('a folder and a link that leads nowhere, to itself or out of the corpus', () => {
    mkdirSync(join(folder, 'articles', 'folder.md'));
    symlinkSync('nowhere.md', join(folder, 'articles', 'lost.md'));
    symlinkSync('loop.md', join(folder, 'articles', 'loop.md'));
    symlinkSync('/etc/hosts', join(folder, 'articles', 'out.md'));
    symlinkSync('good.md', join(folder, 'articles', 'within.md'));
    expect(problems()).toEqual([
      'articles/folder.md:1 error: this is not a file',
      'articles/loop.md:1 error: the link leads to itself',
      'articles/lost.md:1 error: the link leads nowhere',
      'articles/out.md:1 error: the link leads out of the corpus folder',
    ]);
    expect(ids()).toEqual(['good', 'within']);
  });

  it('but a bad address or a text file beside the articles is only warned of', () => {
    put('a.md', '---\ntitle: a\nurl: see the archive\n---\nText.');
    put('b.txt', 'Text.');
    expect(problems()).toEqual([
      'articles/b.txt:1 warning: the file is not read: its name does not end in .md',
      'articles/a.md:3 warning: “url” is not a web address',
    ]);
    expect(readCorpus(folder).articles[0]).not.toHaveProperty('url');
  });

  it('and no problem shows where on the machine the corpus lies', () => {
    put('bad.md', '');
    symlinkSync('/etc/hosts', join(folder, 'articles', 'out.md'));
    expect(JSON.stringify(readCorpus(folder).problems)).not.toContain(folder);
  });
});

describe('a corpus folder without articles', () => {
  it('is a problem where it is missing', () => {
    const { articles, problems: found } = readCorpus(join(folder, 'nowhere'));
    expect(articles).toEqual([]);
    expect(found).toMatchObject([{ file: 'articles', line: 1, severity: 'error' }]);
  });

  it('is a problem where it is empty', () => {
    rmSync(join(folder, 'articles', 'good.md'));
    expect(problems()).toEqual(['articles:1 error: the folder holds no article']);
  });
});
