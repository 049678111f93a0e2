import { describe, expect, it } from 'vitest';
import { toQuote } from '../../src/replies/quote.js';
import { articleOf, sentencesIn } from '../helpers/article.js';

const article = articleOf('Finland was invited. Norway and Sweden signed a pact in Oslo on Tuesday.');
const sentences = sentencesIn(article, 'Finland was invited.', 'Norway and Sweden signed a pact in Oslo on Tuesday.');
const second = { start: 21, end: 72, passage: 'pact#1', highlights: [{ start: 21, end: 27 }] };

describe('toQuote', () => {
  it('makes highlights spans of the quote', () => {
    const quote = toQuote(article, sentences, second, { citation: 1 });
    expect(quote.text.slice(quote.highlights[0]!.start, quote.highlights[0]!.end)).toBe('Norway');
  });

  it('marks no cut on whole sentences', () => {
    const quote = toQuote(article, sentences, second, { citation: 1 });
    expect([quote.cutBefore, quote.cutAfter]).toEqual([false, false]);
  });

  it('marks a cut on the side where a sentence is shortened, and changes no word', () => {
    const quote = toQuote(article, sentences, second, { citation: 1, budget: 25 });
    expect(quote).toMatchObject({ text: 'Norway and Sweden signed', cutBefore: false, cutAfter: true });
    expect(quote.text).toBe(article.text.slice(quote.start, quote.end));
  });

  it('drops a highlight that the shortened quote no longer holds', () => {
    const highlights = [...second.highlights, { start: 57, end: 61 }];
    const quote = toQuote(article, sentences, { ...second, highlights }, { citation: 1, budget: 12 });
    expect(quote.highlights).toEqual([{ start: 0, end: 6 }]);
  });
});
