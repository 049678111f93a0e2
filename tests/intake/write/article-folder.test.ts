import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticleFolder } from '../../../src/intake/write/article-folder.js';

const DRAFT = { title: 'A pact', text: 'A pact.' };
const newFolder = () => mkdtempSync(join(tmpdir(), 'entente-'));

describe('the folder of articles', () => {
  it('is made at the first article, not before', () => {
    const corpus = join(newFolder(), 'deep', 'corpus');
    const folder = new ArticleFolder(corpus);
    expect(existsSync(corpus)).toBe(false);
    expect(folder.write(folder.reserve(DRAFT), DRAFT, 'text')).toBe('a-pact');
    expect(readdirSync(join(corpus, 'articles'))).toEqual(['a-pact.md']);
  });

  it('never replaces a file, in whatever letter case, nor one that somebody else writes meanwhile', () => {
    const corpus = newFolder();
    mkdirSync(join(corpus, 'articles'));
    writeFileSync(join(corpus, 'articles', 'A-Pact.MD'), 'first');
    const folder = new ArticleFolder(corpus);
    const name = folder.reserve(DRAFT);
    expect(name).toBe('a-pact-2');
    writeFileSync(join(corpus, 'articles', 'a-pact-2.md'), 'second');
    expect(folder.write(name, DRAFT, 'third')).toBe('a-pact-3');
    const read = (file: string) => readFileSync(join(corpus, 'articles', file), 'utf8');
    expect(['A-Pact.MD', 'a-pact-2.md', 'a-pact-3.md'].map(read)).toEqual(['first', 'second', 'third']);
    expect(readdirSync(join(corpus, 'articles'))).toHaveLength(3);
  });

  it('does not write through a link that stands under a name', () => {
    const corpus = newFolder();
    const outside = join(newFolder(), 'outside.md');
    mkdirSync(join(corpus, 'articles'));
    const folder = new ArticleFolder(corpus);
    const name = folder.reserve(DRAFT);
    symlinkSync(outside, join(corpus, 'articles', `${name}.md`));
    expect(folder.write(name, DRAFT, 'text')).toBe('a-pact-2');
    expect(existsSync(outside)).toBe(false);
  });

  it('is refused where it is a link out of the corpus, even one made meanwhile', () => {
    const corpus = newFolder();
    const folder = new ArticleFolder(corpus);
    symlinkSync(newFolder(), join(corpus, 'articles'));
    expect(() => new ArticleFolder(corpus)).toThrow('leads out of the corpus');
    expect(() => folder.write(folder.reserve(DRAFT), DRAFT, 'text')).toThrow('leads out of the corpus');
  });

  it('may lie in a corpus that is reached by a link', () => {
    const link = join(newFolder(), 'link');
    const corpus = newFolder();
    symlinkSync(corpus, link);
    const folder = new ArticleFolder(link);
    folder.write(folder.reserve(DRAFT), DRAFT, 'text');
    expect(readdirSync(join(corpus, 'articles'))).toEqual(['a-pact.md']);
  });

  it('is refused where it is a file, or a link to nothing', () => {
    const corpus = newFolder();
    writeFileSync(join(corpus, 'articles'), '');
    expect(() => new ArticleFolder(corpus)).toThrow('is a file');
    const dangling = join(newFolder(), 'gone');
    symlinkSync('/nonexistent-folder', dangling);
    expect(() => new ArticleFolder(dangling)).toThrow('leads nowhere');
  });
});
