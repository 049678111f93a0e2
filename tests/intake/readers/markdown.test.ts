import { describe, expect, it } from 'vitest';
import { blocksOfMarkdown } from '../../../src/intake/readers/markdown.js';

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
