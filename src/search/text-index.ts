import type { ActorDirectory } from '../actors/actor.js';
import type { Sentence } from '../corpus/article.js';
import type { SentenceTable } from '../corpus/sentence-table.js';
import { tokens } from '../text/tokens.js';
import { MENTION_WIDTH } from './article-words.js';
import type { Dictionary } from './dictionary.js';
import { type Evidence, evidenceIn } from './evidence.js';

/** One sentence as terms. `terms` and `actors` run alongside its tokens; -1 stands for a stop word, or for no actor. */
export interface SentenceTerms {
  readonly sentence: Sentence;
  readonly terms: Int32Array;
  readonly actors: Int32Array;
  readonly evidence: Evidence;
}

/** The tables of an index: numbers of the dictionary, row by row. Ends count from the beginning of their table. */
export interface IndexTables {
  /** Words of all sentences, and where those of each row end. */
  readonly tokens: Uint32Array;
  readonly tokenEnds: Uint32Array;
  /** `MENTION_WIDTH` numbers for each mention, the actor as a term; and the number of mentions up to the end of each row. */
  readonly mentions: Uint32Array;
  readonly mentionEnds: Uint32Array;
  /** Terms of all titles, and where those of each article end. */
  readonly titles: Uint32Array;
  readonly titleEnds: Uint32Array;
  /** Sentences that hold a term, by its number. */
  readonly frequencies: Uint32Array;
  /** Whether a title holds a term. */
  readonly inTitles: Uint8Array;
  /** The words that are searched for in the order in which they first occur, and how often each does. */
  readonly words: Uint32Array;
  readonly wordCounts: Uint32Array;
}

/** Rows kept ready as objects. */
const MOST_READY = 2_000;

/** The corpus as numbered terms, a row a sentence, with document frequencies counted over sentences. */
export class TextIndex {
  readonly #ready = new Map<number, SentenceTerms>();

  constructor(
    readonly sentences: SentenceTable,
    readonly dictionary: Dictionary,
    readonly actors: ActorDirectory,
    readonly tables: IndexTables,
  ) {}

  /** Number of rows. */
  get size(): number {
    return this.sentences.size;
  }

  /** One row as an object. */
  row(row: number): SentenceTerms {
    const known = this.#ready.get(row);
    if (known) return known;
    const made = this.#make(row);
    this.#ready.set(row, made);
    if (this.#ready.size > MOST_READY) this.#ready.delete(this.#ready.keys().next().value!);
    return made;
  }

  /** Tells the terms of a row in order: at each token its term, then the actor that it is part of. */
  eachTerm(row: number, tell: (term: number, place: number) => void): void {
    const { tokens: words, tokenEnds, mentions, mentionEnds } = this.tables;
    const first = row === 0 ? 0 : tokenEnds[row - 1]!;
    const end = tokenEnds[row]!;
    let mention = (row === 0 ? 0 : mentionEnds[row - 1]!) * MENTION_WIDTH;
    const lastMention = mentionEnds[row]! * MENTION_WIDTH;
    for (let at = first; at < end; at++) {
      const place = at - first;
      const term = this.dictionary.termOf(words[at]!);
      if (term >= 0) tell(term, place);
      while (mention < lastMention && mentions[mention]! + mentions[mention + 1]! <= place) mention += MENTION_WIDTH;
      if (mention < lastMention && mentions[mention]! <= place) tell(mentions[mention + 2]!, place);
    }
  }

  /** The terms of a stretch of rows, for the passage index; an actor once for each mention. */
  rowTerms(from: number, to: number): number[] {
    const found: number[] = [];
    const { mentions, mentionEnds } = this.tables;
    for (let row = from; row < to; row++) {
      this.eachWord(row, (word) => {
        const term = this.dictionary.termOf(word);
        if (term >= 0) found.push(term);
      });
      let [last, lastEnd] = [-1, -1];
      const end = mentionEnds[row]! * MENTION_WIDTH;
      for (let at = (row === 0 ? 0 : mentionEnds[row - 1]!) * MENTION_WIDTH; at < end; at += MENTION_WIDTH) {
        const [place, length, actor] = [mentions[at]!, mentions[at + 1]!, mentions[at + 2]!];
        if (actor !== last || place !== lastEnd) found.push(actor);
        [last, lastEnd] = [actor, place + length];
      }
    }
    return found;
  }

  /** Tells the words of a row in order, by number, stop words too. */
  eachWord(row: number, tell: (word: number) => void): void {
    const { tokens: words, tokenEnds } = this.tables;
    const end = tokenEnds[row]!;
    for (let at = row === 0 ? 0 : tokenEnds[row - 1]!; at < end; at++) tell(words[at]!);
  }

  /** Terms of the title of an article, each once. */
  titleTerms(article: number): Uint32Array {
    const { titles, titleEnds } = this.tables;
    return titles.subarray(article === 0 ? 0 : titleEnds[article - 1]!, titleEnds[article]!);
  }

  /** Number of a term, or -1 where the corpus does not hold it. */
  numberOf(term: string): number {
    const { frequencies, inTitles } = this.tables;
    const number = this.dictionary.termNumber(term);
    return number < frequencies.length && (frequencies[number] || inTitles[number]) ? number : -1;
  }

  nameOf(number: number): string {
    return this.dictionary.termName(number);
  }

  /** Number of sentences that hold the term. */
  frequency(number: number): number {
    return this.tables.frequencies[number] ?? 0;
  }

  /** Inverse document frequency over sentences, as BM25 has it. */
  idf(frequency: number): number {
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** The words of the corpus as written (folded), without stop words, with how often they occur, in order of the text. */
  *words(): Generator<readonly [word: string, count: number]> {
    const { words, wordCounts } = this.tables;
    for (const word of words) yield [this.dictionary.wordName(word), wordCounts[word]!];
  }

  #make(row: number): SentenceTerms {
    const sentence = this.sentences.at(row);
    const { tokenEnds } = this.tables;
    const length = tokenEnds[row]! - (row === 0 ? 0 : tokenEnds[row - 1]!);
    const terms = new Int32Array(length).fill(-1);
    const actors = new Int32Array(length).fill(-1);
    this.eachTerm(row, (term, place) => {
      if (this.nameOf(term).startsWith('@')) actors[place] = term;
      else terms[place] = term;
    });
    let evidence: Evidence | undefined;
    const directory = this.actors;
    return {
      sentence,
      terms,
      actors,
      // Few sentences of a large corpus are ever asked for it.
      get evidence() {
        evidence ??= evidenceIn(sentence.text, tokens(sentence.text), directory.find(sentence.text));
        return evidence;
      },
    };
  }
}
