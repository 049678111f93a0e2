import type { ActorDirectory } from '../actors/actor.js';
import type { Article } from '../corpus/article.js';
import { SENTENCE_WIDTH, SentenceTable } from '../corpus/sentence-table.js';
import { Growing } from '../operations/growing.js';
import type { Work } from '../operations/in-turns.js';
import { type ArticleWords, MENTION_WIDTH } from './article-words.js';
import { actorTerm, type Dictionary } from './dictionary.js';
import { TextIndex } from './text-index.js';

/** Rows counted before work in turns may be interrupted. */
const STRETCH = 2_000;

/** Puts the index of a corpus together, article by article in their order. */
export class IndexBuilder {
  readonly #sentences = new Growing();
  readonly #firsts = new Growing();
  readonly #tokens = new Growing();
  readonly #tokenEnds = new Growing();
  readonly #mentions = new Growing();
  readonly #mentionEnds = new Growing();
  readonly #titles = new Growing();
  readonly #titleEnds = new Growing();

  constructor(readonly dictionary: Dictionary) {
    this.#firsts.push(0);
  }

  /**
   * Adds the next article from what was read of it.
   * @param sentences as `packSentences` makes them
   */
  add(sentences: Uint32Array, read: ArticleWords): void {
    const words = Uint32Array.from(read.words, (word) => this.dictionary.addWord(word));
    const actors = Uint32Array.from(read.actors, (actor) => this.dictionary.addTerm(actorTerm(actor)));
    this.#sentences.append(sentences);
    for (const place of read.tokens) this.#tokens.push(words[place]!);
    this.#count(this.#tokenEnds, read.tokenCounts);
    for (let at = 0; at < read.mentions.length; at += MENTION_WIDTH) {
      this.#mentions.push(read.mentions[at]!);
      this.#mentions.push(read.mentions[at + 1]!);
      this.#mentions.push(actors[read.mentions[at + 2]!]!);
    }
    this.#count(this.#mentionEnds, read.mentionCounts);
    for (const term of read.titleTerms) this.#titles.push(this.dictionary.addTerm(term));
    this.#endArticle();
  }

  /** Adds the next article as it stands in an index of the same dictionary. */
  addFrom({ sentences, tables }: TextIndex, article: number): void {
    const [first, end] = sentences.rowsOf(article);
    const before = (ends: Uint32Array, at: number): number => (at === 0 ? 0 : ends[at - 1]!);
    const stretch = (table: Uint32Array, ends: Uint32Array, from: number, to: number, width = 1): Uint32Array =>
      table.subarray(before(ends, from) * width, before(ends, to) * width);
    const counts = (ends: Uint32Array): Uint32Array =>
      Uint32Array.from({ length: end - first }, (_, i) => ends[first + i]! - before(ends, first + i));
    this.#sentences.append(sentences.packedOf(article));
    this.#tokens.append(stretch(tables.tokens, tables.tokenEnds, first, end));
    this.#count(this.#tokenEnds, counts(tables.tokenEnds));
    this.#mentions.append(stretch(tables.mentions, tables.mentionEnds, first, end, MENTION_WIDTH));
    this.#count(this.#mentionEnds, counts(tables.mentionEnds));
    this.#titles.append(stretch(tables.titles, tables.titleEnds, article, article + 1));
    this.#endArticle();
  }

  /** @param articles in the order in which they were added */
  *finish(articles: readonly Article[], actors: ActorDirectory): Work<TextIndex> {
    const sentences = new SentenceTable(articles, this.#sentences.finish(), this.#firsts.finish());
    const tables = {
      tokens: this.#tokens.finish(),
      tokenEnds: this.#tokenEnds.finish(),
      mentions: this.#mentions.finish(),
      mentionEnds: this.#mentionEnds.finish(),
      titles: this.#titles.finish(),
      titleEnds: this.#titleEnds.finish(),
      frequencies: new Uint32Array(this.dictionary.terms),
      inTitles: new Uint8Array(this.dictionary.terms),
      words: new Uint32Array(0),
      wordCounts: new Uint32Array(this.dictionary.words),
    };
    for (const term of tables.titles) tables.inTitles[term] = 1;
    const words = new Growing();
    const index = new TextIndex(sentences, this.dictionary, actors, tables);
    const lastRow = new Int32Array(this.dictionary.terms).fill(-1);
    for (let row = 0; row < sentences.size; row++) {
      index.eachWord(row, (word) => {
        if (this.dictionary.termOf(word) < 0) return;
        if (tables.wordCounts[word]!++ === 0) words.push(word);
      });
      index.eachTerm(row, (term) => {
        if (lastRow[term] !== row) tables.frequencies[term]!++;
        lastRow[term] = row;
      });
      if (row % STRETCH === 0) yield;
    }
    return new TextIndex(sentences, this.dictionary, actors, { ...tables, words: words.finish() });
  }

  #count(ends: Growing, counts: Uint32Array): void {
    let end = ends.last ?? 0;
    for (const count of counts) {
      end += count;
      ends.push(end);
    }
  }

  #endArticle(): void {
    this.#titleEnds.push(this.#titles.length);
    this.#firsts.push(this.#sentences.length / SENTENCE_WIDTH);
  }
}
