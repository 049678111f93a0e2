import { fold } from '../text/fold.js';
import { SharedWords, sameWords } from './shared-words.js';
import { DENSITY, hashOfAll, shingleHashes, winnow } from './winnow.js';

/** A text that shares its wording with another. */
export interface NearDuplicate {
  readonly id: string;
  /** Share of the words of the shorter text that stand in runs of five words or more which both have: 0 to 1. */
  readonly shared: number;
}

interface Wording {
  /** In the order of adding; several where texts have the very same words. */
  readonly ids: string[];
  readonly words: Uint32Array;
  readonly fingerprints: number;
}

/** Wordings in which one fingerprint is looked for: one that stands in more is a formula of the trade. */
const MOST_PLACES = 64;
/** Share of fingerprints below which two texts are not compared word by word: half the words shared give twice that. */
const LEAST_HINT = 0.1;
const MOST_COMPARED = 16;

/**
 * Finds texts that share most of their wording: wire copies with other titles, datelines, endings or small edits, and
 * short items that stand inside longer ones. Fingerprints (see `winnow`) point to what may be alike, and the share is
 * then counted exactly (see `SharedWords`). Letter case, accents, punctuation and white space make no difference.
 *
 * The work is linear in the texts: a fingerprint keeps its first 64 wordings, and a search compares the 16 wordings that
 * have most of their fingerprints in it. Fewer than five words are only found where another text has the very same words.
 */
export class NearDuplicates {
  readonly #numbers = new Map<string, number>();
  readonly #wordings: Wording[] = [];
  // One place for most fingerprints: a list for each would need several times the memory.
  readonly #places = new Map<number, number | number[]>();
  readonly #least: number;
  // A text is mostly looked for just before it is added.
  #last: { text: string; words: Uint32Array } | undefined;

  /** @param least the share, 0 to 1, from which on two texts count as near-duplicates */
  constructor(least = 0.5) {
    this.#least = least;
  }

  /** Adds a text under its id. What has no word is not kept, since it is like nothing. */
  add(id: string, text: string): void {
    const words = this.#wordsOf(text);
    if (words.length === 0) return;
    const twin = this.#placesOf(markOf(words)).find((at) => sameWords(this.#wordings[at]!.words, words));
    if (twin !== undefined) {
      this.#wordings[twin]!.ids.push(id);
      return;
    }
    const fingerprints = [markOf(words), ...winnow(words)];
    const at = this.#wordings.push({ ids: [id], words, fingerprints: fingerprints.length }) - 1;
    for (const fingerprint of fingerprints) {
      const places = this.#places.get(fingerprint);
      if (places === undefined) this.#places.set(fingerprint, at);
      else if (typeof places === 'number') this.#places.set(fingerprint, [places, at]);
      else if (places.length < MOST_PLACES) places.push(at);
    }
  }

  /**
   * The added texts that share most of their wording with this one, most first, then in the order of adding. A text
   * that was added itself is among them, with a share of 1.
   */
  find(text: string): NearDuplicate[] {
    const words = this.#wordsOf(text);
    const candidates = this.#candidates(words);
    if (candidates.length === 0) return [];
    const compared = new SharedWords(words);
    return candidates
      .map((at) => ({ at, shared: compared.with(this.#wordings[at]!.words) }))
      .filter(({ shared }) => shared >= this.#least)
      .sort((a, b) => b.shared - a.shared || a.at - b.at)
      .flatMap(({ at, shared }) => this.#wordings[at]!.ids.map((id) => ({ id, shared })));
  }

  #placesOf(fingerprint: number): readonly number[] {
    const places = this.#places.get(fingerprint) ?? [];
    return typeof places === 'number' ? [places] : places;
  }

  /** The wordings that have most of their fingerprints among the shingles of these words, most first. */
  #candidates(words: Uint32Array): number[] {
    const shingles = new Set(shingleHashes(words));
    const common = new Map<number, number>();
    for (const mark of [markOf(words), ...shingles]) {
      for (const at of this.#placesOf(mark)) common.set(at, (common.get(at) ?? 0) + 1);
    }
    const most = 1 + shingles.size * DENSITY;
    return [...common]
      .map(([at, count]) => ({ at, hint: count / Math.min(most, this.#wordings[at]!.fingerprints) }))
      .filter(({ hint }) => hint >= LEAST_HINT)
      .sort((a, b) => b.hint - a.hint || a.at - b.at)
      .slice(0, MOST_COMPARED)
      .map(({ at }) => at);
  }

  /** The words of a text as numbers, the same for the same word. */
  #wordsOf(text: string): Uint32Array {
    if (text === this.#last?.text) return this.#last.words;
    const surfaces = fold(text.replace(/\p{Cf}/gu, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
    const words = new Uint32Array(surfaces.length);
    surfaces.forEach((surface, at) => {
      const known = this.#numbers.get(surface);
      words[at] = known ?? this.#numbers.size;
      // A copy, since a piece of a string keeps the whole text in memory.
      if (known === undefined) this.#numbers.set(Buffer.from(surface).toString(), words[at]!);
    });
    this.#last = { text, words };
    return words;
  }
}

/** Stands for the very same words among the fingerprints, which are not below zero. */
const markOf = (words: Uint32Array): number => -1 - hashOfAll(words);
