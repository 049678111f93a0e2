import { stem } from '../text/stem.js';
import { stopWords } from '../text/stop-words.js';

/** The term under which every mention of an actor is indexed, whatever its wording: "@turkey". */
export const actorTerm = (actor: string): string => `@${actor}`;

/**
 * Words (folded) and the terms that they are searched by (stems, and actors) under numbers. It only grows, so that a
 * library made of another one shares it; what a corpus holds is told by its index.
 */
export class Dictionary {
  readonly #words = new Map<string, number>();
  readonly #wordNames: string[] = [];
  readonly #termOfWord: number[] = [];
  readonly #terms = new Map<string, number>();
  readonly #termNames: string[] = [];

  get words(): number {
    return this.#wordNames.length;
  }

  get terms(): number {
    return this.#termNames.length;
  }

  /** Number of a word, a new one where it is not known yet. */
  addWord(folded: string): number {
    const known = this.#words.get(folded);
    if (known !== undefined) return known;
    const number = this.#wordNames.length;
    this.#words.set(folded, number);
    this.#wordNames.push(folded);
    this.#termOfWord.push(stopWords.has(folded) ? -1 : this.addTerm(stem(folded)));
    return number;
  }

  /** Number of a term, a new one where it is not known yet. */
  addTerm(name: string): number {
    const known = this.#terms.get(name);
    if (known !== undefined) return known;
    this.#terms.set(name, this.#termNames.length);
    this.#termNames.push(name);
    return this.#termNames.length - 1;
  }

  /** Number of a word, or -1. */
  wordNumber(folded: string): number {
    return this.#words.get(folded) ?? -1;
  }

  /** Number of a term, or -1. */
  termNumber(name: string): number {
    return this.#terms.get(name) ?? -1;
  }

  wordName(number: number): string {
    return this.#wordNames[number]!;
  }

  termName(number: number): string {
    return this.#termNames[number]!;
  }

  /** The term that a word is searched by; -1 for a stop word. */
  termOf(word: number): number {
    return this.#termOfWord[word]!;
  }
}
