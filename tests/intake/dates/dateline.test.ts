import { describe, expect, it } from 'vitest';
import { dateOfDateline } from '../../../src/intake/dates/dateline.js';

describe('a dateline', () => {
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
    expect(dateOfDateline('OSLO (NTB / Courier - 05th March, 2019) The ministers met.')?.date).toBe('2019-03-05');
    expect(dateOfDateline('BERGEN, Norway, March 5. While the fleets', '2019')?.date).toBe('2019-03-05');
    expect(dateOfDateline('Bergen, 5 March 2019 – The ministers met.')?.date).toBe('2019-03-05');
    expect(dateOfDateline('BERGEN. March 5 (NTB) - The ministers met.', '2019')?.date).toBe('2019-03-05');
    expect(dateOfDateline('The ministers met in Bergen, March 5 – a holiday.', '2019')).toBeUndefined();
    expect(dateOfDateline('In Bergen, March 5 is a holiday.', '2019')).toBeUndefined();
    expect(dateOfDateline('WASHINGTON (AP) - The ministers met.', '2019')).toBeUndefined();
  });
});
