import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.js';
import { readCorpus } from '../../../src/corpus/read-corpus.js';
import type { Draft } from '../../../src/intake/draft.js';
import { articleFile, fitToFile } from '../../../src/intake/write/article-file.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-'));
mkdirSync(join(folder, 'articles'));

/** The article as the corpus gives it back. */
function readBack(draft: Draft): Article {
  writeFileSync(join(folder, 'articles', 'a.md'), articleFile(draft));
  const { articles, problems } = readCorpus(folder);
  expect(problems).toEqual([]);
  return articles[0]!;
}

const DRAFT: Draft = {
  title: 'Norway and Sweden sign a pact',
  publisher: 'The Fjord Courier',
  author: 'Ida Lund',
  date: '2024-03-05',
  url: 'https://example.org/pact?a=1&b=2#part',
  language: 'en-GB',
  note: 'machine-translated',
  text: 'Norway and Sweden signed a pact.\n\nFinland supports it.',
};

describe('the file of an article', () => {
  it('gives every key and the text back', () => {
    const { id: _id, file: _file, textLine: _line, titleIsOurs, date, ...article } = readBack(fitToFile(DRAFT));
    const { date: _date, ...expected } = DRAFT;
    expect(article).toEqual(expected);
    expect([titleIsOurs, date]).toEqual([false, expect.objectContaining({ text: '2024-03-05', basis: 'stated' })]);
  });

  it('says that a date is inferred, and leaves out what is not known', () => {
    const { date, publisher, titleIsOurs } = readBack(
      fitToFile({ text: 'A pact.', date: '2020-06 to 2020-07', dateBasis: 'inferred' }),
    );
    expect(date).toMatchObject({ text: '2020-06 to 2020-07', basis: 'inferred' });
    expect([publisher, titleIsOurs]).toEqual([undefined, true]);
  });

  it('has a text and nothing else where nothing is known', () => {
    expect(articleFile(fitToFile({ text: 'A pact.' }))).toBe('---\n---\n\nA pact.\n');
  });

  it.each([
    '---',
    '--- # not the end',
    'a: b',
    'key: [1, 2',
    '{}',
    '*alias',
    '&anchor',
    '!!js/function x',
    '# no comment',
    '- item',
    '"quoted" and \'quoted\'',
    '“Turkey’s” turn: 50% — ‘yes’',
    '% directive',
    '@at `tick`',
    '| block',
    '> fold',
    '1914',
    '007',
    '0x1F',
    '1e3',
    '.inf',
    'true',
    'No',
    'null',
    '~',
    '2024-03-05',
    '12:30:45',
    'Back\\slash \\n \\u0041',
    'Türkiye ve Rusya: İstanbul',
    'Ανταρκτική 联盟 تحالف می\u200Cشود',
    '👩‍👩‍👧 talks',
    'x'.repeat(499),
  ])('gives the title %j back to the letter', (title) => {
    expect(readBack(fitToFile({ ...DRAFT, title, publisher: title, author: title, note: title })).title).toBe(title);
  });

  it('gives any title back as it was fitted', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '-',
          ':',
          '\n',
          ' ',
          '#',
          '"',
          "'",
          '\\',
          '\u0000',
          '\u202E',
          '\uFEFF',
          '{',
          '*',
          '\uD800',
          'a',
        ),
      }),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, author, note) => {
        const fitted = fitToFile({ ...DRAFT, title, author, note });
        const { author: readAuthor, note: readNote, ...article } = readBack(fitted);
        expect({ author: readAuthor, note: readNote }).toEqual({ author: fitted.author, note: fitted.note });
        if (fitted.title) expect(article.title).toBe(fitted.title);
      }),
      { numRuns: 300 },
    );
  });

  it('gives any text back to the letter', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(
          '---',
          '--- ',
          '...',
          'title: other',
          '\r',
          '',
          '   ',
          '\t',
          '\uFEFF',
          '# A',
          '\u2028',
          '\u0085',
          '```',
          '\u0000',
          '\uDC00',
        ),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const fitted = fitToFile({ ...DRAFT, text: ['A pact.', ...parts, 'The end.'].join('\n') });
        expect(readBack(fitted).text).toBe(fitted.text);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps lines of hyphens and what looks like front matter in the text', () => {
    const text = 'One.\n\n---\n\ntitle: Two\n---\n\nThree.';
    expect(readBack(fitToFile({ ...DRAFT, text })).text).toBe(text);
    expect(readBack(fitToFile({ text: `---\n${text}` })).text).toBe(`---\n${text}`);
  });

  it('takes control characters out, and leaves accents, joiners and emoji', () => {
    expect(fitToFile({ text: '\n \nA\u0000 p\u0007act\u001B[31m.\r\nB\u0301 می\u200Cشود 👩‍👧\n\n' }).text).toBe(
      'A pact[31m.\nB\u0301 می\u200Cشود 👩‍👧',
    );
  });

  it.each([
    ['a day that is none', { date: '2024-02-30' }, 'date'],
    ['a date in words', { date: 'last Tuesday' }, 'date'],
    ['an address that is none', { url: 'javascript:alert(1)' }, 'url'],
    ['an address with a line break', { url: 'https://example.org/a\nnote: b' }, 'url'],
    ['an address of 3,000 characters', { url: `https://example.org/${'a'.repeat(3000)}` }, 'url'],
    ['a language that is none', { language: 'English (UK)' }, 'language'],
    ['a title of nothing', { title: ' \u200B\n' }, 'title'],
  ])('leaves out %s', (_what, change, key) => {
    expect(fitToFile({ ...DRAFT, ...change })).not.toHaveProperty(key);
  });

  it('cuts a title that is no title', () => {
    expect(fitToFile({ ...DRAFT, title: 'word '.repeat(5000) }).title!.length).toBeLessThanOrEqual(500);
  });

  it('is refused where there is no text, or more than is read', () => {
    expect(() => articleFile(fitToFile({ ...DRAFT, text: ' \n--- … ---\n' }))).toThrow('no text');
    expect(() => articleFile(fitToFile({ ...DRAFT, text: 'word '.repeat(1_100_000) }))).toThrow('larger than 5 MB');
  });
});
