import { describe, expect, it } from 'vitest';
import { parseArticleDate } from '../../../src/corpus/article-date.js';
import { checkDates } from '../../../src/corpus/check/check-dates.js';
import { namedTimes } from '../../../src/corpus/check/named-times.js';
import { found } from './support.js';

const dated = (date: string, text: string): string[] =>
  found(checkDates, text, { date: parseArticleDate(date, 'stated') });

describe('a date is doubted', () => {
  it.each([
    ['2031-03-01', 'Oslo signed.', 'the date 2031-03-01 is in the future'],
    ['0224-03-01', 'Oslo signed.', 'the date 0224-03-01 is before 1800'],
    ['2020-03-01', 'Oslo signed on 5 May 2023.', 'the text tells of 5 May 2023, and is dated before that: 2020-03-01'],
    ['2020-03-01', 'Oslo signed on May 5th, 2023, in Lima.', 'the text tells of May 5th, 2023, and is dated'],
    [
      '2020',
      'They fought in 2022. Since 2023 there is peace.',
      'the text tells of 2022, and is dated before that: 2020',
    ],
    [
      '2023-05-01',
      'Pact signed\n\nFriday, August 21, 2015\n\nOslo signed.',
      '“August 21, 2015” stands at the top of the text',
    ],
  ])('%s: %s', (date, text, problem) => {
    const problems = dated(date, text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`warning: ${problem}`);
  });

  it('as a note, where news of long ago is dated by when it was copied', () => {
    const text = 'Oslo signed on Tuesday. The pact of 2011 had lapsed in 2011, after years of talks since 2009.';
    expect(dated('2023-05-01', text)).toEqual([
      'note: it reads like news (“on Tuesday”) and names no year after 2011, but is dated 2023-05-01',
    ]);
  });
});

describe('a date is believed', () => {
  it.each([
    ['2024-06-01', 'Oslo signed.'],
    ['2024-06-02', 'It is tomorrow already where the day begins first.'],
    ['2020-03-01', 'Oslo will sign on 5 May 2023, and the pact is due to last until 1 May 2030.'],
    ['2020-03-01', 'In 2022 they fought, it once said.'],
    ['2020-03-01', 'It sent 2,022 soldiers and 2030 tonnes, in room 2045.'],
    ['2019', 'The Cod War ended on 1 June 1976, and began in 1958.'],
    [
      '2020-01-13 to 2020-01-17',
      'In this file photo, they meet in Oslo, Monday, Oct. 10, 2016. (AP)\n\nThey met on Monday.',
    ],
    ['2015-08-21', 'Pact\n\nFriday, August 21, 2015\n\nOslo signed.'],
  ])('%s: %s', (date, text) => expect(dated(date, text)).toEqual([]));

  it('where there is none, nothing is said here', () => expect(found(checkDates, 'On 5 May 2023.')).toEqual([]));
});

describe('times named in a text', () => {
  it('are days in the usual forms and years after a word for time, and no other numbers', () => {
    const text =
      'On 8 February 2018, Feb. 9, 2018, 2018-02-10, 31 June 2018, since 2016, 2017 men, of 1,999 and in 2014-15.';
    expect(namedTimes(text).map(({ from, isDay }) => [from, isDay])).toEqual([
      ['2018-02-08', true],
      ['2018-02-09', true],
      ['2018-02-10', true],
      ['2016-01-01', false],
    ]);
  });
});
