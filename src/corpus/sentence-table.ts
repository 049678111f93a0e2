import type { Article, Sentence } from './article.js';

const KINDS = ['prose', 'heading', 'caption'] as const;
/** Numbers that a sentence takes in a table: start, end, and its paragraph with its kind in the last two bits. */
export const SENTENCE_WIDTH = 3;
/** Articles whose sentences are kept ready as objects. */
const MOST_READY = 300;

/** The sentences of an article as numbers, `SENTENCE_WIDTH` each. */
export function packSentences(sentences: readonly Sentence[]): Uint32Array {
  const packed = new Uint32Array(sentences.length * SENTENCE_WIDTH);
  sentences.forEach(({ start, end, paragraph, kind }, i) => {
    packed.set([start, end, (paragraph << 2) | KINDS.indexOf(kind)], i * SENTENCE_WIDTH);
  });
  return packed;
}

/** The sentences of packed numbers, with their text. */
export function unpackSentences({ id, text }: Pick<Article, 'id' | 'text'>, packed: Uint32Array): Sentence[] {
  return Array.from({ length: packed.length / SENTENCE_WIDTH }, (_, index) => {
    const at = index * SENTENCE_WIDTH;
    const [start, end, last] = [packed[at]!, packed[at + 1]!, packed[at + 2]!];
    return {
      article: id,
      index,
      paragraph: last >>> 2,
      text: text.slice(start, end),
      kind: KINDS[last & 3]!,
      start,
      end,
    };
  });
}

/**
 * Whether packed numbers can be the sentences of a text: in order, apart from each other, within it, of known kinds.
 * What is read from a file must pass this before it is used.
 */
export function isSentences(packed: Uint32Array, { length }: string): boolean {
  if (packed.length % SENTENCE_WIDTH !== 0) return false;
  let last = 0;
  for (let at = 0; at < packed.length; at += SENTENCE_WIDTH) {
    if (packed[at]! < last || packed[at + 1]! <= packed[at]!) return false;
    if ((packed[at + 2]! & 3) >= KINDS.length) return false;
    last = packed[at + 1]!;
  }
  return last <= length;
}

/**
 * The sentences of many articles, numbered through as rows: a dozen bytes each, made into objects where somebody asks.
 */
export class SentenceTable {
  readonly #packed: Uint32Array;
  readonly #firsts: Uint32Array;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #ready = new Map<number, readonly Sentence[]>();

  /**
   * @param packed of all articles, one after the other
   * @param firsts the first row of each article, and one past the last of all
   */
  constructor(
    readonly articles: readonly Article[],
    packed: Uint32Array,
    firsts: Uint32Array,
  ) {
    this.#packed = packed;
    this.#firsts = firsts;
    this.#numbers = new Map(articles.map(({ id }, number) => [id, number]));
  }

  /** Number of rows. */
  get size(): number {
    return this.#packed.length / SENTENCE_WIDTH;
  }

  /** Number of an article among all, or undefined. */
  numberOf(article: string): number | undefined {
    return this.#numbers.get(article);
  }

  /** First row of an article, and one past its last. */
  rowsOf(article: number): readonly [number, number] {
    return [this.#firsts[article]!, this.#firsts[article + 1]!];
  }

  /** Number of the article that a row belongs to. */
  articleAt(row: number): number {
    let [low, high] = [0, this.articles.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#firsts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The sentence of a row. */
  at(row: number): Sentence {
    const article = this.articleAt(row);
    return this.#of(article)[row - this.#firsts[article]!]!;
  }

  /** The sentences of an article in order; undefined where there is no such article. */
  get(article: string): readonly Sentence[] | undefined {
    const number = this.#numbers.get(article);
    return number === undefined ? undefined : this.#of(number);
  }

  /** The row of the sentence that begins at an offset of an article, or -1. */
  rowAt(article: string, start: number): number {
    const number = this.#numbers.get(article);
    if (number === undefined) return -1;
    let [low, high] = this.rowsOf(number);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.startOf(middle) < start) low = middle + 1;
      else high = middle;
    }
    return low < this.#firsts[number + 1]! && this.startOf(low) === start ? low : -1;
  }

  startOf(row: number): number {
    return this.#packed[row * SENTENCE_WIDTH]!;
  }

  endOf(row: number): number {
    return this.#packed[row * SENTENCE_WIDTH + 1]!;
  }

  kindOf(row: number): Sentence['kind'] {
    return KINDS[this.#packed[row * SENTENCE_WIDTH + 2]! & 3]!;
  }

  /** The numbers of an article, as `packSentences` makes them. */
  packedOf(article: number): Uint32Array {
    const [first, end] = this.rowsOf(article);
    return this.#packed.subarray(first * SENTENCE_WIDTH, end * SENTENCE_WIDTH);
  }

  #of(article: number): readonly Sentence[] {
    const known = this.#ready.get(article);
    if (known) return known;
    const made = unpackSentences(this.articles[article]!, this.packedOf(article));
    this.#ready.set(article, made);
    if (this.#ready.size > MOST_READY) this.#ready.delete(this.#ready.keys().next().value!);
    return made;
  }
}
