import type { ActorDirectory } from '../actors/actor.js';
import type { Article, Sentence } from '../corpus/article.js';
import { stem } from '../text/stem.js';
import { stopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import { type Evidence, evidenceIn } from './evidence.js';

/** The term under which every mention of an actor is indexed, whatever its wording: "@turkey". */
export const actorTerm = (actor: string): string => `@${actor}`;

/** One sentence as terms. `terms` and `actors` run alongside its tokens; -1 stands for a stop word, or for no actor. */
export interface SentenceTerms {
  readonly sentence: Sentence;
  readonly terms: Int32Array;
  readonly actors: Int32Array;
  readonly evidence: Evidence;
}

/** The corpus as numbered terms, a row a sentence, with document frequencies counted over sentences. */
export class TextIndex {
  readonly rows: SentenceTerms[] = [];
  /** First row of each article, and one past its last. */
  readonly articleRows = new Map<string, readonly [number, number]>();
  readonly titleTerms = new Map<string, ReadonlySet<number>>();
  /** The words of the corpus as written (folded), with the number of sentences that hold them. */
  readonly words = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #frequencies: number[] = [];

  constructor(
    articles: readonly Article[],
    sentences: ReadonlyMap<string, readonly Sentence[]>,
    actors: ActorDirectory,
  ) {
    for (const article of articles) {
      const first = this.rows.length;
      for (const sentence of sentences.get(article.id) ?? []) this.rows.push(this.#row(sentence, actors));
      this.articleRows.set(article.id, [first, this.rows.length]);
      this.titleTerms.set(article.id, new Set(this.termsOf(article.title, actors).map((term) => this.#number(term))));
    }
  }

  /** Number of a term, or -1 where the corpus does not hold it. */
  numberOf(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  nameOf(number: number): string {
    return this.#names[number]!;
  }

  /** Number of sentences that hold the term. */
  frequency(number: number): number {
    return number < 0 ? 0 : (this.#frequencies[number] ?? 0);
  }

  /** Inverse document frequency over sentences, as BM25 has it. */
  idf(frequency: number): number {
    return Math.log(1 + (this.rows.length - frequency + 0.5) / (frequency + 0.5));
  }

  /** Stems and actor terms of any text, in order, without stop words. */
  termsOf(text: string, actors: ActorDirectory): string[] {
    const found = tokens(text)
      .filter(({ folded }) => !stopWords.has(folded))
      .map(({ folded }) => stem(folded));
    return [...found, ...actors.find(text).map(({ actor }) => actorTerm(actor))];
  }

  /** The terms of a stretch of rows, for the passage index. */
  rowTerms(from: number, to: number): string[] {
    const found: string[] = [];
    for (const row of this.rows.slice(from, to)) {
      for (const term of row.terms) if (term >= 0) found.push(this.#names[term]!);
      let last = -1;
      for (const actor of row.actors) {
        if (actor >= 0 && actor !== last) found.push(this.#names[actor]!);
        last = actor;
      }
    }
    return found;
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#names.length);
    this.#names.push(term);
    this.#frequencies.push(0);
    return this.#names.length - 1;
  }

  #row(sentence: Sentence, directory: ActorDirectory): SentenceTerms {
    const words = tokens(sentence.text);
    const mentions = directory.find(sentence.text);
    const terms = new Int32Array(words.length);
    const actors = new Int32Array(words.length).fill(-1);
    const seen = new Set<number>();
    let next = 0;
    words.forEach((word, i) => {
      terms[i] = stopWords.has(word.folded) ? -1 : this.#number(stem(word.folded));
      if (terms[i]! >= 0) this.words.set(word.folded, (this.words.get(word.folded) ?? 0) + 1);
      while (next < mentions.length && mentions[next]!.end <= word.start) next++;
      const mention = mentions[next];
      if (mention && mention.start < word.end) actors[i] = this.#number(actorTerm(mention.actor));
      seen.add(terms[i]!).add(actors[i]!);
    });
    for (const term of seen) if (term >= 0) this.#frequencies[term]!++;
    return { sentence, terms, actors, evidence: evidenceIn(sentence.text, words, mentions) };
  }
}
