import type { Token } from '../text/tokens.js';
import type { Question } from './answer.js';

/** A question read: what is asked for, of whom, and its words with their repairs. */
export interface ReadQuestion extends Question {
  /** The words in order, repaired; offsets into `text`. */
  readonly words: readonly Token[];
}
