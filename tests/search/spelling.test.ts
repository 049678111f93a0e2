import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../src/search/spelling.js';
import { searcherOf } from './support.js';

describe('the speller', () => {
  const speller = createSpeller(
    () =>
      new Map([
        ['ceasefire', 3],
        ['border', 9],
        ['bolder', 1],
        ['pact', 2],
        ['2018', 4],
      ]),
  );

  it.each([
    ['ceasfire', 'ceasefire'],
    ['ceasefrie', 'ceasefire'],
    ['cesefire', 'ceasefire'],
    ['pacct', 'pact'],
  ])('reads %s as %s', (typed, read) => {
    expect(speller.repair(typed)).toBe(read);
  });

  it('takes the more frequent of two words that are equally near', () => {
    expect(speller.repair('boder')).toBe('border');
    expect(speller.repair('boxder')).toBe('border');
  });

  it.each(['pct', 'seasefire', 'ceremony', '2019', 'pakkt', ''])('leaves %j alone', (typed) => {
    expect(speller.repair(typed)).toBeUndefined();
  });
});

describe('spelling in a question', () => {
  const { search } = searcherOf({
    'the-lake-pact': 'Norway and Sweden signed a ceasefire in Oslo. The ceasefire holds along the frontier.',
  });

  it('is repaired where nobody knows the word, and said', () => {
    expect(search.ask('Where was the ceasfire signed?').question.repaired).toEqual([['ceasfire', 'ceasefire']]);
  });

  it('is left alone where the language knows the word though the corpus does not', () => {
    expect(search.ask('Where was the signet shown?').question.repaired).toEqual([]);
    expect(search.ask('Where is the frontage?').question.repaired).toEqual([]);
  });

  it('is left alone in the name of an actor', () => {
    const { repaired, mentions } = search.ask('Did Türkiye sign in Oslo?').question;
    expect(repaired).toEqual([]);
    expect(mentions.map(({ actor }) => actor)).toEqual(['turkey', 'norway']);
  });

  it('is repaired in the name of an actor by who is who', () => {
    expect(search.ask('Did Swedden sign?').question.mentions).toMatchObject([
      { actor: 'sweden', basis: 'misspelling' },
    ]);
  });
});
