import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSentences, packSentences, SentenceTable, unpackSentences } from '../../src/corpus/sentence-table.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { articleOf } from '../helpers/article.js';

const articles = [
  articleOf('Norway signed. Sweden waited.\n\nA heading\n\nFinland left, at last.', { id: 'a' }),
  articleOf('Oslo.', { id: 'b' }),
  articleOf('Who left? Nobody did. (Photo by AFP)', { id: 'c' }),
];
const packed = articles.map((article) => packSentences(sentencesOf(article)));
const firsts = [0];
for (const { length } of packed) firsts.push(firsts.at(-1)! + length / 3);
const table = new SentenceTable(
  articles,
  Uint32Array.from(packed.flatMap((each) => [...each])),
  Uint32Array.from(firsts),
);

describe('the sentences of many articles in a table', () => {
  it('are those of each article', () => {
    for (const article of articles) expect(table.get(article.id)).toEqual(sentencesOf(article));
    expect(table.get('d')).toBeUndefined();
  });

  it('are numbered through as rows', () => {
    const all = articles.flatMap((article) => sentencesOf(article));
    expect(table.size).toBe(all.length);
    all.forEach((sentence, row) => {
      expect(table.at(row)).toEqual(sentence);
      expect(table.kindOf(row)).toBe(sentence.kind);
      expect(table.articles[table.articleAt(row)]!.id).toBe(sentence.article);
      expect(table.rowAt(sentence.article, sentence.start)).toBe(row);
      expect(table.rowAt(sentence.article, sentence.start + 1)).toBe(-1);
    });
  });
});

describe('packed sentences', () => {
  it('unpack to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '. ', '\n', ' ', '”', '?', 'U.S.') }), (text) => {
        const article = articleOf(text);
        const sentences = sentencesOf(article);
        expect(isSentences(packSentences(sentences), text)).toBe(true);
        expect(unpackSentences(article, packSentences(sentences))).toEqual(sentences);
      }),
    );
  });

  it.each([
    ['end outside their text', [0, 99, 0]],
    ['overlap', [0, 5, 0, 4, 9, 0]],
    ['are empty', [3, 3, 0]],
    ['are of an unknown kind', [0, 5, 3]],
    ['are cut off', [0, 5]],
  ])('are refused where they %s', (_, numbers) => {
    expect(isSentences(Uint32Array.from(numbers), 'Ten chars.')).toBe(false);
  });
});
