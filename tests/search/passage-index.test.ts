import { describe, expect, it } from 'vitest';
import { PassageIndex } from '../../src/search/passage-index.js';

// Passages by name, as the terms that are left after stop words and stemming. Repeats and lengths differ on purpose:
// MiniSearch as it comes ranks them otherwise.
const PASSAGES: Record<string, string> = {
  'pact twice in a short text': 'pact pact oslo',
  'pact once in a short text': 'pact oslo fjord',
  'pact once in a long text': 'pact ship harbor coast winter storm ship captain ship storm ship fleet',
  'both words, once': 'pact sweden lake',
  'only the rare word': 'sweden lake ferry port',
  'the common word again': 'pact island bridge',
  'neither word': 'cable baltic sea',
};
const names = Object.keys(PASSAGES);
const termsOf = (name: string): string[] => PASSAGES[name]!.split(' ');

const index = new PassageIndex(names.length, (n) => termsOf(names[n]!));

/** BM25+ as Lv and Zhai (2011) give it, with the inverse document frequency of Lucene. */
function textbook(weights: ReadonlyMap<string, number>, [k, b, delta] = [2, 0.7, 0.5]): [string, number][] {
  const mean = names.reduce((sum, name) => sum + termsOf(name).length, 0) / names.length;
  const scored = names.map((name): [string, number] => {
    const terms = termsOf(name);
    let score = 0;
    for (const [term, weight] of weights) {
      const tf = terms.filter((each) => each === term).length;
      const df = names.filter((each) => termsOf(each).includes(term)).length;
      const idf = Math.log(1 + (names.length - df + 0.5) / (df + 0.5));
      if (tf > 0)
        score += weight * idf * (delta! + (tf * (k! + 1)) / (tf + k! * (1 - b! + (b! * terms.length) / mean)));
    }
    return [name, score];
  });
  return scored.filter(([, score]) => score > 0).sort((one, other) => other[1] - one[1]);
}

const search = (weights: Record<string, number>) =>
  index.search(new Map(Object.entries(weights))).map(({ passage: n, score }) => [names[n]!, score] as const);

describe('the passage index', () => {
  it.each<[string, Record<string, number>]>([
    ['one word', { pact: 1 }],
    ['two words', { pact: 1, sweden: 1 }],
    ['a word that counts less', { pact: 1, sweden: 0.4 }],
    ['words of which some are nowhere', { pact: 1, dragon: 1, oslo: 0.7 }],
  ])('ranks and scores as BM25+ of the textbook: %s', (_, weights) => {
    const expected = textbook(new Map(Object.entries(weights)));
    const found = search(weights);
    expect(found.map(([name]) => name)).toEqual(expected.map(([name]) => name));
    found.forEach(([, score], n) => {
      expect(score).toBeCloseTo(expected[n]![1], 9);
    });
  });

  it('counts a word that is repeated, and the length of a text with its repeats', () => {
    const ranked = search({ pact: 1 }).map(([name]) => name);
    expect(ranked[0]).toBe('pact twice in a short text');
    expect(ranked.at(-1)).toBe('pact once in a long text');
  });

  it('finds nothing for nothing, and nothing for unknown words', () => {
    expect([search({}), search({ dragon: 1 })]).toEqual([[], []]);
  });
});
