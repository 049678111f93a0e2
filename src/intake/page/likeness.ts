import { fold } from '../../text/fold.js';

/** The different words of a title, folded. */
export const wordsIn = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);

/** How much of the shorter of two titles is in the other: 1 where all words are. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : [...one].filter((word) => other.has(word)).length / smaller;
}
