import type { Article, Sentence } from '../../src/corpus/article.js';

/** A random number generator with a seed (mulberry32), so that every run measures the same texts. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = [
  'ba',
  'ro',
  'ken',
  'ti',
  'sul',
  'mar',
  've',
  'lo',
  'dan',
  'ir',
  'pe',
  'gos',
  'tu',
  'ha',
  'zen',
  'ka',
  'mi',
  'or',
  'shi',
  'fe',
];

/**
 * Articles of sixteen sentences made of real ones with a quarter of their longer words exchanged for made-up ones, whose
 * frequencies fall off as those of words do, so that the vocabulary grows with the corpus.
 */
export function makeArticles(count: number, sentences: readonly Sentence[], random = seeded(7)): Article[] {
  const rareWord = (): string => {
    let rank = Math.floor(Math.exp(random() * Math.log(60_000)));
    let word = '';
    do {
      word += SYLLABLES[rank % SYLLABLES.length]!;
      rank = Math.floor(rank / SYLLABLES.length);
    } while (rank > 0);
    return word + SYLLABLES[word.length % SYLLABLES.length]!;
  };
  const prose = sentences.filter(({ kind, text }) => kind === 'prose' && text.length < 300);
  return Array.from({ length: count }, (_, n) => {
    const lines = Array.from({ length: 16 }, () =>
      prose[Math.floor(random() * prose.length)]!.text.replace(/\b\p{Ll}{5,}\b/gu, (word) =>
        random() < 0.25 ? rareWord() : word,
      ),
    );
    return {
      id: `made-${n}`,
      title: lines[0]!.slice(0, 60),
      titleIsOurs: true,
      text: lines.join(' '),
      file: `made-${n}.md`,
    };
  });
}
