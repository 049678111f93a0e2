import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/platforms/terminal/width-of.js';

describe('the width of an output', () => {
  it.each([
    ['a terminal that says it', { isTTY: true, columns: 60 }, 60],
    ['a terminal without a size', { isTTY: true, columns: 0 }, 80],
    ['a terminal that does not say', { isTTY: true }, 80],
    ['a pipe', { columns: 60 }, Number.POSITIVE_INFINITY],
  ])('of %s', (_what, output, width) => {
    expect(widthOf(output)).toBe(width);
  });
});
