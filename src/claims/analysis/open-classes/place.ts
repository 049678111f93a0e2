import type { Lexicon } from '../../lexicon/lexicon.js';
import type { MutableWord } from '../sentence-words.js';

/** A word with its neighbours: those before are tagged already, those after are known by their spelling only. */
export interface Place {
  readonly list: readonly MutableWord[];
  readonly i: number;
  readonly before: MutableWord | undefined;
  readonly after: MutableWord | undefined;
  /** Punctuation or the start of the sentence stands before it. */
  readonly broken: boolean;
  /** The clause has its verb already. */
  readonly sawVerb: boolean;
  readonly lexicon: Lexicon;
}
