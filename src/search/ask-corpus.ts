import type { ActorDirectory } from '../actors/actor.js';
import type { Article, Passage, Sentence } from '../corpus/article.js';
import type { Lexicon } from './alternatives.js';
import { type Asked, isOfYear } from './asked.js';
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

/** What one question may cost: passages looked at sentence by sentence, terms asked of MiniSearch, and postings they touch. */
interface Budget {
  readonly passages: number;
  readonly terms: number;
  readonly postings: number;
}
const GENEROUS: Budget = { passages: 60, terms: 1000, postings: 100_000 };
// MiniSearch makes an object for every passage that a term is in; chosen by measurement (npm run bench).
const TIGHT: Budget = { passages: 20, terms: 14, postings: 500 };
/** From so many passages on, the tight budget. */
const LARGE = 3_000;
/** So many terms are asked whatever they cost. */
const LEAST_TERMS = 2;

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
      const [first] = this.index.articleRows.get(passage.article)!;
      for (let row = first + passage.from; row < first + passage.to; row++)
        if (this.#passageOfRow[row] === -1) this.#passageOfRow[row] = number;
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

  understand(question: string): ReadQuestion {
    return understandQuestion(question, this.#tools);
  }

  /** All sentences worth a look, best first, with what was asked and the share of it that the corpus nowhere holds. */
  rank(question: string, before?: string): { asked: Asked; ranked: Ranked[]; nowhere: number } {
    const read = this.understand(question);
    const slots = slotsOf(read, this.#lexicon, before === undefined ? undefined : this.understand(before));
    const matcher = new Matcher(slots, this.index);
    const articleMatches = new Map<string, Float32Array>();
    const asked: Asked = {
      question: read,
      slots,
      matcher,
      article: (id) => this.#articles.get(id)!,
      articleMatch: (id) => {
        const known = articleMatches.get(id);
        if (known) return known;
        const found = matcher.matchAny(...this.index.articleRows.get(id)!, this.index.titleTerms.get(id)!);
        slots.forEach((slot, i) => {
          if (slot.kind === 'year' && isOfYear(this.#articles.get(id)!, Number(slot.typed))) found[i] = 1;
        });
        articleMatches.set(id, found);
        return found;
      },
    };
    const ranked = [...this.#candidates(matcher)].map(([row, passage]) => {
      const measured = measure(asked, row, passage);
      return { ...measured, score: dot(RANK_WEIGHTS, RANK_FEATURES, measured.features) };
    });
    const own = slots.filter(({ carried }) => !carried);
    const all = own.reduce((sum, { weight }) => sum + weight, 0);
    const nowhere = own.reduce((sum, { weight, terms, pairs }) => sum + (terms.size || pairs.length ? 0 : weight), 0);
    return { asked, ranked: ranked.sort((a, b) => b.score - a.score), nowhere: all ? nowhere / all : 1 };
  }

  /** Id of a passage that holds the row, the one in which it stands earliest. */
  passageOf(row: number): string {
    return this.#passages[this.#passageOfRow[row]!]!.id;
  }

  /** The terms that say most, the best of every slot first, as many as the budget allows, with their weights. */
  #affordable(matcher: Matcher, budget: Budget): Map<string, number> {
    const worth = (term: number, strength: number): number => strength * this.index.idf(this.index.frequency(term));
    const inTurn = matcher.slots.flatMap(({ terms }) =>
      [...terms]
        .sort(([a, x], [b, y]) => worth(b, y) - worth(a, x))
        .map(([term, strength], turn) => ({ term, strength, turn, worth: worth(term, strength) })),
    );
    inTurn.sort((a, b) => a.turn - b.turn || b.worth - a.worth);
    const chosen = new Map<string, number>();
    let postings = 0;
    for (const { term, strength } of inTurn) {
      if (chosen.size >= budget.terms) break;
      const frequency = this.index.frequency(term);
      if (chosen.size >= LEAST_TERMS && postings + frequency > budget.postings) continue;
      postings += frequency;
      const name = this.index.nameOf(term);
      chosen.set(name, Math.max(strength, chosen.get(name) ?? 0));
    }
    return chosen;
  }

  /** Rows of the best passages, each with the score of its best passage over the best of all. */
  #candidates(matcher: Matcher): Map<number, number> {
    const budget = this.#passages.length < LARGE ? GENEROUS : TIGHT;
    const hits = this.#passageIndex.search(this.#affordable(matcher, budget)).slice(0, budget.passages);
    const rows = new Map<number, number>();
    for (const { passage: number, score } of hits) {
      const passage = this.#passages[number]!;
      const [first] = this.index.articleRows.get(passage.article)!;
      for (let row = first + passage.from; row < first + passage.to; row++)
        rows.set(row, Math.max(rows.get(row) ?? 0, score / hits[0]!.score));
    }
    return rows;
  }
}
