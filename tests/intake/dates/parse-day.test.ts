import { describe, expect, it } from 'vitest';
import { dayOrderOfHost, dayOrderOfPeers, dayOrderToldBy } from '../../../src/intake/dates/day-order.js';
import { isPlausible, parseDay } from '../../../src/intake/dates/parse-day.js';

describe('a day', () => {
  it.each([
    ['2018-02-08T23:30:00-08:00', '2018-02-08'],
    ['2018-02-08T00:10:00+03:00', '2018-02-08'],
    ['Thu, 08 Feb 2018 23:59:00 GMT', '2018-02-08'],
    ['Thu Feb 08 12:00:00 GMT 2018', '2018-02-08'],
    ['Sept. 5, 2020', '2020-09-05'],
    ['8th of February 2018', '2018-02-08'],
    ['25/02/2018', '2018-02-25'],
    ['20180208', '2018-02-08'],
    ['1518048000', '2018-02-08'],
    ['March 2020', '2020-03'],
    ['1949', '1949'],
    ['26 - 02 - 2011', '2011-02-26'],
    ['Mon 23-06-2025 22:41 PM', '2025-06-23'],
    ['12 Mart 2021', '2021-03-12'],
    ['3 de agosto de 2019', '2019-08-03'],
    ['1er décembre 2020', '2020-12-01'],
    ['7. März 2022', '2022-03-07'],
  ])('is read as it stands, in no other zone: %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it('of two possible orders is read only where the order is known', () => {
    expect(parseDay('08/02/2018')).toBeUndefined();
    expect(parseDay('08/02/2018', 'day-first')).toBe('2018-02-08');
    expect(parseDay('08/02/2018', 'month-first')).toBe('2018-08-02');
  });

  it('with points has its day first wherever it can be a day', () => {
    expect(parseDay('08.02.2018')).toBe('2018-02-08');
    expect(parseDay('08.02.2018', 'month-first')).toBe('2018-02-08');
    expect(parseDay('06.21.2018')).toBe('2018-06-21');
    expect(parseDay('13.14.2018')).toBeUndefined();
  });

  it('goes by the clock beside it', () => {
    expect(parseDay('10/02/2020 06:15am EDT')).toBe('2020-10-02');
    expect(parseDay('10-02-2020 23:20 IST')).toBe('2020-02-10');
  });

  it('falls on the day of the week that is written beside it', () => {
    expect(parseDay('Tue, 05/07/2019 - 14:22')).toBe('2019-05-07');
    expect(parseDay('Fri 05/07/2019', 'month-first')).toBe('2019-07-05');
    expect(parseDay('Sun, 05/07/2019')).toBeUndefined();
  });

  it('is written in the order of the other dates on its page', () => {
    expect(dayOrderOfPeers('8/7/2018 9:15 and 11/23/2026')).toBe('month-first');
    expect(dayOrderOfPeers('07/08/2018, 24/06/2010')).toBe('day-first');
    expect(dayOrderOfPeers('07/08/2018, 24/06/2010, 06/24/2010')).toBeUndefined();
  });

  it('is written in the order of the country of its site', () => {
    expect(dayOrderOfHost('https://www.courier.example.pk/radar')).toBe('day-first');
    expect(dayOrderOfHost('https://www.defense.gov/radar')).toBe('month-first');
    expect(dayOrderOfHost('https://courier.com/radar')).toBeUndefined();
    expect(dayOrderOfHost('https://courier.io/radar')).toBeUndefined();
  });

  it('stands at the end of a document’s number', () => {
    expect(parseDay('1788-27-09-2018')).toBe('2018-09-27');
    expect(parseDay('479-12-03-2021', 'day-first')).toBe('2021-03-12');
  });

  it('may be written as a treaty or as East Asia writes it, and a span of days is none', () => {
    expect(parseDay('this 21st day of August 2020')).toBe('2020-08-21');
    expect(parseDay('2020年8月21日')).toBe('2020-08-21');
    expect(parseDay('21 - 27 August 2020')).toBeUndefined();
  });

  it('is none where the name of the month means two, in one language and another', () => {
    expect(parseDay('5. listopad 2020')).toBeUndefined();
  });

  it('of two possible orders is the one that is near to a day which the text names', () => {
    const lines = ['Date: 04/09/2016 | Source: Fjord Agency'];
    expect(dayOrderToldBy(lines, 'Oslo, September 3: the fleets left the harbour.')).toBe('day-first');
    expect(dayOrderToldBy(lines, 'The fleets left the harbour on 8 April.')).toBe('month-first');
    expect(dayOrderToldBy(lines, 'The fleets left the harbour on 1 June.')).toBeUndefined();
    expect(dayOrderToldBy(lines, 'The fleets left on 8 April and are back since September 3.')).toBeUndefined();
    expect(dayOrderToldBy(['Date: 04/09/2016'], 'They left on 8 April 2011.')).toBeUndefined();
    expect(dayOrderToldBy(['Date: 24/09/2016'], 'They left on 22 September.')).toBeUndefined();
  });

  it.each(['1970-01-01T00:00:00Z', '2018-13-40', '2018-02-30', '1066-10-14', 'yesterday', 'May', '', '9999-01-01'])(
    'that no page can have been published on is none: %s',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it('may be tomorrow, where the day begins first, and no later', () => {
    const now = new Date('2020-03-01T20:00:00Z');
    expect(isPlausible('2020-03-02', now)).toBe(true);
    expect(isPlausible('2020-03-03', now)).toBe(false);
  });
});
