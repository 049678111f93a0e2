import type { Clause, SentenceAnalysis } from '../analysis/analysis.js';
import type { Modality } from '../claim.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { governedModality } from './governed-modality.js';
import type { Modalities } from './modalities.js';
import { nounModality } from './noun-modality.js';
import { ownModality } from './own-modality.js';

/** How far each clause and noun of a sentence is from a fact: by its own words, and by what governs it. */
export function readModality(analysis: SentenceAnalysis, lexicon: Lexicon): Modalities {
  const known = new Map<Clause, Modality>();
  const modalities: Modalities = {
    analysis,
    lexicon,
    of(clause) {
      const old = known.get(clause);
      if (old) return old;
      // A clause that is asked for while it is worked out, by one that hangs on it, says nothing yet.
      known.set(clause, 'asserted');
      const found = governedModality(modalities, clause, ownModality(modalities, clause));
      known.set(clause, found);
      return found;
    },
    ofNoun: (group, within) => nounModality(modalities, group, within),
  };
  return modalities;
}
