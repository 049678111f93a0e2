import { describe, expect, it } from 'vitest';
import { withEnglishPeriods } from '../../commands/foreign-periods.js';
import { takePeriod } from '../../commands/period-words.js';

describe('a period in another language', () => {
  it.each([
    ['Wie stehen Norwegen und Schweden seit 2019 zueinander?', { since: '2019' }],
    ['Was geschah zwischen 2018 und 2020?', { since: '2018', until: '2020' }],
    ['Norwegen und Schweden im Jahr 2017', { since: '2017', until: '2017' }],
    ['Norwegen bis 2016', { until: '2016' }],
    ['vor 2016', { until: '2015' }],
    ['seit März 2021', { since: '2021-03' }],
    ['la Norvège et la Suède depuis 2019', { since: '2019' }],
    ['de 2018 à 2020', { since: '2018', until: '2020' }],
    ["jusqu'en 2015", { until: '2015' }],
    ['en février 2018', { since: '2018-02', until: '2018-02' }],
    ['Noruega y Suecia desde 2019', { since: '2019' }],
    ['en mayo de 2023', { since: '2023-05', until: '2023-05' }],
    ['después de 2019', { since: '2020' }],
    ['отношения с 2019 года', { since: '2019' }],
    ['с 2018 по 2020 год', { since: '2018', until: '2020' }],
    ['в 2017 году', { since: '2017', until: '2017' }],
    ['в мае 2023 года', { since: '2023-05', until: '2023-05' }],
    ["2017'de nasıldı?", { since: '2017', until: '2017' }],
    ["2019'dan beri", { since: '2019' }],
    ['2019 yılından itibaren', { since: '2019' }],
    ['2018 ile 2020 arasında', { since: '2018', until: '2020' }],
    ['العلاقات منذ عام ٢٠١٩', { since: '2019' }],
    ['في عام 2018', { since: '2018', until: '2018' }],
    ['روابط از سال ۲۰۱۹', { since: '2019' }],
    ['در سال ۲۰۱۸', { since: '2018', until: '2018' }],
  ])('%s', (text, period) => expect(takePeriod(withEnglishPeriods(text)).period).toEqual(period));

  it.each(['im Hafen 5000 Flüchtlinge', "2000'lerde", 'de 3000 soldats'])('is not every number: %s', (text) =>
    expect(withEnglishPeriods(text)).toBe(text),
  );
});
