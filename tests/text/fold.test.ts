import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.js';

describe('folding', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['Çavuşoğlu', 'cavusoglu'],
    ['İstanbul', 'istanbul'],
    ['Iğdır', 'igdir'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Straße', 'strasse'],
    ['ﬁre', 'fire'],
  ])('takes the diacritics and ligatures off %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('straightens quotation marks, apostrophes and dashes', () => {
    expect(fold('“Syria’s” – «war» — ‘now’')).toBe('"syria\'s" - "war" - \'now\'');
  });

  it('makes one space of any white space, the non-breaking one too', () => {
    expect(fold('3.5\u00A0million\n\trefugees')).toBe('3.5 million refugees');
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
