import { describe, expect, it } from 'vitest';
import { blocksOfMarkdown, readMarkdown } from '../../../src/intake/readers/markdown.js';
import { bytesOf } from '../pages.js';

describe('headings in Markdown', () => {
  it.each([
    ['# A pact', 'A pact'],
    ['##   A pact  ##  ', 'A pact'],
    ['# A pact ####', 'A pact'],
    ['   ### *A* pact', 'A pact'],
  ])('lose their marks: %s', (line, heading) => expect(blocksOfMarkdown(line)).toEqual([heading]));

  it('may hold blanks without end', () => {
    const [heading = ''] = blocksOfMarkdown(`# A${' '.repeat(50_000)}pact`);
    expect(heading.replace(/\s+/gu, ' ')).toBe('A pact');
  });
});

describe('front matter of other programs', () => {
  const read = (text: string) => readMarkdown({ name: 'pact.md', bytes: bytesOf(text) });

  it('may be TOML', () => {
    const head = [
      '+++',
      'title = "The \\"northern\\" pact"',
      'date = 2021-03-04T23:20:00-08:00 # as printed',
      'authors = [\'Kari Nordmann\', "Ola Berg"]',
      'draft = false',
      '[params]',
      'title = "Another"',
      '+++',
    ];
    const reading = read(`${head.join('\n')}\n\nNorway and Sweden agreed on Monday.\n`);
    expect(reading).toMatchObject({
      title: 'The "northern" pact',
      author: 'Kari Nordmann, Ola Berg',
      date: { date: '2021-03-04', basis: 'stated' },
      blocks: ['Norway and Sweden agreed on Monday.'],
    });
  });

  it('is text like any other where it is not closed', () => {
    expect(read('+++\ntitle = "The pact"\n\nNorway and Sweden agreed.').blocks[0]).toMatch(/^\+\+\+/u);
  });

  it('may be Pandoc’s title block', () => {
    const reading = read('% The northern pact\n% Kari Nordmann\n% 4 March 2021\n\nNorway and Sweden agreed.');
    expect(reading).toMatchObject({
      title: 'The northern pact',
      author: 'Kari Nordmann',
      date: { date: '2021-03-04', basis: 'stated' },
      blocks: ['Norway and Sweden agreed.'],
    });
  });

  it.each([
    ['publish_date: "March 4, 2021"', '2021-03-04', 'stated'],
    ['Date Published: 04/03/2021\nlang: en-GB', '2021-03-04', 'stated'],
    ['pubDatetime: 2021-03-04T10:30:00Z\nmodDatetime: 2024-01-01', '2021-03-04', 'stated'],
    ['date: 2026-01-02\npublished: 2021-03-04', '2021-03-04', 'stated'],
    ['created: 2026-01-02\npublished: 2021-03-04', '2021-03-04', 'stated'],
    ['created: 2026-01-02', '2026-01-02', 'inferred'],
    ['lastmod: 2025-01-02', '2025-01-02', 'inferred'],
  ])('may spell its date in any way, and that of the file is inferred: %s', (keys, date, basis) => {
    expect(read(`---\ntitle: The pact\n${keys}\n---\nNorway and Sweden agreed.`).date).toMatchObject({ date, basis });
  });

  it('has the date that the text states before that of the file', () => {
    const text = '---\ncreated: 2026-01-02\n---\n# The pact\n\n4 March 2021\n\nNorway and Sweden agreed.';
    expect(read(text).date).toMatchObject({ date: '2021-03-04', basis: 'stated' });
  });

  it('may link its authors as notes do', () => {
    const head = '---\nauthor:\n  - "[[Kari Nordmann]]"\n  - "[[people/ola|Ola Berg]]"\npublished: 2021-03-04\n---\n';
    expect(read(`${head}Norway and Sweden agreed.`)).toMatchObject({
      author: 'Kari Nordmann, Ola Berg',
      date: { date: '2021-03-04' },
    });
  });

  it('goes with commands to its program, which are not text', () => {
    const lines = [
      'Norway agreed.',
      '',
      '{% include map.html %}',
      '{{< figure src="map.png" >}}',
      '<!--more-->',
      'Sweden too.',
    ];
    expect(blocksOfMarkdown(lines.join('\n'))).toEqual(['Norway agreed.', 'Sweden too.']);
  });
});
