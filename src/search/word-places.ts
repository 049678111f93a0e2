import type { Sentence } from '../corpus/article.js';
import { MENTION_WIDTH } from './article-words.js';
import { actorTerm } from './dictionary.js';
import type { TextIndex } from './text-index.js';

/** Where words and actors stand in a corpus, so that nobody need go through its texts. */
export interface WordPlaces {
  /** Ids of the articles whose text says these words (folded) in a row; none without a word. */
  articlesSaying(words: readonly string[]): ReadonlySet<string>;
  /** The sentences that hold each of these words (folded), in order; none without a word. */
  sentencesWith(words: readonly string[]): Sentence[];
  /** The sentences that name an actor, in order. */
  sentencesNaming(actor: string): Sentence[];
  /**
   * Which of these stems and actors (ids) sentences and titles hold, as places in the two lists one after the other;
   * by article, for those that hold any.
   */
  placesOf(stems: readonly string[], actors: readonly string[]): Places;
  /** The words of the sentence that begins at an offset of an article, without stop words, by number. */
  contentOf(article: string, start: number): ReadonlySet<number> | undefined;
}

/** Of each article what its sentences hold, one after the other, and what its title holds. */
export interface Places {
  readonly sentences: ReadonlyMap<string, readonly ReadonlySet<number>[]>;
  readonly titles: ReadonlyMap<string, ReadonlySet<number>>;
}

export function wordPlacesOf(index: TextIndex): WordPlaces {
  const { sentences, dictionary, tables } = index;
  const { articles } = sentences;

  function tellMentions(tell: (row: number, actor: number) => void): void {
    let at = 0;
    for (let row = 0; row < index.size; row++)
      for (; at < tables.mentionEnds[row]! * MENTION_WIDTH; at += MENTION_WIDTH) tell(row, tables.mentions[at + 2]!);
  }

  return {
    articlesSaying(words) {
      const wanted = words.map((word) => dictionary.wordNumber(word));
      const found = new Set<string>();
      if (wanted.length === 0 || wanted.includes(-1)) return found;
      let at = 0;
      for (let article = 0; article < articles.length; article++) {
        const [first, last] = sentences.rowsOf(article);
        const end = first === last ? at : tables.tokenEnds[last - 1]!;
        for (; at + wanted.length <= end; at++) {
          if (tables.tokens[at] !== wanted[0]) continue;
          if (!wanted.every((word, i) => tables.tokens[at + i] === word)) continue;
          found.add(articles[article]!.id);
          break;
        }
        at = end;
      }
      return found;
    },
    sentencesWith(words) {
      const wanted = new Set(words.map((word) => dictionary.wordNumber(word)));
      if (wanted.size === 0 || wanted.has(-1)) return [];
      const rows: number[] = [];
      for (let row = 0, at = 0; row < index.size; row++) {
        let held: Set<number> | undefined;
        for (; at < tables.tokenEnds[row]!; at++) {
          const word = tables.tokens[at]!;
          if (wanted.has(word)) held = (held ?? new Set<number>()).add(word);
        }
        if (held?.size === wanted.size) rows.push(row);
      }
      return rows.map((row) => sentences.at(row));
    },
    sentencesNaming(actor) {
      const term = dictionary.termNumber(actorTerm(actor));
      const rows = new Set<number>();
      if (term >= 0) tellMentions((row, named) => void (named === term && rows.add(row)));
      return [...rows].map((row) => sentences.at(row));
    },
    placesOf(stems, actors) {
      const wanted = new Map<number, number>();
      [...stems, ...actors.map(actorTerm)].forEach((name, i) => {
        const term = dictionary.termNumber(name);
        if (term >= 0) wanted.set(term, i);
      });
      const rows = new Map<number, Set<number>>();
      const keep = (row: number, term: number): void => {
        const place = wanted.get(term);
        if (place === undefined) return;
        const own = rows.get(row) ?? new Set<number>();
        rows.set(row, own.add(place));
      };
      for (let row = 0, at = 0; row < index.size; row++)
        for (; at < tables.tokenEnds[row]!; at++) keep(row, dictionary.termOf(tables.tokens[at]!));
      tellMentions(keep);
      const found = new Map<string, ReadonlySet<number>[]>();
      for (const [row, places] of [...rows].sort(([a], [b]) => a - b)) {
        const article = sentences.articleAt(row);
        const [first, end] = sentences.rowsOf(article);
        const { id } = articles[article]!;
        const own = found.get(id) ?? Array.from({ length: end - first }, () => NOTHING);
        own[row - first] = places;
        found.set(id, own);
      }
      const titles = new Map<string, Set<number>>();
      articles.forEach(({ id }, number) => {
        const own = [...index.titleTerms(number)].flatMap((term) => wanted.get(term) ?? []);
        if (own.length > 0) titles.set(id, new Set(own));
      });
      return { sentences: found, titles };
    },
    contentOf(article, start) {
      const row = sentences.rowAt(article, start);
      if (row < 0) return undefined;
      const words = new Set<number>();
      index.eachWord(row, (word) => {
        if (dictionary.termOf(word) >= 0) words.add(word);
      });
      return words;
    },
  };
}

const NOTHING: ReadonlySet<number> = new Set();
