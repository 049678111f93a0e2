import { describe, expect, it } from 'vitest';
import { dateInAddress } from '../../../src/intake/dates/date-in-address.js';
import { dateInLine, dateOfChange, dateOfDateline, isDateLine } from '../../../src/intake/dates/dateline.js';
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
  ])('is read as it stands, in no other zone: %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it('of two possible orders is read only where the order is known', () => {
    expect(parseDay('08/02/2018')).toBeUndefined();
    expect(parseDay('08/02/2018', 'day-first')).toBe('2018-02-08');
    expect(parseDay('08/02/2018', 'month-first')).toBe('2018-08-02');
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

describe('the date in a line', () => {
  it.each([
    ['8 February 2018', '2018-02-08'],
    ['Published: Thu 8 Feb 2018 12:01 GMT', '2018-02-08'],
    ['Updated: March 5, 2019 10:10 | Published: March 4, 2019', '2019-03-04'],
    ['By A. Writer | 8 February 2018', '2018-02-08'],
    ['By Jane Doe in Ankara Thursday 8 February 2018 12.32 EST', '2018-02-08'],
    ['Ankara, 8 February 2018', '2018-02-08'],
  ])('is that of publication: %s', (line, date) => {
    expect(dateInLine(line)).toBe(date);
  });

  it.each(['The pact was signed on 8 February 2018.', 'Last updated 9 February 2018', 'Run: 4 May 2009 – 6 June 2010'])(
    'is not that of an event, of a change or of a span: %s',
    (line) => {
      expect(dateInLine(line)).toBeUndefined();
    },
  );

  it('is told apart from a line that says more', () => {
    expect(isDateLine('Tuesday, 4 March 2019 - 14:22')).toBe(true);
    expect(isDateLine('Ankara, 8 February 2018')).toBe(false);
    expect(dateOfChange('Last updated 9 February 2018')).toBe('2018-02-09');
  });

  it('may open a report, with a year or without', () => {
    expect(dateOfDateline('ANKARA, March 5, 2020 (Reuters) – The ministers met.')).toMatchObject({
      date: '2020-03-05',
      basis: 'stated',
    });
    expect(dateOfDateline('MOSCOW, 5 March (TASS) — The ministers met.', '2019')).toMatchObject({
      date: '2019-03-05',
      basis: 'inferred',
    });
    expect(dateOfDateline('WASHINGTON (AP) - The ministers met.', '2019')).toBeUndefined();
  });

  it.each([
    ['https://courier.example/world/2018/feb/08/pact', '2018-02-08'],
    ['https://courier.example/2018/02/08/pact.html', '2018-02-08'],
    ['https://courier.example/pact-20180208', '2018-02-08'],
    ['https://courier.example/2018/02/pact', '2018-02'],
    ['https://courier.example/id/20189999/pact', undefined],
  ])('may be in the address: %s', (address, date) => {
    expect(dateInAddress(address)?.date).toBe(date);
  });
});
