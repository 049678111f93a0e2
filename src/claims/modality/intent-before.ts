import type { Clause } from '../analysis/analysis.js';
import type { Modality } from '../claim.js';
import { controlOf } from './control.js';
import type { Modalities } from './modalities.js';

/** Intent told by other words than a verb: "about to sell", "is to sell", "in talks to sell", "keen on selling", "on the verge of selling". */
export function intentBefore({ analysis, lexicon }: Modalities, { verb, governor, governingGroup }: Clause): Modality {
  const before = analysis.words[verb.first - 1];
  if (!before) return 'asserted';
  if (verb.form === 'infinitive') {
    const due = before.folded === 'about' || (/^(?:is|are|am)$/u.test(before.folded) && governor?.verb.lemma === 'be');
    return due || /^(?:talks|negotiations)$/u.test(governingGroup?.head.folded ?? '') ? 'planned' : 'asserted';
  }
  const host = analysis.words[verb.first - 2];
  if (verb.form !== 'gerund' || !host || !/^(?:of|on|about|for|to)$/u.test(before.folded)) return 'asserted';
  if (/^(?:verge|brink|cusp|point)$/u.test(host.folded)) return 'planned';
  if (/^(?:think|dream|talk|speak)$/u.test(host.lemma) && governor?.verb.main === host) return 'possible';
  const control = host.tag === 'adjective' ? controlOf(host.lemma, lexicon) : undefined;
  return control === 'planned' || control === 'possible' ? control : 'asserted';
}
