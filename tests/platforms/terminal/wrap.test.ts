import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, wrap } from '../../../src/platforms/terminal/wrap.js';
import { slice } from '../../../src/text/span.js';

const lines = (text: string, width: number) => wrap(text, width).map((span) => slice(text, span));

describe('displayWidth', () => {
  it.each([
    ['plain', 5],
    ['é', 1],
    ['e\u0301', 1],
    ['中文', 4],
    ['한국', 4],
    ['🇹🇷', 2],
    ['👩‍👩‍👧', 2],
    ['’', 1],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrap', () => {
  it('breaks between words', () => {
    expect(lines('Iran backs the regime in Syria', 12)).toEqual(['Iran backs', 'the regime', 'in Syria']);
  });

  it('breaks a word only where it fits no line', () => {
    expect(lines('see https://example.org/x', 10)).toEqual(['see', 'https://ex', 'ample.org/', 'x']);
  });

  it('counts wide characters twice', () => {
    expect(lines('土耳其支持', 4)).toEqual(['土耳', '其支', '持']);
  });

  it('keeps every word and no line wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const wrapped = lines(text, width);
        expect(wrapped.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const line of wrapped) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('is one line where the width has no end', () => {
    expect(lines('a  b\nc', Number.POSITIVE_INFINITY)).toEqual(['a  b\nc']);
  });
});
