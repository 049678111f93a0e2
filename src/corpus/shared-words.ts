import { SHINGLE, shingleHashes } from './winnow.js';

/** Whether two texts have the same words in the same order. */
export const sameWords = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/**
 * One text made ready to be compared with many: the share of the words of the shorter text that stand in runs of five or
 * more words which both have, 0 to 1, the same from either side. A run that one text has twice and the other once counts
 * once. This is containment (Broder, "On the Resemblance and Containment of Documents", 1997) counted in words, and
 * exact: shingles are compared word by word.
 */
export class SharedWords {
  // The first place of each shingle, and from each place the next one.
  readonly #first = new Map<number, number>();
  readonly #next: Int32Array;
  readonly #words: Uint32Array;

  /** @param words the words of the text, as numbers that are the same for the same word */
  constructor(words: Uint32Array) {
    this.#words = words;
    const hashes = shingleHashes(words);
    this.#next = new Int32Array(hashes.length);
    for (let at = hashes.length - 1; at >= 0; at--) {
      this.#next[at] = this.#first.get(hashes[at]!) ?? -1;
      this.#first.set(hashes[at]!, at);
    }
  }

  /** The share, 0 to 1, for another text in the same numbers. Where both are of a length, the greater of the two shares. */
  with(other: Uint32Array): number {
    if (this.#words.length === 0 || other.length === 0) return 0;
    if (sameWords(this.#words, other)) return 1;
    const here: number[] = [];
    const there: number[] = [];
    const unused = new Map<number, number>();
    shingleHashes(other).forEach((hash, at) => {
      const place = unused.get(hash) ?? this.#first.get(hash);
      if (place === undefined || place < 0 || !this.#isShingle(place, other, at)) return;
      unused.set(hash, this.#next[place]!);
      here.push(place);
      there.push(at);
    });
    const shares: number[] = [];
    if (this.#words.length <= other.length) shares.push(covered(here.sort((a, b) => a - b)) / this.#words.length);
    if (other.length <= this.#words.length) shares.push(covered(there) / other.length);
    return Math.max(...shares);
  }

  #isShingle(place: number, other: Uint32Array, at: number): boolean {
    for (let offset = 0; offset < SHINGLE; offset++) {
      if (this.#words[place + offset] !== other[at + offset]) return false;
    }
    return true;
  }
}

/** Words under shingles that begin at these places, which ascend. */
function covered(places: readonly number[]): number {
  let count = 0;
  let end = 0;
  for (const place of places) {
    count += place + SHINGLE - Math.max(place, end);
    end = place + SHINGLE;
  }
  return count;
}
