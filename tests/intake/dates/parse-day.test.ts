import { describe, expect, it } from 'vitest';
import { dateInAddress } from '../../../src/intake/dates/date-in-address.js';
import {
  dateByLabel,
  dateInDateElement,
  dateInLine,
  dateOfChange,
  isDateLine,
} from '../../../src/intake/dates/date-line.js';
import { dateOfDateline } from '../../../src/intake/dates/dateline.js';
import { dayOrderToldBy } from '../../../src/intake/dates/day-order.js';
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

  it('with points has its day first wherever it is written', () => {
    expect(parseDay('08.02.2018')).toBe('2018-02-08');
    expect(parseDay('08.02.2018', 'month-first')).toBe('2018-02-08');
    expect(parseDay('13.14.2018')).toBeUndefined();
  });

  it('goes by the clock beside it', () => {
    expect(parseDay('10/02/2020 06:15am EDT')).toBe('2020-10-02');
    expect(parseDay('10-02-2020 23:20 IST')).toBe('2020-02-10');
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

describe('the date in a line', () => {
  it.each([
    ['8 February 2018', '2018-02-08'],
    ['Published: Thu 8 Feb 2018 12:01 GMT', '2018-02-08'],
    ['Updated: March 5, 2019 10:10 | Published: March 4, 2019', '2019-03-04'],
    ['By A. Writer | 8 February 2018', '2018-02-08'],
    ['By Jane Doe in Ankara Thursday 8 February 2018 12.32 EST', '2018-02-08'],
    ['Ankara, 8 February 2018', '2018-02-08'],
    ['08.02.2018 - Press release', '2018-02-08'],
    ['Opinion - February 8, 2018', '2018-02-08'],
    ['The Fjord Courier Published in The Fjord Courier on 28 - 02 - 2018', '2018-02-28'],
    ['Feb 8, 2018 4 min read', '2018-02-08'],
    ['February 8, 2018 by admin', '2018-02-08'],
    ['News Desk | Updated: 09-02-2018 23:20 IST | Created: 08-02-2018 23:20 IST', '2018-02-08'],
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

  it('may stand beside a label where markup calls it a date, or beside a title', () => {
    expect(dateInDateElement('Thursday, 8 February 2018 shipping')).toBe('2018-02-08');
    expect(dateInDateElement('From 8 February 2018 to 9 March 2018')).toBeUndefined();
    expect(dateInDateElement('Last updated 8 February 2018')).toBeUndefined();
    expect(dateByLabel('8 February 2018 News')).toBe('2018-02-08');
    expect(dateByLabel('Kari Nordmann 08.02.2018 09:50')).toBe('2018-02-08');
    expect(dateByLabel('Signed in Oslo on 8 February 2018')).toBeUndefined();
    expect(dateByLabel('The Radar Winter of February 2018')).toBeUndefined();
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
    expect(dateOfDateline('OSLO, 5th March, 2020 (NTB) -- The ministers met.')?.date).toBe('2020-03-05');
    expect(dateOfDateline('TROMSO, March 5. /NTB/. The ministers met.', '2019')?.date).toBe('2019-03-05');
    expect(dateOfDateline('Bergen, March 5 (NTB) -- The ministers met.', '2019')?.date).toBe('2019-03-05');
    expect(dateOfDateline('Bergen, 5 March 2019 (NTB): The ministers met.')?.date).toBe('2019-03-05');
    expect(dateOfDateline('In Bergen, March 5 is a holiday.', '2019')).toBeUndefined();
    expect(dateOfDateline('WASHINGTON (AP) - The ministers met.', '2019')).toBeUndefined();
  });

  it.each([
    ['https://courier.example/world/2018/feb/08/pact', '2018-02-08'],
    ['https://courier.example/2018/02/08/pact.html', '2018-02-08'],
    ['https://courier.example/pact-20180208', '2018-02-08'],
    ['https://courier.example/2018/02/pact', '2018-02'],
    ['https://courier.example/Pages/news2018-2-8-1.aspx', '2018-02-08'],
    ['https://courier.example/story.php?page=28_02_2018_011_002', '2018-02-28'],
    ['https://courier.example/story.php?page=08_02_2018_011_002', undefined],
    ['https://courier.example/id/20189999/pact', undefined],
  ])('may be in the address: %s', (address, date) => {
    expect(dateInAddress(address)?.date).toBe(date);
  });
});
