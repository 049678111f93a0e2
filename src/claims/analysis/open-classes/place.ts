import type { Lexicon } from '../../lexicon/lexicon.js';
import type { Draft } from '../sentence-words.js';

/** A word with its neighbours: those before are tagged already, those after are known by their spelling only. */
export interface Place {
  readonly list: readonly Draft[];
  readonly i: number;
  readonly before: Draft | undefined;
  readonly after: Draft | undefined;
  /** Punctuation or the start of the sentence stands before it. */
  readonly broken: boolean;
  /** The clause has its verb already. */
  readonly sawVerb: boolean;
  readonly lexicon: Lexicon;
}
