import type { Clause, Group, SentenceAnalysis } from '../analysis/analysis.js';
import type { Modality } from '../claim.js';
import type { Lexicon } from '../lexicon/lexicon.js';

/** How far the clauses and nouns of one sentence are from a fact. */
export interface Modalities {
  readonly analysis: SentenceAnalysis;
  readonly lexicon: Lexicon;
  of(clause: Clause): Modality;
  /** @param within the clause that the noun governs, where it is asked for one: "efforts [to rebuild]" */
  ofNoun(group: Group, within?: Clause): Modality;
}
