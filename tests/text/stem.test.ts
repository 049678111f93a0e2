import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stem.js';
import { questionStopWords, stopWords } from '../../src/text/stop-words.js';

describe('stems', () => {
  it.each([
    ['supports', 'supported'],
    ['alliances', 'alliance'],
    ['normalise', 'normalize'],
    ['organisation', 'organization'],
    ['neighbour', 'neighbor'],
    ['defence', 'defense'],
    ['fought', 'fights'],
    ['withdrew', 'withdrawn'],
    ['met', 'meeting'],
    ['people', 'persons'],
  ])('are one for %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['important', 'import'],
    ['international', 'internal'],
    ['general', 'generation'],
    ['objective', 'object'],
    ['community', 'communist'],
    ['authority', 'author'],
    ['emergency', 'emerge'],
  ])('are kept apart for %s and %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('leave numbers, short words and other scripts as they are', () => {
    expect(['1,300', 's400', 'un', 'асада'].map(stem)).toEqual(['1,300', 's400', 'un', 'асада']);
  });
});

describe('stop words', () => {
  it.each(['the', 'of', 'was', 'which', "don't"])('hold %s', (word) => {
    expect(stopWords.has(word)).toBe(true);
  });

  it.each(['war', 'state', 'north', 'ally'])('do not hold %s', (word) => {
    expect(stopWords.has(word)).toBe(false);
  });

  it('drop the words by which people ask from questions alone: an answer may say "said"', () => {
    expect([questionStopWords.has('said'), stopWords.has('said')]).toEqual([true, false]);
  });
});
