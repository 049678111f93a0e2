import { describe, expect, it } from 'vitest';
import { Growing } from '../../src/operations/growing.js';
import { atOnce, inTurns, type Work } from '../../src/operations/in-turns.js';

function* counting(upTo: number, said: string[] = []): Work<number> {
  for (let n = 0; n < upTo; n++) {
    said.push('work');
    yield;
  }
  return upTo;
}

describe('work that may be interrupted', () => {
  it('is done at once, or in turns between which others have theirs', async () => {
    expect(atOnce(counting(3))).toBe(3);
    const said: string[] = [];
    const other = () => {
      if (said.length >= 3) return;
      said.push('other');
      setImmediate(other);
    };
    setImmediate(other);
    expect(await inTurns(counting(2, said), 0)).toBe(2);
    expect(said).toEqual(['work', 'other', 'work']);
  });

  it('passes on what goes wrong in it', async () => {
    // biome-ignore lint/correctness/useYield: what fails before it yields
    function* failing(): Work<void> {
      throw new Error('no');
    }
    expect(() => atOnce(failing())).toThrow('no');
    await expect(inTurns(failing())).rejects.toThrow('no');
  });
});

describe('a growing list of numbers', () => {
  it('keeps what was added, one by one and in stretches', () => {
    const list = new Growing(1);
    expect(list.last).toBeUndefined();
    for (const n of [1, 2, 3]) list.push(n);
    list.append(Uint32Array.of(4, 5, 4_294_967_295));
    expect([list.length, list.last]).toEqual([6, 4_294_967_295]);
    expect([...list.finish()]).toEqual([1, 2, 3, 4, 5, 4_294_967_295]);
  });
});
