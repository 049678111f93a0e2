import { describe, expect, it } from 'vitest';
import { citationLine, cite, createCitations } from '../../src/replies/cite.js';
import { articleOf } from '../helpers/article.js';

describe('a citation', () => {
  it('says what is not stated instead of leaving it out', () => {
    expect(citationLine(cite(articleOf('x'), 1))).toBe('A pact · publisher not stated · date not stated');
  });

  it('carries publisher, author and the warning of the article itself', () => {
    const article = articleOf('x', { publisher: 'The Fjord Courier', author: 'Ida Lund', note: 'machine-translated' });
    expect(citationLine(cite(article, 1))).toBe(
      'A pact · The Fjord Courier · Ida Lund · date not stated · machine-translated',
    );
    expect(cite(article, 1).warning).toBe('machine-translated');
  });

  it('marks a title that is our own label', () => {
    expect(citationLine(cite(articleOf('x', { titleIsOurs: true }), 1))).toContain('our label');
  });

  it('has one number per article, in order of first use', () => {
    const citations = createCitations();
    const [a, b] = [articleOf('x', { id: 'a' }), articleOf('y', { id: 'b' })];
    expect([citations.number(b), citations.number(a), citations.number(b)]).toEqual([1, 2, 1]);
    expect(citations.list().map(({ article }) => article)).toEqual(['b', 'a']);
  });
});
