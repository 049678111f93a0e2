import * as english from '../english.js';
import type { Candidate, Decision } from './candidate.js';

/** What a form in -ing is: "fighting" as a noun, an adjective or a verb. */
export function decideIng({ list, i, word, nounToo, beside, nominalBefore, next, lexicon }: Candidate): Decision {
  if (nominalBefore) {
    if (next.noun || next.mention) return 'adjective';
    return nounToo || next.w === 'of' ? 'noun' : { form: 'ing' };
  }
  if (beside?.tag === 'auxiliary' || !lexicon.nouns.has(word.folded)) return { form: 'ing' };
  if (next.w === 'of') return 'noun';
  const afterNoun =
    beside?.mention !== undefined ||
    beside?.tag === 'noun' ||
    (beside?.tag === 'conjunction' && list[i - 2]?.tag === 'noun');
  return afterNoun && (!next.joined || next.preposition || english.BE.has(next.w)) ? 'noun' : { form: 'ing' };
}
