import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { sentencesOf } from '../../src/corpus/sentences.js';

const { articles, problems } = readCorpus('corpus');
const article = (id: string) => articles.find((one) => one.id === id)!;

describe('the shipped articles', () => {
  it('load without a problem', () => {
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(6);
  });

  it.each([
    ['2018-turkey-russia-military-ties-syria', 17, 1, 1],
    ['2020-fidan-mamlouk-moscow', 27, 1, 2],
    ['2020-turkey-iran-coordination', 30, 0, 0],
    ['2021-iran-russia-turkey-growing-alliance', 45, 1, 0],
    ['2023-turkiye-russia-iran-syria-talks', 14, 1, 2],
    ['2025-irans-allies-constrained', 25, 1, 1],
  ])('%s has %i sentences, %i of them headings and %i of captions', (id, count, headings, captions) => {
    const sentences = sentencesOf(article(id));
    expect(sentences).toHaveLength(count);
    expect(sentences.filter(({ kind }) => kind === 'heading')).toHaveLength(headings);
    expect(sentences.filter(({ kind }) => kind === 'caption')).toHaveLength(captions);
  });

  it('hold no page furniture and no line twice', () => {
    for (const { text } of articles) {
      expect(text).not.toMatch(/^TT$|^20$|min read|^Source:|^08 February/mu);
      const lines = text.split('\n').filter((line) => line.trim());
      expect(new Set(lines).size).toBe(lines.length);
    }
  });

  it('say what is inferred and what is machine-translated, and name no publisher that is not stated', () => {
    expect(articles.filter(({ date }) => date!.basis === 'inferred').map(({ id }) => id.slice(0, 4))).toEqual([
      '2020',
      '2020',
      '2021',
      '2025',
    ]);
    expect(article('2021-iran-russia-turkey-growing-alliance').note).toBe('machine-translated');
    expect(articles.map(({ publisher }) => publisher).filter(Boolean)).toEqual(['TRT World']);
    expect(articles.filter(({ titleIsOurs }) => titleIsOurs).map(({ id }) => id.slice(0, 4))).toEqual(['2020', '2020']);
  });

  it('keep titles as the first line, where there is one', () => {
    for (const { title, titleIsOurs, text } of articles) expect(text.startsWith(title)).toBe(!titleIsOurs);
  });
});
