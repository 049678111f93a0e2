import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../../src/platforms/terminal/add/progress.js';

function watched(isTTY: boolean) {
  let now = 0;
  const output = Object.assign(new PassThrough(), { isTTY });
  const progress = createProgress({ output, now: () => now });
  return {
    ...progress,
    later(ms: number, done: number, all: number): string {
      now += ms;
      progress.show(done, all);
      return String(output.read() ?? '');
    },
    written: () => String(output.read() ?? ''),
  };
}

describe('progress', () => {
  it('is a bar on a terminal, which goes before anything else is written', () => {
    const { later, clear, written } = watched(true);
    expect(later(150, 500, 2000)).toBe('\r[######..................] 500 of 2,000\u001B[K');
    expect(later(10, 501, 2000)).toBe('');
    clear();
    expect(written()).toBe('\r\u001B[K');
    clear();
    expect(written()).toBe('');
  });

  it('is a plain line every ten seconds elsewhere', () => {
    const { later, clear, written } = watched(false);
    expect([later(5000, 1, 100), later(5000, 2, 100), later(9000, 3, 100), later(1000, 4, 100)]).toEqual([
      '',
      'entente: 2 of 100\n',
      '',
      'entente: 4 of 100\n',
    ]);
    clear();
    expect(written()).toBe('');
  });

  it('says nothing of work that is done', () => {
    expect(watched(false).later(60_000, 100, 100)).toBe('');
  });
});
