import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleName } from '../../../src/intake/write/article-name.js';

const free = () => false;
const nameOf = (title: string | undefined, date?: string, isTaken: (name: string) => boolean = free) =>
  articleName(
    {
      ...(title !== undefined && { title }),
      ...(date && { date }),
      text: 'Norway signed a pact with Sweden in Oslo on Tuesday.',
    },
    isTaken,
  );

describe('the name of an article file', () => {
  it.each([
    ['Norway and Sweden sign a pact', '2024-03-05', '2024-03-05-norway-and-sweden-sign-a-pact'],
    ['Türkiye’nin Suriye politikası: “İdlib”', '2020-02', '2020-02-turkiyenin-suriye-politikasi-idlib'],
    ['A pact', '2020-06 to 2020-07', '2020-06-a-pact'],
    ['A pact', undefined, 'a-pact'],
    ['  ../../etc/passwd  ', undefined, 'etc-passwd'],
    ['C:\\Windows\\system32', undefined, 'c-windows-system32'],
    ['.hidden', undefined, 'hidden'],
    ['a/b\u0000c%2e%2e?*<>|"', undefined, 'a-b-c-2e-2e'],
    ['CON', undefined, 'article-con'],
    ['com1', undefined, 'article-com1'],
    ['AUX', '2024', '2024-aux'],
    ['1914', undefined, 'article-1914'],
  ])('of %j, %s is %s', (title, date, name) => {
    expect(nameOf(title, date)).toBe(name);
  });

  it('is made of the first words where there is no title', () => {
    expect(nameOf(undefined, '2024')).toBe('2024-norway-signed-a-pact-with-sweden-in-oslo');
  });

  it('is made of the text where the title has no letter that ASCII knows', () => {
    expect(nameOf('联盟', '2024-03-05')).toMatch(/^2024-03-05-[\da-f]{8}$/u);
    expect(nameOf('تحالف')).toMatch(/^article-[\da-f]{8}$/u);
    expect(nameOf('联盟')).not.toBe(nameOf('تحالف'));
  });

  it('gets a number where it is taken', () => {
    const taken = new Set(['a-pact', 'a-pact-2']);
    expect(nameOf('A pact', undefined, (name) => taken.has(name))).toBe('a-pact-3');
  });

  it('is cut between words, and keeps room for a number', () => {
    const title = 'word '.repeat(100);
    expect(nameOf(title, '2024-03-05')).toMatch(/^2024-03-05(?:-word)+$/u);
    let asked = 0;
    expect(`${nameOf(title, undefined, () => ++asked < 100_000)}.md`.length).toBeLessThanOrEqual(80);
  });

  it('is safe on every disk, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(3), (title, taken) => {
        let asked = 0;
        const name = nameOf(title, undefined, () => asked++ < taken);
        expect(name).toMatch(/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/u);
        expect(name.length).toBeLessThanOrEqual(77);
      }),
    );
  });
});
