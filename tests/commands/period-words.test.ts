import { describe, expect, it } from 'vitest';
import { takePeriod } from '../../commands/period-words.js';

describe('a period in words', () => {
  it.each([
    ['only that year please, in 2018', { since: '2018', until: '2018' }],
    ['from June 2019 to December 2020', { since: '2019-06', until: '2020-12' }],
    ['between Jan and June 2020', { since: '2020-01', until: '2020-06' }],
    ['5 May 2020 to 7 June 2021', { since: '2020-05-05', until: '2021-06-07' }],
    ['since January 2021', { since: '2021-01' }],
    ['2020 onwards', { since: '2020' }],
    ['2018-2021', { since: '2018', until: '2021' }],
    ['in early 2020', { since: '2020', until: '2020' }],
    ['until March 2020', { until: '2020-03' }],
    ['since 2023 until 2018', { since: '2023', until: '2018' }],
  ])('%s', (text, period) => expect(takePeriod(text).period).toEqual(period));

  it.each([
    ['after 2018', { since: '2019' }],
    ['before 2021', { until: '2020' }],
    ['after January 15, 2020', { since: '2020-01-16' }],
    ['before 1 March 2020', { until: '2020-02-29' }],
    ['after December 2019', { since: '2020-01' }],
  ])('leaves out what it names where it is said so: %s', (text, period) =>
    expect(takePeriod(text).period).toEqual(period),
  );

  it.each(['5000 refugees', 'since yesterday', 'of 3000 soldiers'])('is not every number: %s', (text) =>
    expect(takePeriod(text)).toEqual({ rest: text, period: {} }),
  );

  it('is a bare year only where that is wanted', () => {
    expect(takePeriod('Norway 2018').period).toEqual({ since: '2018', until: '2018' });
    expect(takePeriod('the 2018 deal of Norway', false).period).toEqual({});
  });

  it('takes along what only says it again', () => {
    expect(takePeriod('Norway in 2023, nothing older').rest.trim()).toBe('Norway');
  });
});
