import type { Mention } from '../actors/actor.js';
import type { Span } from '../text/span.js';

/** What kind of answer a question wants. */
export type AnswerKind = 'who' | 'when' | 'where' | 'how-many' | 'why' | 'how' | 'yes-no' | 'what';

/** A question as it was understood. */
export interface Question {
  readonly text: string;
  readonly kind: AnswerKind;
  readonly mentions: readonly Mention[];
  /** Years asked about. */
  readonly years: readonly number[];
  /** Phrases in quotation marks, to be found word for word. */
  readonly phrases: readonly string[];
  /** Words repaired because the corpus does not know them: [as typed, as read]. */
  readonly repaired: readonly (readonly [string, string])[];
}

/** A stretch of an article chosen to answer; `highlights` are spans of the article too. */
export interface ChosenQuote extends Span {
  readonly article: string;
  readonly passage: string;
  readonly highlights: readonly Span[];
  readonly score: number;
}

/** What the search found for a question. `quotes` is empty unless `answered`. */
export interface Answer {
  readonly question: Question;
  readonly answered: boolean;
  /** Estimated probability that the first quote answers, 0 to 1. */
  readonly confidence: number;
  readonly quotes: readonly ChosenQuote[];
  /** Nearest quotes where nothing answers: "not an answer, but near". */
  readonly near: readonly ChosenQuote[];
  /** Parts of the question, as typed, for which nothing was found. */
  readonly missing: readonly string[];
  /** Why it is no answer, in one clause, where it is none. */
  readonly reason?: string;
}

/** Finds answers in one corpus; built once, read-only. */
export interface Searcher {
  /**
   * @param question as a person typed it, any length and script
   * @param options.context the question asked just before in the same thread
   * @param options.limit quotes at most (default 3)
   * @param options.weak further quotes, too, that are far less likely to answer than the best, and titles (default no)
   * @param options.near near quotes at most, where nothing answers (default 2)
   */
  ask(question: string, options?: { context?: string; limit?: number; near?: number; weak?: boolean }): Answer;
}
