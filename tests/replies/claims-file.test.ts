import { describe, expect, it } from 'vitest';
import { claimsFile, csvCell } from '../../src/replies/claims-file.js';
import { claimOf } from '../helpers/claims.js';
import { libraryOf, NORDIC } from '../helpers/library.js';

describe('a cell of a CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\u200B=1'])('is no formula: %j', (text) => {
    expect(csvCell(text).replace(/^"/u, '')).toMatch(/^'/u);
  });

  it('with quotation marks, commas or line ends is quoted, its marks doubled', () => {
    expect(csvCell('he said "no", twice\nand left')).toBe('"he said ""no"", twice\nand left"');
  });

  it('keeps plain text and numbers as they are', () => {
    expect([csvCell('Norway'), csvCell(12), csvCell(null)]).toEqual(['Norway', '12', '']);
  });
});

describe('a file of claims', () => {
  const library = libraryOf(NORDIC);
  const claims = Array.from({ length: 50 }, (_, i) => claimOf({ quote: `=Norway and Sweden signed pact ${i}.` }));

  it('has lines that end in CR LF under one heading', () => {
    const { file, written } = claimsFile(claims, library, { format: 'csv', name: 'claims', limit: 1e6 });
    expect(written).toBe(50);
    expect(file.content.split('\r\n')).toHaveLength(52);
    expect(file.content).toContain(",'=Norway and Sweden");
  });

  it('has the words themselves in JSON', () => {
    const { file } = claimsFile(claims, library, { format: 'json', name: 'claims', limit: 1e6 });
    expect(JSON.parse(file.content)[0]).toMatchObject({ quote: '=Norway and Sweden signed pact 0.', rule: 'test' });
  });

  it.each(['csv', 'json'] as const)('stays within its bound and stays whole: %s', (format) => {
    const { file, written } = claimsFile(claims, library, { format, name: 'claims', limit: 3000 });
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(50);
    expect(Buffer.byteLength(file.content)).toBeLessThanOrEqual(3000);
    if (format === 'json') expect(JSON.parse(file.content)).toHaveLength(written);
  });
});
