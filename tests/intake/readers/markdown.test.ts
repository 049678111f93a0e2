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
