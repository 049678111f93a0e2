import { describe, expect, it } from 'vitest';
import { dateInAddress } from '../../../src/intake/dates/date-in-address.js';
import { dateInFileName } from '../../../src/intake/dates/date-in-file-name.js';

describe('the date in an address', () => {
  it.each([
    ['https://courier.example/pact-20180208174512345.htm', '2018-02-08'],
    ['https://courier.example/a/201802/08/pact.html', '2018-02-08'],
    ['https://courier.example/page/201802/1209444.shtml', '2018-02'],
    ['https://courier.example/story?day=2018-02-08', '2018-02-08'],
    ['https://courier.example/world/2018/feb/08/pact', '2018-02-08'],
    ['https://courier.example/2018/02/08/pact.html', '2018-02-08'],
    ['https://courier.example/pact-20180208', '2018-02-08'],
    ['https://courier.example/2018/02/pact', '2018-02'],
    ['https://courier.example/Pages/news2018-2-8-1.aspx', '2018-02-08'],
    ['https://courier.example/story.php?page=28_02_2018_011_002', '2018-02-28'],
    ['https://courier.example/story.php?page=08_02_2018_011_002', undefined],
    ['https://courier.example/id/20189999/pact', undefined],
  ])('is read from the address: %s', (address, date) => {
    expect(dateInAddress(address)?.date).toBe(date);
  });

  it('may be in the name of a file', () => {
    expect(dateInFileName('clippings/2018-02-08-radar.md')).toMatchObject({ date: '2018-02-08', basis: 'inferred' });
    expect(dateInFileName('Berg_Feb_8_2018.pdf')?.date).toBe('2018-02-08');
    expect(dateInFileName('radar.md')).toBeUndefined();
  });
});
