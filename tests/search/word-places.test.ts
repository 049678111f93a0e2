import { describe, expect, it } from 'vitest';
import { libraryOf } from '../helpers/library.js';

const { places, article } = libraryOf({
  a: '---\ntitle: The pact of Norway\n---\nNorway and Sweden signed a pact. It was signed in Oslo.\n\nSigned, too, was a letter.',
  b: 'The pact was signed. Sweden left.',
});
const texts = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text);

describe('where words and actors stand', () => {
  it('is told of words in a row, over the ends of sentences too, but not over articles', () => {
    expect([...places.articlesSaying(['was', 'signed'])]).toEqual(['a', 'b']);
    expect([...places.articlesSaying(['pact', 'it', 'was'])]).toEqual(['a']);
    expect([...places.articlesSaying(['letter', 'the'])]).toEqual([]);
    expect([...places.articlesSaying(['dragon'])]).toEqual([]);
    expect([...places.articlesSaying([])]).toEqual([]);
  });

  it('is told of sentences that hold all of some words', () => {
    expect(texts(places.sentencesWith(['pact', 'signed']))).toEqual([
      'Norway and Sweden signed a pact.',
      'The pact was signed.',
    ]);
    expect(places.sentencesWith(['pact', 'dragon'])).toEqual([]);
  });

  it('is told of actors by any of their names', () => {
    expect(texts(places.sentencesNaming('norway'))).toEqual([
      'Norway and Sweden signed a pact.',
      'It was signed in Oslo.',
    ]);
    expect(places.sentencesNaming('nobody')).toEqual([]);
  });

  it('is told of stems and actors, sentence by sentence and in titles', () => {
    const { sentences, titles } = places.placesOf(['pact', 'letter'], ['norway']);
    expect(sentences.get('a')!.map((held) => [...held])).toEqual([[0, 2], [2], [1]]);
    expect(sentences.get('b')!.map((held) => [...held])).toEqual([[0], []]);
    expect([...titles].map(([id, held]) => [id, [...held].sort()])).toEqual([
      ['a', [0, 2]],
      ['b', [0]],
    ]);
  });

  it('knows the words of a sentence without stop words', () => {
    const start = article('a')!.text.indexOf('It was');
    expect(places.contentOf('a', start)?.size).toBe(2);
    expect(places.contentOf('a', start + 1)).toBeUndefined();
  });
});
