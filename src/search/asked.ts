import type { Article } from '../corpus/article.js';
import type { Matcher } from './match.js';
import type { ReadQuestion } from './read-question.js';
import type { Slot } from './slot.js';

/** Everything about a question that does not change from sentence to sentence. */
export interface Asked {
  readonly question: ReadQuestion;
  readonly slots: readonly Slot[];
  readonly matcher: Matcher;
  readonly article: (id: string) => Article;
  /** Best strength of each slot anywhere in an article (by number), its title and its date included. */
  readonly articleMatch: (article: number) => Float32Array;
}

/** Whether the date of an article touches a year. */
export const isOfYear = ({ date }: Article, year: number): boolean =>
  !!date && year >= Number(date.from.slice(0, 4)) && year <= Number(date.to.slice(0, 4));
