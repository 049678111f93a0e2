import { describe, expect, it } from 'vitest';
import { dateOfHead } from '../../../src/intake/dates/date-of-head.js';
import { paragraphs } from '../pages.js';

const title = 'Radar on the northern border';
const dateOf = (head: readonly string[], end: readonly string[] = []) =>
  dateOfHead([title, ...head, ...paragraphs(), ...paragraphs(), ...paragraphs(), ...end], title);

describe('the date of a text', () => {
  it('is the one called that of publication before one that stands by a place or a name', () => {
    expect(dateOf(['Oslo, 4 March 2021', 'First published: 6 March 2021'])).toMatchObject({
      date: '2021-03-06',
      basis: 'stated',
    });
  });

  it('may stand below its label, and in the order that the head tells', () => {
    const head = [
      'Period of service: 24/06/2010 - 27/06/2013',
      'Release date:',
      '04/10/2012',
      'Release type:',
      'Speech',
    ];
    expect(dateOf(head)?.date).toBe('2012-10-04');
  });

  it('may close the text', () => {
    expect(dateOf([], ['Done at Oslo, 4 March 2021, in two originals.'])).toMatchObject({
      date: '2021-03-04',
      foundIn: 'a line at the end of the text',
    });
    expect(dateOf([], ['This essay first appeared in The Fjord Courier on 4 March 2021.'])?.date).toBe('2021-03-04');
    expect(dateOf([], ['Oslo, 4 March 2021'])?.date).toBe('2021-03-04');
  });

  it('is not that of a source in a list at the end', () => {
    expect(dateOf([], ['The Fjord Courier, 4 March 2021', 'NTB, 5 April 2020'])).toBeUndefined();
  });

  it('is inferred from the title and from a change for want of better', () => {
    const named = 'No. 85, 4 March 2021, on the radar stations';
    expect(dateOfHead([named, ...paragraphs()], named)).toMatchObject({ date: '2021-03-04', basis: 'inferred' });
    expect(dateOf(['Last updated 9 April 2021'])).toMatchObject({ date: '2021-04-09', basis: 'inferred' });
  });
});
