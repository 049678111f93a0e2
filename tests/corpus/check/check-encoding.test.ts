import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEncoding } from '../../../src/corpus/check/check-encoding.js';
import { misreadLetters } from '../../../src/corpus/check/misread-letters.js';
import { found, looked } from './support.js';

const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** A text in UTF-8 as a program shows it that takes it for something else. */
const readAs = (encoding: 'latin1' | 'windows-1252' | 'windows-1251' | 'macintosh', text: string): string => {
  const bytes = Buffer.from(text);
  if (encoding === 'latin1') return bytes.toString('latin1');
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  return [...bytes]
    .map((byte) => {
      const high = WINDOWS_1252[byte - 0x80];
      return high && high !== ' ' ? high : String.fromCharCode(byte);
    })
    .join('');
};

describe('letters read in the wrong encoding', () => {
  it.each<[Parameters<typeof readAs>[0], string, string]>([
    ['windows-1252', 'Türkiye’s “plan” – naïve…', 'ü ’ “ ” – ï …'],
    ['windows-1252', 'Çavuşoğlu, Łódź, Šešelj', 'Ç ş ğ Łó ź Š š'],
    ['windows-1252', 'Путин', 'Путин'],
    ['windows-1252', 'إيران', 'إيران'],
    ['windows-1252', '😀 at 5 €', '😀 €'],
    ['latin1', 'Türkiye’s', 'ü ’'],
    ['macintosh', 'Türkiye’s “plan”', 'ü ’ “ ”'],
    ['windows-1251', 'Лавров’s “plan”', 'Лавров’ “ ”'],
  ])('as %s are turned back: %s', (encoding, text, meant) => {
    const misread = misreadLetters(readAs(encoding, text));
    expect(misread.map((one) => one.meant).join(' ')).toBe(meant);
  });

  it('as Latin-1 that were Windows-1251 are turned back', () => {
    const text = Buffer.from([0xcf, 0xf3, 0xf2, 0xe8, 0xed]).toString('latin1');
    expect(misreadLetters(`${text} spoke`)).toEqual([{ start: 0, end: 5, meant: 'Путин' }]);
  });

  it.each([
    'CAFÉ”, he said. SÉJOUR— and “Å” «É»',
    'Ångström, Äußerung, Çavuşoğlu, Æsir, Øre—then ×2 ±3 §4',
    'Год — «Пётр», Київ «її» и „ё“',
    'Señor ¿qué? ¡No! À—là',
    '√2 ≈ 1.41, 5 °C, 10 ‰, ƒ = 3, ≥ 4',
    'الرئيس «السوري» قال',
  ])('are not seen where the letters are right: %s', (text) => expect(misreadLetters(text)).toEqual([]));

  it('lie in order within the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const text = `${a} ${readAs('windows-1252', b)}`;
        let end = 0;
        for (const misread of misreadLetters(text)) {
          expect(misread.start).toBeGreaterThanOrEqual(end);
          end = misread.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the look at letters', () => {
  it('tells once how often it saw a misread letter, with an example', () => {
    expect(found(checkEncoding, `Oslo and TÃ¼rkiye met. TÃ¼rkiyeâ€™s plan won.`)).toEqual([
      'warning: letters were read in the wrong encoding 3 times: “TÃ¼rkiye”, where “ü” is meant',
    ]);
  });

  it.each([
    ['Oslo sig\uFFFDed.', 'warning: lost letters (�), once: “sig�ed.”'],
    ['Oslo &amp; Lima&#8217;s pact', 'warning: letters in the writing of HTML, twice: “&amp;”'],
    [
      'co\u00ADopera\u00ADtion',
      'warning: soft hyphens, which cut words in two, twice: U+00AD in “co\u00ADopera\u00ADtion”',
    ],
    ['Os\u200Blo', 'warning: spaces or joiners that nobody sees, once: U+200B in “Os\u200Blo”'],
    ['Os\u200Dlo', 'warning: spaces or joiners that nobody sees, once: U+200D in “Os\u200Dlo”'],
    ['\u202Eolso\u202C', 'warning: marks that turn the direction of writing, twice: U+202E in “\u202Eolso\u202C”'],
    ['Oslo\u0092s pact', 'warning: control characters, once: U+0092 in “Oslo\u0092s”'],
    ['Оslо signed', 'warning: letters of two scripts in one word, once: “Оslо”'],
    ['Their co-\noperation', 'warning: words broken over two lines, once: “co- operation”'],
    ['An oﬃce', 'note: letters joined for print (ﬁ), once: “oﬃce”'],
  ])('finds what is wrong in %j', (text, problem) => expect(found(checkEncoding, text)).toEqual([problem]));

  it('finds nothing in good text of several scripts', () => {
    const text =
      'Türkiye’s “plan” – AT&T; naïve… Путин met إيران‌ها at 5 µm. Cease-fire\nheld. 👨‍👩‍👧 α-level, Greek Κύπρος.';
    expect(found(checkEncoding, text)).toEqual([]);
  });

  it('points to the place', () => {
    const [sign] = looked(checkEncoding, 'One.\nTwo &amp; three.');
    expect(sign?.at).toBe(9);
  });
});
