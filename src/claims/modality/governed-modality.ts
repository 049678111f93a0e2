import type { Clause } from '../analysis/analysis.js';
import type { Modality } from '../claim.js';
import { controlOf } from './control.js';
import { isEnsured, willEnsure } from './ensured.js';
import type { Modalities } from './modalities.js';
import { weaker } from './weaker.js';

/** A clause with the clause that governs it. */
type Governed = Clause & { readonly governor: Clause };

const isGoverned = (clause: Clause): clause is Governed => clause.governor !== undefined;

/** What becomes of the modality of a clause under the verb that governs it: "refused to …", "denied that …". */
export function governedModality(modalities: Modalities, clause: Clause, own: Modality): Modality {
  if (!isGoverned(clause)) return isEnsured(modalities.analysis, clause) ? weaker(own, 'planned') : own;
  const { governor, link, verb } = clause;
  const control = governorControl(modalities, clause);
  if (link === 'complement') return inComplement(modalities, clause, own, control);
  if (link === 'infinitive' || link === 'gerund') {
    // "will not hesitate to act", "did not fail to reply".
    if (control === 'denied' && governor.verb.negated) return weaker(own, governor.verb.modal ? 'planned' : 'asserted');
    // "considers it a duty to help": no doubt in it, but nothing done.
    const duty = governor.verb.lemma === 'consider' && governor.object.length > 0;
    const led = control ? weaker(own, duty ? 'planned' : control) : own;
    return link === 'gerund' && !control ? led : weaker(led, modalities.of(governor));
  }
  const bare = verb.form !== 'finite' || (!verb.modal && verb.main.form === 'base');
  if (link !== 'coordinate' || !bare) return own;
  const shared = weaker(own, modalities.of(governor));
  return verb.form !== 'finite' && control ? weaker(shared, control) : shared;
}

/** What the governing verb, where it is one of control, makes of what it governs. */
function governorControl({ lexicon }: Modalities, { governor, link, verb }: Governed): Modality | undefined {
  // "are going to continue".
  if (governor.verb.lemma === 'go' && governor.verb.main.form === 'ing' && link === 'infinitive') return 'planned';
  // "I want to thank X" does.
  const performed =
    link === 'infinitive' &&
    /^(?:want|wish|like|hasten)$/u.test(governor.verb.lemma) &&
    /^(?:thank|welcome|congratulate|commend|express|applaud|condemn|recogni[sz]e|acknowledge|salute|praise|stress|emphasi[sz]e)$/u.test(
      verb.lemma,
    ) &&
    governor.subject.some((g) => /^(?:i|we)$/u.test(g.head.folded));
  return performed ? undefined : controlOf(governor.verb.lemma, lexicon);
}

/** "told them that …" reports, "told them to …" demands; what is to be ensured is yet to come. */
function inComplement(
  { lexicon, of }: Modalities,
  { governor, verb }: Governed,
  own: Modality,
  control: Modality | undefined,
): Modality {
  const { lemma, negated } = governor.verb;
  const above = of(governor);
  if (above === 'denied') return 'denied';
  if (lemma === 'tell') return own;
  const m = willEnsure(governor.verb) ? weaker(own, 'planned') : own;
  if (lexicon.rejecting.has(lemma) || (negated && !/^(?:know|expect|realize)$/u.test(lemma))) return 'denied';
  // "insisted that X had promised" reports, "insisted that X talk" demands.
  if (lemma === 'insist' && !verb.modal && verb.main.form !== 'base') return m;
  return control && !/^(?:agree|see|look|discuss|mean)$/u.test(lemma) ? weaker(m, control) : m;
}
