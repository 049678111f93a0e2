import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenQuote } from '../../src/replies/shorten-quote.js';
import { slice } from '../../src/text/span.js';

const whole = (text: string) => ({ start: 0, end: text.length });
const find = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

describe('shortenQuote', () => {
  it('leaves a quote alone that fits', () => {
    expect(shortenQuote('a short quote', whole('a short quote'), [], 20)).toEqual({ start: 0, end: 13 });
  });

  it('keeps the beginning where nothing is highlighted, and ends with a whole word', () => {
    const text = 'The ministers of four countries met in Muscat';
    expect(slice(text, shortenQuote(text, whole(text), [], 20))).toBe('The ministers of');
  });

  it('moves to the highlighted words', () => {
    const text = `${'filler '.repeat(40)}Oman hosted the envoys${' filler'.repeat(40)}`;
    const highlights = [find(text, 'Oman'), find(text, 'envoys')];
    const short = shortenQuote(text, whole(text), highlights, 60);
    expect(slice(text, short)).toContain('Oman hosted the envoys');
    expect(short.end - short.start).toBeLessThanOrEqual(60);
  });

  it('cuts a text without spaces between characters, never inside one', () => {
    const text = '👩‍👩‍👧'.repeat(20);
    const short = slice(text, shortenQuote(text, whole(text), [], 30));
    expect(short).toBe('👩‍👩‍👧'.repeat(3));
  });

  it('stays inside the quote and the budget, and splits no word of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.integer({ min: 40, max: 120 }),
        (words, pick, budget) => {
          const text = words.map((word) => word.replace(/\s/gu, '-')).join(' ');
          const at = text.length > 4 ? pick % (text.length - 3) : 0;
          const short = shortenQuote(text, whole(text), [{ start: at, end: at + 3 }], budget);
          expect(short.start).toBeGreaterThanOrEqual(0);
          expect(short.end).toBeLessThanOrEqual(text.length);
          if (text.length <= budget) return;
          expect(short.end - short.start).toBeLessThanOrEqual(budget);
          expect(short.end).toBeGreaterThan(short.start);
          if (text.slice(short.start, short.end).includes(' ')) {
            expect([' ', undefined]).toContain(text[short.start - 1]);
            expect([' ', undefined]).toContain(text[short.end]);
          }
        },
      ),
    );
  });
});
