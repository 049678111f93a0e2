import { describe, expect, it } from 'vitest';
import { dateOf } from '../../src/claims/dates.js';

const day = {
  date: { text: '2020-07-01', from: '2020-07-01', to: '2020-07-01', precision: 'day', basis: 'stated' },
} as const;

describe('the date of an event', () => {
  it.each([
    ['They met on April 25, 2023.', '2023-04-25', 'stated'],
    ['They met on 16 June 2023 in Tokyo.', '2023-06-16', 'stated'],
    ['They met on Feb. 22, 2019.', '2019-02-22', 'stated'],
    ['He told them on Feb. 22 that all was well.', '2020-02-22', 'relative'],
    ['In 2016 they met.', '2016', 'stated'],
    ['It has armed them since 2011.', '2011', 'stated'],
    ['In December last year, he came.', '2019-12', 'relative'],
    ['He came in January.', '2020-01', 'relative'],
    ['They spoke on Monday.', '2020-06-29', 'relative'],
    ['They spoke yesterday.', '2020-06-30', 'relative'],
    ['They are allies.', '2020-07-01', 'article'],
    ['They met on 39 December 2017.', '2017-12', 'stated'],
    ['They met on February 30, 2019.', '2019-02', 'stated'],
    ['They met on 31 June.', '2020-06', 'relative'],
    ['They met in March 0000.', '2020-03', 'relative'],
    ['As in the July 23 Revolution, they acted quickly.', '2020-07-01', 'article'],
    ['It is a violation of June 12 Joint Statement.', '2020-07-01', 'article'],
    ['They met after the June 19 visit.', '2020-06-19', 'relative'],
    ['On June 12 Kenya said so.', '2020-06-12', 'relative'],
  ])('%s', (text, date, basis) => expect(dateOf(text, day)).toEqual({ date, basis }));

  it('says so where nothing is known', () =>
    expect(dateOf('They are allies.', {})).toEqual({ date: null, basis: null }));
  it('reads a date from its own sentence alone, so that a caption dates no other', () =>
    expect(dateOf('They met in Ankara.', day).date).toBe('2020-07-01'));
});
