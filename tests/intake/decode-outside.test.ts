import { describe, expect, it } from 'vitest';
import { decodeOutside } from '../../src/intake/decode-outside.js';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

describe('bytes from outside', () => {
  it('are read by their byte order mark, whatever is declared', () => {
    expect(decodeOutside(Buffer.from('\uFEFFErdoğan'), ['windows-1252']).text).toBe('Erdoğan');
    expect(decodeOutside(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('Ankara')])).text).toBe('Ankara');
  });

  it('are UTF-8 where they are valid as such, and UTF-16 where every other byte is zero', () => {
    expect(decodeOutside(Buffer.from('Türkiye'), ['iso-8859-9'])).toEqual({ text: 'Türkiye', encoding: 'utf-8' });
    expect(decodeOutside(utf16('The ministers met in Ankara.')).text).toBe('The ministers met in Ankara.');
  });

  it.each([
    ['windows-1254', [0xde, 0xfd], 'Şı'],
    ['windows-1250', [0xb3, 0xf3], 'łó'],
    ['windows-1251', [0xcc, 0xe8], 'Ми'],
    ['windows-1256', [0xc7, 0xe1], 'ال'],
    ['koi8-r', [0xed, 0xc9], 'Ми'],
  ])('are read as declared: %s', (charset, bytes, text) => {
    expect(decodeOutside(Uint8Array.from(bytes), [charset])).toEqual({ text, encoding: charset });
  });

  it('are taken for windows-1252 where nothing tells, with a note', () => {
    const decoded = decodeOutside(latin('It\x92s a pact \x96 signed in Malm\xf6'), ['no-such-charset']);
    expect(decoded.text).toBe('It’s a pact – signed in Malmö');
    expect(decoded.note).toMatch(/not stated/u);
  });

  it('stay UTF-8 with a few broken characters among many good ones', () => {
    const bytes = Buffer.concat([Buffer.from('é'.repeat(200)), Uint8Array.of(0xc3), Buffer.from(' end')]);
    expect(decodeOutside(bytes, ['utf-8'])).toMatchObject({
      encoding: 'utf-8',
      note: expect.stringMatching(/could not/u),
    });
  });

  it('have the line ends of one kind', () => {
    expect(decodeOutside(Buffer.from('a\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });
});
