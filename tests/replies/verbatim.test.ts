import { describe, expect, it } from 'vitest';
import { cite } from '../../src/replies/cite.js';
import { toQuote } from '../../src/replies/quote.js';
import { type Quote, reply } from '../../src/replies/reply.js';
import { assertVerbatim, VerbatimError } from '../../src/replies/verbatim.js';
import { articleOf } from '../helpers/article.js';

const article = articleOf('Norway and Sweden signed a pact. Finland was invited.');
const library = { article: (id: string) => (id === article.id ? article : undefined) };
const quote = toQuote(
  article,
  [],
  { start: 0, end: 32, passage: 'pact#1', highlights: [{ start: 0, end: 6 }] },
  { citation: 1 },
);
const replyWith = (changes: Partial<Quote>, place: 'quotes' | 'near' = 'quotes') =>
  reply({
    kind: 'answer',
    headline: 'x',
    answered: true,
    [place]: [{ ...quote, ...changes }],
    citations: [cite(article, 1)],
  });

describe('the verbatim gate', () => {
  it('lets a quote pass that is word for word and cited', () => {
    expect(() => assertVerbatim(replyWith({}), library)).not.toThrow();
  });

  it.each<[string, Partial<Quote>]>([
    ['one letter is changed', { text: quote.text.replace('Sweden', 'Swedes') }],
    ['the offsets are off by one', { start: 1, end: 33 }],
    ['the offsets leave the article', { end: 500 }],
    ['the article is not in the library', { article: 'other', passage: 'other#1' }],
    ['the passage is of another article', { passage: 'other#1' }],
    ['its citation does not exist', { citation: 2 }],
    ['a highlight leaves the quote', { highlights: [{ start: 30, end: 40 }] }],
    ['a highlight is empty', { highlights: [{ start: 3, end: 3 }] }],
  ])('stops a quote where %s', (_what, changes) => {
    expect(() => assertVerbatim(replyWith(changes), library)).toThrow(VerbatimError);
  });

  it('holds near quotes to the same rule', () => {
    expect(() => assertVerbatim(replyWith({ text: 'made up' }, 'near'), library)).toThrow(VerbatimError);
  });

  it('stops two numbers for one article', () => {
    const twice = { ...replyWith({}), citations: [cite(article, 1), cite(article, 2)] };
    expect(() => assertVerbatim(twice, library)).toThrow(/one to one/u);
  });

  it('stops a line that cites nothing', () => {
    const lines = [{ text: 'two meetings', citation: 7 }];
    expect(() => assertVerbatim({ ...replyWith({}), sections: [{ title: 'Counts', lines }] }, library)).toThrow(
      VerbatimError,
    );
  });
});
