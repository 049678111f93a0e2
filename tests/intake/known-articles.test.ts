import { describe, expect, it } from 'vitest';
import { addressKey, KnownArticles } from '../../src/intake/known-articles.js';
import { folderOf, newFolder, textNo } from './support.js';

describe('an address', () => {
  it.each([
    ['http://example.org/a', 'https://www.example.org/a/'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=1&utm_source=mail&fbclid=x#part'],
    ['https://EXAMPLE.org/a', 'https://example.org/a'],
  ])('%s is the same as %s', (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/a', 'https://example.org/A'],
    ['https://example.org/?p=1', 'https://example.org/?p=2'],
    ['https://example.org/a', 'https://example.org:8080/a'],
    ['https://example.org/a', 'https://news.example.org/a'],
  ])('%s is another than %s', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it.each(['https://example.org', 'https://example.org/#top', 'https://example.org/?utm_source=x', 'no address'])(
    '%s is nobody’s',
    (url) => {
      expect(addressKey(url)).toBeUndefined();
    },
  );
});

describe('what is known', () => {
  it('is the corpus and what came since, and nothing where there is no corpus', () => {
    const corpus = folderOf({ 'articles/a.md': `---\nurl: https://example.org/a\n---\n${textNo(1)}\n` });
    const known = new KnownArticles(corpus);
    known.add('b', { text: textNo(2) });
    expect(known.same({ text: ` ${textNo(1)}\n` })).toEqual({ article: 'a', same: 'text' });
    expect(known.same({ text: textNo(3), url: 'https://example.org/a' })).toEqual({ article: 'a', same: 'address' });
    expect(known.same({ text: textNo(3) })).toBeUndefined();
    expect(known.near({ text: `${textNo(2)} More.` })).toEqual([{ article: 'b', shared: 1, inBatch: true }]);
    expect(known.near({ text: `${textNo(1)} More.` })).toEqual([{ article: 'a', shared: 1, inBatch: false }]);
    expect(new KnownArticles(newFolder()).same({ text: textNo(1) })).toBeUndefined();
  });
});
