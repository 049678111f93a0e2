import { describe, expect, it } from 'vitest';
import { parseArticleDate } from '../../src/corpus/article-date.js';

describe('a date', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31', 'year'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month'],
    ['2020-02-29', '2020-02-29', '2020-02-29', 'day'],
    ['2020-06 to 2020-07', '2020-06-01', '2020-07-31', 'range'],
    ['2019-12-30 to 2020', '2019-12-30', '2020-12-31', 'range'],
  ])('%s runs from %s to %s and is a %s', (text, from, to, precision) => {
    expect(parseArticleDate(text)).toEqual({ text, from, to, precision, basis: 'stated' });
  });

  it('keeps how it is known, and drops needless spaces', () => {
    expect(parseArticleDate(' 2020  to 2021 ', 'inferred')).toMatchObject({ text: '2020 to 2021', basis: 'inferred' });
  });

  it.each([
    ['2023-02-30', /2023-02 has no day 30/],
    ['2023-02-29', /no day 29/],
    ['2023-13', /no month 13/],
    ['2023-00-10', /no month 00/],
    ['2023-04-00', /no day 00/],
    ['0000', /no year 0000/],
    ['2023-4-5', /not a date of the form/],
    ['April 2023', /not a date of the form/],
    ['', /not a date of the form/],
    ['2021-05 to 2021-04', /ends before it starts/],
    ['2021-05-02 to 2021-05', /ends before it starts/],
    ['2021 to 2022 to 2023', /more than two/],
    ['2021 to ', /not a date of the form/],
  ])('cannot be “%s”', (text, problem) => {
    expect(() => parseArticleDate(text)).toThrow(problem);
  });
});
