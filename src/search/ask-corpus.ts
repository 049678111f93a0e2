import type { Article } from '../corpus/article.js';
import type { Work } from '../operations/in-turns.js';
import type { Vocabulary } from './alternatives.js';
import { type Asked, isOfYear } from './asked.js';
import { affordableTerms, budgetFor, LARGE } from './budget.js';
import { share } from './coverage.js';
import { dot } from './decide.js';
import { type Measured, measure, RANK_FEATURES } from './features.js';
import { Matcher } from './match.js';
import { PassageIndex } from './passage-index.js';
import type { PassageSearch } from './passage-search.js';
import { PassageTable } from './passage-table.js';
import { Postings } from './postings.js';
import type { ReadQuestion } from './read-question.js';
import { slotsOf } from './slots.js';
import { createSpeller } from './spelling.js';
import type { TextIndex } from './text-index.js';
import { openThesaurus } from './thesaurus.js';
import { type QuestionTools, understandQuestion } from './understand-question.js';
import { RANK_WEIGHTS } from './weights.js';

/** Words that stand for another, as `loadSynonyms` gives them. */
export type SynonymTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A measured sentence with its score, by which it is ranked. */
export type Ranked = Measured & { readonly score: number };

/** Passages of a small corpus on MiniSearch; of a large one, where it takes too long and too much memory, on arrays. */
function* searchPassages(index: TextIndex, passages: PassageTable): Work<PassageSearch> {
  const termsOf = (passage: number): number[] => {
    const [from, to] = passages.rowsOf(passage);
    return [...index.titleTerms(index.sentences.articleAt(from)), ...index.rowTerms(from, to)];
  };
  if (passages.size >= LARGE) return yield* Postings.of(index.dictionary.terms, passages.size, termsOf);
  const names = (passage: number): string[] => termsOf(passage).map((term) => index.nameOf(term));
  const found = new PassageIndex(passages.size, names);
  return {
    search: (weights, limit) =>
      found.search(new Map([...weights].map(([term, weight]) => [index.nameOf(term), weight]))).slice(0, limit),
  };
}

/** The corpus made ready: ranks its sentences for a question. */
export class AskCorpus {
  readonly #passages: PassageTable;
  readonly #passageSearch: PassageSearch;
  readonly #tools: QuestionTools;
  readonly #vocabulary: Vocabulary;

  private constructor(
    readonly index: TextIndex,
    synonyms: SynonymTable,
    passages: PassageTable,
    passageSearch: PassageSearch,
  ) {
    this.#passages = passages;
    this.#passageSearch = passageSearch;
    const thesaurus = openThesaurus();
    this.#vocabulary = { index, synonyms, thesaurus };
    this.#tools = {
      actors: index.actors,
      speller: createSpeller(() => index.words()),
      inCorpus: (stemmed) => index.numberOf(stemmed) >= 0,
      inLanguage: (stemmed) => thesaurus(stemmed) !== undefined || synonyms.has(stemmed),
    };
  }

  static *of(index: TextIndex, synonyms: SynonymTable): Work<AskCorpus> {
    const passages = yield* PassageTable.of(index.sentences);
    return new AskCorpus(index, synonyms, passages, yield* searchPassages(index, passages));
  }

  get passageCount(): number {
    return this.#passages.size;
  }

  /** Reads a question as this corpus reads it. */
  understand(question: string): ReadQuestion {
    return understandQuestion(question, this.#tools);
  }

  /** All sentences worth a look, best first, with what was asked and the share of it that the corpus nowhere holds. */
  rank(question: string, before?: string): { asked: Asked; ranked: Ranked[]; nowhere: number } {
    const asked = this.#asked(question, before);
    const ranked = this.#candidates(asked).map(([row, passage]) => {
      const measured = measure(asked, row, passage);
      return { ...measured, score: dot(RANK_WEIGHTS, RANK_FEATURES, measured.features) };
    });
    const own = asked.slots.filter(({ carried }) => !carried);
    const isNowhere = own.map(({ terms, pairs }) => (terms.size || pairs.length ? 0 : 1));
    return { asked, ranked: ranked.sort((a, b) => b.score - a.score), nowhere: own.length ? share(own, isNowhere) : 1 };
  }

  /** Id of a passage that holds the row, the one in which it stands earliest. */
  passageOf(row: number): string {
    return this.#passages.idAt(row);
  }

  #asked(typed: string, before?: string): Asked {
    const question = this.understand(typed);
    const slots = slotsOf(question, this.#vocabulary, before === undefined ? undefined : this.understand(before));
    const matcher = new Matcher(slots, this.index);
    const { sentences } = this.index;
    const article = (id: string): Article => sentences.articles[sentences.numberOf(id)!]!;
    const known = new Map<number, Float32Array>();
    const articleMatch = (number: number): Float32Array => {
      const old = known.get(number);
      if (old) return old;
      const found = matcher.matchAny(...sentences.rowsOf(number), this.index.titleTerms(number));
      slots.forEach(({ kind, typed: year }, i) => {
        if (kind === 'year' && isOfYear(sentences.articles[number]!, Number(year))) found[i] = 1;
      });
      known.set(number, found);
      return found;
    };
    return { question, slots, matcher, article, articleMatch };
  }

  /** Rows of the best passages, each with the score of its best passage over the best of all. */
  #candidates({ slots, matcher }: Asked): [row: number, passage: number][] {
    const budget = budgetFor(this.#passages.size);
    const hits = this.#passageSearch.search(affordableTerms(slots, this.index, budget), budget.passages);
    const rows = new Map<number, number>();
    for (const { passage, score } of hits) {
      const [from, to] = this.#passages.rowsOf(passage);
      for (let row = from; row < to; row++) rows.set(row, Math.max(rows.get(row) ?? 0, score / hits[0]!.score));
    }
    if (rows.size <= budget.sentences) return [...rows];
    // Most sentences of a passage found hold nothing of the question: a glance tells which are worth the full measure.
    return [...rows]
      .map(([row, passage]) => ({ row, passage, glance: share(slots, matcher.match(row).own) + passage / 2 }))
      .sort((a, b) => b.glance - a.glance)
      .slice(0, budget.sentences)
      .map(({ row, passage }) => [row, passage]);
  }
}
