import { expect, it } from 'vitest';
import { quoteMarks } from '../../src/replies/quote-marks.js';

const quoteOf = (text: string, cut: { cutBefore?: boolean; cutAfter?: boolean } = {}) => ({
  text,
  article: 'a',
  passage: 'a#1',
  start: 0,
  end: text.length,
  citation: 1,
  highlights: [],
  cutBefore: false,
  cutAfter: false,
  ...cut,
});

it.each([
  ['Oslo agreed.', '“Oslo agreed.”'],
  ['Oslo spoke of “peace” at last.', '“Oslo spoke of “peace” at last.”'],
  ['“Oslo agreed.”', '“Oslo agreed.”'],
  ['"Oslo agreed."', '"Oslo agreed."'],
  ['“Oslo agreed, and will go on.', '“Oslo agreed, and will go on.”'],
  ['Oslo agreed, and will go on.”', '“Oslo agreed, and will go on.”'],
  ['"Oslo agreed.', '"Oslo agreed.”'],
  ['The minister said: “Oslo agreed.”', '‘The minister said: “Oslo agreed.”’'],
  ['“Peace” is what Oslo wants.', '‘“Peace” is what Oslo wants.’'],
  ['“Peace” is better than “war”', '‘“Peace” is better than “war”’'],
  ['Oslo wants “peace”.', '‘Oslo wants “peace”.’'],
])('%s stands in marks that double none of its own', (text, shown) => {
  const { before, after } = quoteMarks(quoteOf(text));
  expect(before + text + after).toBe(shown);
  expect(before + text + after).not.toMatch(/““|””|"”$/u);
});

it('puts the marks of a cut outside', () => {
  expect(quoteMarks(quoteOf('“Oslo agreed', { cutBefore: true, cutAfter: true }))).toEqual({
    before: '[…] ',
    after: '” […]',
  });
});
