import { describe, expect, it } from 'vitest';
import { packSentences } from '../../src/corpus/sentence-table.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { atOnce } from '../../src/operations/in-turns.js';
import { readWords } from '../../src/search/article-words.js';
import { Dictionary } from '../../src/search/dictionary.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import { articleOf } from '../helpers/article.js';
import { actors } from './support.js';

const articles = [
  articleOf('Norway and Sweden signed a pact. Its terms are secret.', { id: 'a', title: 'The pact' }),
  articleOf('', { id: 'b', title: 'An empty one' }),
  articleOf('President Erdogan met Putin in Sochi. Turkey praised Russia, and Turkey left.', {
    id: 'c',
    title: 'Talks',
  }),
];
const read = (n: number) => {
  const sentences = sentencesOf(articles[n]!);
  return [packSentences(sentences), readWords(articles[n]!, sentences, actors)] as const;
};
const built = (order: number[], dictionary = new Dictionary(), from?: ReturnType<typeof indexOf>) => {
  const builder = new IndexBuilder(dictionary);
  for (const n of order) {
    const known = from?.sentences.numberOf(articles[n]!.id);
    if (from && known !== undefined) builder.addFrom(from, known);
    else builder.add(...read(n));
  }
  return indexOf(builder, order);
};
const indexOf = (builder: IndexBuilder, order: number[]) =>
  atOnce(
    builder.finish(
      order.map((n) => articles[n]!),
      actors,
    ),
  );

/** All that can be asked of an index, with names in place of numbers. */
function contentsOf(index: ReturnType<typeof indexOf>) {
  const rows = Array.from({ length: index.size }, (_, row) => {
    const { sentence, terms, actors: named, evidence } = index.row(row);
    const names = (numbers: Int32Array) => Array.from(numbers, (n) => (n < 0 ? '' : index.nameOf(n)));
    return { sentence, terms: names(terms), actors: names(named), evidence };
  });
  const titles = index.sentences.articles.map((_, n) => Array.from(index.titleTerms(n), (term) => index.nameOf(term)));
  const frequencies = Object.fromEntries(
    rows
      .flatMap(({ terms, actors: named }) => [...terms, ...named])
      .filter(Boolean)
      .map((name) => [name, index.frequency(index.numberOf(name))]),
  );
  return { rows, titles, frequencies, words: [...index.words()] };
}

describe('the index of a corpus', () => {
  it('holds the stems and the actors of each sentence', () => {
    const { rows, titles, frequencies } = contentsOf(built([0, 1, 2]));
    expect(rows[0]!.terms).toEqual(['norwai', '', 'sweden', 'sign', '', 'pact']);
    expect(rows[0]!.actors).toEqual(['@norway', '', '@sweden', '', '', '']);
    expect(titles).toEqual([['pact'], ['empti'], ['talk']]);
    expect(frequencies['@turkey']).toBe(2);
  });

  it('is the same made of another index as made anew', () => {
    const old = built([0, 1]);
    expect(contentsOf(built([1, 2, 0], old.dictionary, old))).toEqual(contentsOf(built([1, 2, 0])));
    const all = built([0, 1, 2]);
    expect(contentsOf(built([2], all.dictionary, all))).toEqual(contentsOf(built([2])));
  });

  it('knows a term only where its own corpus holds it', () => {
    const all = built([0, 1, 2]);
    const less = built([0], all.dictionary, all);
    expect([all.numberOf('@russia') >= 0, less.numberOf('@russia')]).toEqual([true, -1]);
    expect(less.numberOf('dragon')).toBe(-1);
  });
});
