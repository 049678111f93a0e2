import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter, DamagedError, UnwritableError } from '../../src/loading/bytes.js';

const number = fc.integer({ min: 0, max: 0xffff_ffff });
const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0'));

describe('numbers and texts as bytes', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(number), fc.array(text), text, (numbers, texts, one) => {
        const out = new ByteWriter();
        out.numbers(numbers);
        out.texts(texts);
        out.text(one);
        for (const each of numbers) out.number(each);
        const from = new ByteReader(out.finish());
        expect([...from.numbers()]).toEqual(numbers);
        expect(from.texts()).toEqual(texts);
        expect(from.text()).toBe(one);
        expect(numbers.map(() => from.number())).toEqual(numbers);
        from.end();
      }),
    );
  });

  it('are refused where they end early, go on too long or are too high', () => {
    expect(() => new ByteReader(Uint8Array.of(0x80)).number()).toThrow(DamagedError);
    expect(() => new ByteReader(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1)).number()).toThrow(DamagedError);
    expect(() => new ByteReader(Uint8Array.of(9)).number(8)).toThrow(DamagedError);
    expect(() => new ByteReader(Uint8Array.of(200, 200, 3, 1)).numbers()).toThrow(DamagedError);
    expect(() => new ByteReader(Uint8Array.of(5, 65)).text()).toThrow(DamagedError);
    expect(() => new ByteReader(Uint8Array.of(1, 2)).end()).toThrow(DamagedError);
  });

  it('are never read as anything but numbers and texts, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const from = new ByteReader(bytes);
        try {
          expect(from.texts().every((each) => typeof each === 'string')).toBe(true);
          expect(from.numbers(9).every((each) => each <= 9)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedError);
        }
      }),
    );
  });

  it('cannot hold the character by which texts are kept apart', () => {
    expect(() => new ByteWriter().texts(['a\0b'])).toThrow(UnwritableError);
  });
});
