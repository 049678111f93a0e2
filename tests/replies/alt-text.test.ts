import { describe, expect, it } from 'vitest';
import { altText, pictureName } from '../../src/replies/alt-text.js';

describe('the alternative text of a picture', () => {
  it('has every line while they fit', () => {
    expect(altText('A graph.', ['Together: A and B', 'Apart: A and C.'])).toBe(
      'A graph. Together: A and B. Apart: A and C.',
    );
  });

  it('is 1,000 characters at most, and counts the lines that are not in it', () => {
    for (const length of [30, 300, 2000]) {
      const lines = Array.from({ length: 60 }, (_, i) => `${i} ${'x'.repeat(length)}`);
      const text = altText('A graph.', lines);
      const told = lines.filter((line) => text.includes(`${line}.`)).length;
      expect(text.length).toBeLessThanOrEqual(1000);
      expect(text).toContain(` And ${60 - told} more.`);
    }
  });
});

describe('the name of a picture', () => {
  it.each([
    [['network', "Côte d'Ivoire"], 'network-cote-d-ivoire'],
    [['network', '../../etc/passwd'], 'network-etc-passwd'],
    [['timeline', 'حماس', '中国'], 'timeline'],
    [['network', 'x'.repeat(300)], `network-${'x'.repeat(72)}`],
  ])('of %j is a safe file name', (words, name) => {
    expect(pictureName(...words)).toBe(name);
  });
});
