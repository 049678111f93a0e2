import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/intake/draft.js';
import { readSource } from '../../src/intake/read-source.js';
import { bytesOf, refusalOf } from './pages.js';

const read = (name: string, text: string) => readSource({ name, bytes: bytesOf(text) });
const page = (body: string): string =>
  `<html><head><title>Radar on the border</title></head><body>${body}</body></html>`;

describe('a page made to do harm', () => {
  it.each([
    ['nests without end', '<div>'.repeat(200_000), 'unsafe'],
    ['opens links in links', '<a href=x>'.repeat(100_000), 'unsafe'],
    ['nests tables', '<table><tr><td>x'.repeat(60_000), 'unsafe'],
    ['has elements without end', '<p>x'.repeat(250_000), 'too-large'],
    ['is all opening brackets', '<'.repeat(1_000_000), 'too-large'],
    ['is all entities', '&amp'.repeat(250_000), 'too-large'],
    ['is one line of millions', 'x '.repeat(2_000_000), 'too-large'],
    ['repeats its data', '<meta name="date" content="2018-01-01">'.repeat(25_000), 'too-large'],
    ['repeats its dates', '<time>8 February 2018</time>'.repeat(30_000), 'too-large'],
    ['opens comments', '<!--'.repeat(250_000), 'no-text'],
    ['opens scripts', `<script>${'</scrip'.repeat(140_000)}`, 'no-text'],
  ])('is refused early: it %s', async (_, body, reason) => {
    expect((await refusalOf(read('a.html', page(body)))).reason).toBe(reason);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    '<html>',
    '<p>',
    '</p>',
    '<div class="article">',
    '<a href="',
    '">',
    '<!--',
    '-->',
    '<![CDATA[',
    '<script>',
    '</script>',
    '<rss version="2.0">',
    '<item>',
    '<feed>',
    '---\n',
    'title: [',
    '# ',
    '**',
    '[a](',
    '%PDF-1.4\n',
    'PK\u0003\u0004',
    'stream\n',
    'word/document.xml',
    'application/epub+zip',
    '\u202E',
    '\u0000',
    '\uFEFF',
    '&amp;',
    '8 February 2018',
    'By A. B',
    '\n\n',
    '{"@type":',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('whatever comes', () => {
  it('is a draft, a feed or a refusal in words for people', async () => {
    const source = fc.record({
      name: fc.constantFrom('a.md', 'a.txt', 'a.html', 'a.pdf', 'a.epub', 'a.docx', 'a'),
      bytes: fc.oneof(
        fc.array(piece, { maxLength: 60 }).map((pieces) => bytesOf(pieces.join(''))),
        fc.uint8Array({ maxLength: 300 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(source, async (given) => {
        try {
          const result = await readSource(given);
          if ('text' in result) expect(result.text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u00A0]/u);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.message).toMatch(/^[A-Z].*[.?]$/su);
        }
      }),
      { numRuns: 300 },
    );
  });
});
