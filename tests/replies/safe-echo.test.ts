import { describe, expect, it } from 'vitest';
import { safeEcho } from '../../src/replies/safe-echo.js';

describe('safeEcho', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['orders to a terminal', '\u001B[1;31mred\u001B[0m \u001B]0;title\u0007text \u009B2Jx', 'red text x'],
    ['joiners that hide a Latin word', 'W\u200Dh\u200Co', 'Who'],
    ['bidirectional overrides', 'safe\u202Eevil\u2066x\u2069', 'safeevilx'],
    ['tag characters and zero-width spaces', 'hi\u{E0041}\u200Bthere', 'hithere'],
    ['line breaks and runs of space', ' one\r\n\n two\u2028three ', 'one two three'],
    ['lone surrogates', 'x\uD83Dy', 'xy'],
  ])('takes out %s', (_what, typed, echoed) => {
    expect(safeEcho(typed)).toBe(echoed);
  });

  it('is at most 80 characters, cut between characters, and says so', () => {
    expect(safeEcho('word '.repeat(2000))).toMatch(/^.{79}…$/u);
    expect(safeEcho('🇳🇴'.repeat(100))).toBe(`${'🇳🇴'.repeat(19)}…`);
  });

  it('keeps other scripts as they are', () => {
    expect(safeEcho('روسیه و ایران می‌گویند')).toBe('روسیه و ایران می‌گویند');
  });
});
