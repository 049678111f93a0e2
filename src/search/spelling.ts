import { editDistance } from '../text/edit-distance.js';
import { stopWords } from '../text/stop-words.js';

/** Repairs words that nobody knows, by the nearest word of the corpus. */
export interface Speller {
  /** The nearest word of the corpus, or undefined where none is near enough. */
  repair(folded: string): string | undefined;
}

const SHORTEST = 4;
const LONG = 7;
/** A word that occurs more often is no likelier to be meant. */
const MANY = 50;

/** Words of one length, with how often they occur. */
interface Words {
  readonly words: string[];
  readonly counts: number[];
}

function wordsByLength(words: Iterable<readonly [string, number]>): Map<number, Words> {
  const byLength = new Map<number, Words>();
  const add = (word: string, count: number): void => {
    if (word.length < SHORTEST || /\d/u.test(word)) return;
    const same = byLength.get(word.length) ?? { words: [], counts: [] };
    same.words.push(word);
    same.counts.push(count);
    byLength.set(word.length, same);
  };
  for (const [word, count] of words) add(word, count);
  for (const word of stopWords) add(word, MANY);
  return byLength;
}

/** @param words gives the words of the corpus (folded) with their frequencies; asked at the first word to repair */
export function createSpeller(words: () => Iterable<readonly [string, number]>): Speller {
  let byLength: Map<number, Words> | undefined;
  return {
    repair(folded) {
      if (folded.length < SHORTEST || /\d/u.test(folded)) return undefined;
      byLength ??= wordsByLength(words());
      const most = folded.length >= LONG ? 2 : 1;
      let best: string | undefined;
      let bestScore = Number.POSITIVE_INFINITY;
      for (let length = folded.length - most; length <= folded.length + most; length++) {
        const same = byLength.get(length);
        for (let i = 0; i < (same?.words.length ?? 0); i++) {
          const word = same!.words[i]!;
          // People rarely mistype the first letter; the rule keeps unrelated short words apart.
          if (word[0] !== folded[0]) continue;
          const distance = editDistance(folded, word, most);
          if (distance > most) continue;
          const score = distance - Math.min(same!.counts[i]!, MANY) / 100;
          if (score < bestScore) [best, bestScore] = [word, score];
        }
      }
      return best;
    },
  };
}
