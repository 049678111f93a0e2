import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/corpus/passages.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { articleOf } from './article-of.js';

const article = articleOf('One came. Two came. Three came. Four came. Five came.');
const spans = (options?: Parameters<typeof passagesOf>[2]) =>
  passagesOf(article, sentencesOf(article), options).map(({ from, to }) => [from, to]);

describe('passages', () => {
  it('are three neighbouring sentences that share one with the passage before', () => {
    expect(spans()).toEqual([
      [0, 3],
      [2, 5],
    ]);
  });

  it('are numbered from 1 within their article', () => {
    expect(passagesOf(article, sentencesOf(article)).map((passage) => passage.id)).toEqual(['a#1', 'a#2']);
  });

  it('can be cut without overlap', () => {
    expect(spans({ overlap: 0 })).toEqual([
      [0, 3],
      [3, 5],
    ]);
  });

  it('stay inside a number of characters, but hold a sentence at least', () => {
    expect(spans({ characters: 20 })).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
    expect(spans({ characters: 1 })).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
  });

  it('of an article without sentences are none', () => {
    expect(passagesOf(articleOf(''), [])).toEqual([]);
  });
});
