import { describe, expect, it } from 'vitest';
import type { ArticleDate } from '../../src/corpus/article.js';
import { showDate, showSpan } from '../../src/replies/show-date.js';
import { articleOf } from '../helpers/article.js';

const date = (text: string, basis: ArticleDate['basis'] = 'stated'): ArticleDate => {
  const [from = text, to = from] = text.split(' to ');
  const precision = text.includes(' to ') ? 'range' : text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';
  return { text, from: `${from}-01-01`.slice(0, 10), to: `${to}-12-31`.slice(0, 10), precision, basis };
};

describe('showDate', () => {
  it.each([
    ['2018-02-08', '8 February 2018'],
    ['2021-03', 'March 2021'],
    ['1956', '1956'],
    ['2025-06-19 to 2025-06-23', '19–23 June 2025'],
    ['2020-06 to 2020-07', 'June–July 2020'],
    ['2025-06-28 to 2025-07-03', '28 June – 3 July 2025'],
    ['2019-12 to 2020-01', 'December 2019 – January 2020'],
    ['1914 to 1918', '1914–1918'],
    ['2020-01-05 to 2020-01-05', '5 January 2020'],
  ])('shows %s as %s', (text, shown) => {
    expect(showDate(date(text))).toBe(shown);
  });

  it('says when a date is inferred', () => {
    expect(showDate(date('2021-03', 'inferred'))).toBe('March 2021 (inferred)');
  });

  it('says when no date is known', () => {
    expect(showDate(undefined)).toBe('date not stated');
  });
});

describe('showSpan', () => {
  it('goes from the first day to the last, and counts articles without a date', () => {
    const articles = [
      articleOf('a', { date: date('2021-03-02') }),
      articleOf('b', { date: date('2018-02-08') }),
      articleOf('c'),
    ];
    expect(showSpan(articles)).toBe('3 articles, February 2018 – March 2021 (1 without a date)');
  });

  it('does not make up months for years', () => {
    expect(showSpan([articleOf('a', { date: date('1914') }), articleOf('b', { date: date('1918') })])).toBe(
      '2 articles, 1914–1918',
    );
  });

  it('says when no article has a date', () => {
    expect(showSpan([articleOf('a')])).toBe('1 article, dates not stated');
  });
});
