import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listInputs } from '../../../src/intake/inputs/list-inputs.js';
import { withFile } from '../../../src/intake/inputs/load-file.js';
import { folderOf, newFolder } from '../support.js';

describe('what is named', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    [' HTTP://EXAMPLE.org ', 'HTTP://EXAMPLE.org'],
    ['feed://example.org/rss', 'https://example.org/rss'],
    ['feed:http://example.org/rss', 'http://example.org/rss'],
  ])('%s is a page', (named, name) => {
    expect(listInputs([named])).toEqual([{ kind: 'page', name, isNamed: true }]);
  });

  it('twice is listed once', () => {
    const folder = folderOf({ 'a.md': 'a' });
    const file = join(folder, 'a.md');
    const named = [file, relative(process.cwd(), file), folder, 'https://example.org/a', 'https://example.org/a'];
    expect(listInputs(named).map(({ kind }) => kind)).toEqual(['file', 'page']);
  });

  it('is tried whatever its ending, where it is a file', () => {
    const folder = folderOf({ 'a.weird': 'a' });
    expect(listInputs([join(folder, 'a.weird')])).toMatchObject([{ kind: 'file', isNamed: true }]);
  });
});

describe('a folder', () => {
  it('is walked in the order of names, through the folders below it', () => {
    const folder = folderOf({
      'b.md': '',
      'a/z.HTML': '',
      'a/b/c.pdf': '',
      'c.txt': '',
      'd.docx': '',
      'e.epub': '',
      'f.rss': '',
    });
    const names = listInputs([folder]).map(({ name }) => relative(folder, name));
    expect(names).toEqual(['a/b/c.pdf', 'a/z.HTML', 'b.md', 'c.txt', 'd.docx', 'e.epub', 'f.rss']);
  });

  it('leads to nothing hidden, nothing linked and nothing that is no article, and says so by kind', () => {
    const folder = folderOf({
      'a.md': '',
      '.git/b.md': '',
      '.hidden.md': '',
      'node_modules/c.md': '',
      'd.jpg': '',
      'e.js': '',
      'f.mp4': '',
    });
    const outside = folderOf({ 'secret.md': '' });
    symlinkSync(outside, join(folder, 'link'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'));
    symlinkSync(folder, join(folder, 'circle'));
    const inputs = listInputs([folder]);
    expect(inputs.filter(({ kind }) => kind === 'file').map(({ name }) => relative(folder, name))).toEqual(['a.md']);
    expect(
      Object.fromEntries(inputs.flatMap((each) => (each.kind === 'skipped' ? [[each.why, each.count]] : []))),
    ).toEqual({
      hidden: 2,
      'links are not followed': 3,
      'a folder of programs': 1,
      'other kinds of files than articles come in': 3,
    });
  });

  it('may itself be named by a link', () => {
    const link = join(newFolder(), 'link');
    symlinkSync(folderOf({ 'a.md': '' }), link);
    expect(listInputs([link])).toMatchObject([{ kind: 'file' }]);
  });

  it('with nothing to add says so', () => {
    expect(listInputs([folderOf({ 'a.jpg': '' })])).toMatchObject([{ kind: 'skipped' }, { kind: 'missing' }]);
  });

  it('of many levels ends', () => {
    const folder = newFolder();
    mkdirSync(join(folder, ...Array(80).fill('d')), { recursive: true });
    expect(listInputs([folder])).toMatchObject([
      { kind: 'skipped', why: expect.stringContaining('folders deep') },
      { kind: 'missing' },
    ]);
  });
});

describe('a file', () => {
  const bytesOf = (path: string) => withFile(path, (file) => file.read());

  it('is read whole, with a hash of its bytes', async () => {
    const folder = folderOf({ a: 'one', b: 'one', c: '' });
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => bytesOf(join(folder, name))));
    expect([Buffer.from(a!.bytes).toString(), a!.content === b!.content, c!.bytes.length]).toEqual(['one', true, 0]);
  });

  it('that is a pipe, a folder, gone or locked is refused, and nothing waits', async () => {
    const folder = folderOf({ locked: '' });
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    chmodSync(join(folder, 'locked'), 0);
    await expect(bytesOf(join(folder, 'pipe'))).rejects.toThrow('no file');
    await expect(bytesOf(folder)).rejects.toThrow(/no file|cannot be read/u);
    await expect(bytesOf(join(folder, 'gone'))).rejects.toThrow('It is gone');
    // Root may read everything.
    if (process.getuid?.() !== 0) await expect(bytesOf(join(folder, 'locked'))).rejects.toThrow('no permission');
  });
});
