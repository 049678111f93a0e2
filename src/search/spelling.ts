import { editDistance } from '../text/edit-distance.js';
import { stopWords } from '../text/stop-words.js';

/** Repairs words that nobody knows, by the nearest word of the corpus. */
export interface Speller {
  /** The nearest word of the corpus, or undefined where none is near enough. */
  repair(folded: string): string | undefined;
}

const SHORTEST = 4;
const LONG = 7;

/** @param words the words of the corpus (folded) with their frequencies */
export function createSpeller(words: ReadonlyMap<string, number>): Speller {
  const byLength = new Map<number, string[]>();
  for (const word of [...words.keys(), ...stopWords]) {
    if (word.length >= SHORTEST && !/\d/u.test(word))
      byLength
        .set(word.length, byLength.get(word.length) ?? [])
        .get(word.length)!
        .push(word);
  }
  return {
    repair(folded) {
      if (folded.length < SHORTEST || /\d/u.test(folded)) return undefined;
      const most = folded.length >= LONG ? 2 : 1;
      let best: string | undefined;
      let bestScore = Number.POSITIVE_INFINITY;
      for (let length = folded.length - most; length <= folded.length + most; length++) {
        for (const word of byLength.get(length) ?? []) {
          // People rarely mistype the first letter; the rule keeps unrelated short words apart.
          if (word[0] !== folded[0]) continue;
          const distance = editDistance(folded, word, most);
          if (distance > most) continue;
          const score = distance - Math.min(words.get(word) ?? 50, 50) / 100;
          if (score < bestScore) [best, bestScore] = [word, score];
        }
      }
      return best;
    },
  };
}
