import { describe, expect, it } from 'vitest';
import { answerFar, answerPlaces } from '../../src/search/answer-places.js';
import { tokens } from '../../src/text/tokens.js';
import { askCorpusOf } from '../eval/gold.js';
import { articleOf } from '../helpers/article.js';
import { sourcesOf } from './support.js';

/** The words of the one sentence that may be the answer, and how far they are from what was asked. */
function asked(question: string, sentence: string): { words: string[] | undefined; far: number | undefined } {
  const corpus = askCorpusOf(sourcesOf([articleOf(sentence)]));
  const { asked: all, ranked } = corpus.rank(question);
  const { row, match } = ranked.find((each) => corpus.index.row(each.row).sentence.text === sentence)!;
  const places = answerPlaces(all, corpus.index.row(row));
  const words = tokens(sentence);
  return {
    words: places?.map((place) => words[place]!.surface),
    far: places && answerFar(all, match, places),
  };
}

describe('what may be the answer in a sentence', () => {
  it('are its dates, but for those of the question', () => {
    const sentence = 'Norway signed the pact in March 1949, on a Friday.';
    expect(asked('When did Norway sign the pact?', sentence).words).toEqual(['March', '1949', 'Friday']);
    expect(asked('When in March 1949 did Norway sign the pact?', sentence).words).toEqual(['Friday']);
  });

  it('are its amounts, but not the numbers in the names of things', () => {
    expect(asked('How many S-400 batteries did Chad buy?', 'Chad bought three batteries of the S-400.').words).toEqual([
      'three',
    ]);
  });

  it('are persons and actors that the question does not name', () => {
    expect(asked('Who met Norway’s envoy?', 'General Astrid Holm of Sweden met the envoy of Norway.').words).toEqual([
      'Astrid',
      'Holm',
      'Sweden',
    ]);
  });

  it('are places that the question does not name', () => {
    expect(asked('Where did Chad sign?', 'Chad signed in Geneva.').words).toEqual(['Geneva']);
  });

  it('may be anything where nothing of the kind is asked', () => {
    expect(asked('Why did Chad sign?', 'Chad signed in Geneva.').words).toBeUndefined();
  });

  it('is near a word of the question, or belongs to another matter', () => {
    const sentence = 'The frigates sailed in May, and after long talks between the two crowns the fishermen came home.';
    expect(asked('When did the frigates sail?', sentence).far).toBe(0);
    expect(asked('When did the fishermen return?', sentence).far).toBeGreaterThan(0.5);
    expect(asked('How many fishermen came?', 'The fishermen came home.').far).toBe(1);
  });
});
