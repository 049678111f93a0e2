import type { ActorDirectory } from '../actors/actor.js';
import type { Article, Passage, Sentence } from '../corpus/article.js';
import type { Lexicon } from './alternatives.js';
import { type Asked, isOfYear } from './asked.js';
import { affordableTerms, budgetFor } from './budget.js';
import { share } from './coverage.js';
import { dot } from './decide.js';
import { type Measured, measure, RANK_FEATURES } from './features.js';
import { Matcher } from './match.js';
import { PassageIndex } from './passage-index.js';
import { slotsOf } from './slots.js';
import { createSpeller } from './spelling.js';
import { TextIndex } from './text-index.js';
import { openThesaurus } from './thesaurus.js';
import { type QuestionTools, type ReadQuestion, understandQuestion } from './understand-question.js';
import { RANK_WEIGHTS } from './weights.js';

/** What a searcher is built from. */
export interface SearchSources {
  readonly articles: readonly Article[];
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>;
  readonly passages: readonly Passage[];
  readonly actors: ActorDirectory;
  readonly synonyms: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A measured sentence with its score, by which it is ranked. */
export type Ranked = Measured & { readonly score: number };

/** The corpus made ready: ranks its sentences for a question. */
export class AskCorpus {
  readonly index: TextIndex;
  readonly #passages: readonly Passage[];
  readonly #passageIndex: PassageIndex;
  readonly #passageOfRow: Int32Array;
  readonly #tools: QuestionTools;
  readonly #lexicon: Lexicon;
  readonly #articles: ReadonlyMap<string, Article>;

  constructor({ articles, sentences, passages, actors, synonyms }: SearchSources) {
    this.index = new TextIndex(articles, sentences, actors);
    this.#passages = passages;
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#passageIndex = new PassageIndex(passages, (passage) => {
      const [first] = this.index.articleRows.get(passage.article)!;
      const title = [...this.index.titleTerms.get(passage.article)!].map((term) => this.index.nameOf(term));
      return [...title, ...this.index.rowTerms(first + passage.from, first + passage.to)];
    });
    this.#passageOfRow = new Int32Array(this.index.rows.length).fill(-1);
    passages.forEach((passage, number) => {
      for (const row of this.#rowsOf(passage)) if (this.#passageOfRow[row] === -1) this.#passageOfRow[row] = number;
    });
    const thesaurus = openThesaurus();
    this.#lexicon = { index: this.index, synonyms, thesaurus };
    this.#tools = {
      actors,
      speller: createSpeller(this.index.words),
      inCorpus: (stemmed) => this.index.numberOf(stemmed) >= 0,
      inLanguage: (stemmed) => thesaurus(stemmed) !== undefined || synonyms.has(stemmed),
    };
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
    return this.#passages[this.#passageOfRow[row]!]!.id;
  }

  #asked(typed: string, before?: string): Asked {
    const question = this.understand(typed);
    const slots = slotsOf(question, this.#lexicon, before === undefined ? undefined : this.understand(before));
    const matcher = new Matcher(slots, this.index);
    const article = (id: string): Article => this.#articles.get(id)!;
    const known = new Map<string, Float32Array>();
    const articleMatch = (id: string): Float32Array => {
      const found =
        known.get(id) ?? matcher.matchAny(...this.index.articleRows.get(id)!, this.index.titleTerms.get(id)!);
      if (!known.has(id))
        slots.forEach(({ kind, typed: year }, i) => {
          if (kind === 'year' && isOfYear(article(id), Number(year))) found[i] = 1;
        });
      known.set(id, found);
      return found;
    };
    return { question, slots, matcher, article, articleMatch };
  }

  /** Rows of the best passages, each with the score of its best passage over the best of all. */
  #candidates({ slots, matcher }: Asked): [row: number, passage: number][] {
    const budget = budgetFor(this.#passages.length);
    const hits = this.#passageIndex.search(affordableTerms(slots, this.index, budget)).slice(0, budget.passages);
    const rows = new Map<number, number>();
    for (const { passage, score } of hits)
      for (const row of this.#rowsOf(this.#passages[passage]!))
        rows.set(row, Math.max(rows.get(row) ?? 0, score / hits[0]!.score));
    if (rows.size <= budget.sentences) return [...rows];
    // Most sentences of a passage found hold nothing of the question: a glance tells which are worth the full measure.
    return [...rows]
      .map(([row, passage]) => ({ row, passage, glance: share(slots, matcher.match(row).own) + passage / 2 }))
      .sort((a, b) => b.glance - a.glance)
      .slice(0, budget.sentences)
      .map(({ row, passage }) => [row, passage]);
  }

  #rowsOf({ article, from, to }: Passage): number[] {
    const [first] = this.index.articleRows.get(article)!;
    return Array.from({ length: to - from }, (_, i) => first + from + i);
  }
}
