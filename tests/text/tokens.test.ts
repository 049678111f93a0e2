import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/text/tokens.js';

const folded = (text: string) => tokens(text).map((token) => token.folded);

describe('tokens', () => {
  it('keep their place in the text and their wording', () => {
    expect(tokens('Türkiye’s 3.5 million')).toEqual([
      { start: 0, end: 9, surface: 'Türkiye’s', folded: 'turkiye' },
      { start: 10, end: 13, surface: '3.5', folded: '3.5' },
      { start: 14, end: 21, surface: 'million', folded: 'million' },
    ]);
  });

  it('lose the possessive ending, but no other apostrophe', () => {
    expect(folded("Iran's allies' envoy didn't meet O'Brien")).toEqual([
      'iran',
      'allies',
      'envoy',
      "didn't",
      'meet',
      "o'brien",
    ]);
  });

  it('hold numbers together with their separators', () => {
    expect(folded('1,300 men at 10:30, 2.5%')).toEqual(['1,300', 'men', 'at', '10:30', '2.5']);
  });

  it('hold abbreviations with points together', () => {
    expect(folded('the U.S. and the U.N.')).toEqual(['the', 'us', 'and', 'the', 'un']);
  });

  it('are found in any script', () => {
    expect(folded('Кто поддерживает Асада? من يدعم')).toHaveLength(5);
  });

  it('slice back to the very characters of any text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end, surface } of tokens(text)) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
