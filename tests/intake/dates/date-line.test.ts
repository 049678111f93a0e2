import { describe, expect, it } from 'vitest';
import {
  dateByLabel,
  dateInDateElement,
  dateInLine,
  dateOfChange,
  isDateLine,
} from '../../../src/intake/dates/date-line.js';

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
    ['Published 6 years ago on February 8, 2018', '2018-02-08'],
    ['Last Update: 9 February 2018 - Publish: 8 February 2018', '2018-02-08'],
    ['Submitted by admin on Fri, 02/09/2018 - 14:22', '2018-02-09'],
    ['This story originally appeared in The Fjord Courier on 8 February 2018', '2018-02-08'],
    ['Received: 1 June 2017 / Accepted: 2 August 2017 / Published: 8 February 2018', '2018-02-08'],
    ['Adopted by the Northern Council at its 53rd meeting, on 8 February 2018', '2018-02-08'],
    ['Feb. 8, 2018, 10:13 AM EST / Updated Feb. 9, 2018, 9:00 AM EST', '2018-02-08'],
    ['February 8, 2018 Updated 10:13 AM', '2018-02-08'],
    ['by Kari Nordmann and Ola Berg on February 8, 2018 in Analysis', '2018-02-08'],
    ['Fjord Courier with NTB, Feb 8, 2018 2:04 pm +03', '2018-02-08'],
    ['February 8, 2018 Leave a comment', '2018-02-08'],
    ['Publié le 8 février 2018', '2018-02-08'],
    ['Опубликовано: 8 февраля 2018', '2018-02-08'],
    ['First published: 08.02.18, 16:51', '2018-02-08'],
    ['7 Aug 88', '1988-08-07'],
    ['News Desk | Updated: 09-02-2018 23:20 IST | Created: 08-02-2018 23:20 IST', '2018-02-08'],
  ])('is that of publication: %s', (line, date) => {
    expect(dateInLine(line)).toBe(date);
  });

  it.each([
    'The pact was signed on 8 February 2018.',
    'Last updated 9 February 2018',
    'Run: 4 May 2009 – 6 June 2010',
    'Event date: 8 February 2018, 18:00',
    'From 8 to 10 February 2018',
    'Soldiers in Oslo, February 8, 2018. (NTB)',
    'Retrieved: 8 February 2018',
  ])('is not that of an event, of a change or of a span: %s', (line) => {
    expect(dateInLine(line)).toBeUndefined();
  });

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
    expect(dateByLabel('Press release No. 45 of 8 February 2018')).toBe('2018-02-08');
    expect(dateByLabel('Policy Brief 12/2018, 8 February 2018')).toBe('2018-02-08');
    expect(dateByLabel('Strategic Comments, Volume 26, Comment 18, February 2018')).toBe('2018-02');
    expect(dateByLabel('Ministers Meet in Oslo, 8 February 2018')).toBeUndefined();
    expect(dateByLabel('Signed in Oslo on 8 February 2018')).toBeUndefined();
    expect(dateByLabel('The Radar Winter of February 2018')).toBeUndefined();
  });
});
