import type { Clause } from '../../analysis/analysis.js';
import type { Modality } from '../../claim.js';
import type { Reading } from '../../draft.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import { weaker } from '../../modality/weaker.js';
import type { VerbFrame } from './verb-frame.js';

/**
 * How far what a verb tells is from a fact.
 * @param turned its entry is that of the negated verb, which is a fact: not to recognize is to reject
 */
export function verbModality(
  reading: Reading,
  { clause, verb }: VerbFrame,
  entry: VerbEntry,
  turned: boolean,
): Modality {
  const { lexicon, modality } = reading;
  const own = turned ? 'asserted' : modality.of(selfOrderOf(reading, clause) ?? clause);
  // "plans aid for X": goods that are wished for are not sent.
  const wished = entry.needs === 'goods' && lexicon.control.get(verb.lemma) === 'planned';
  return wished ? weaker(own, 'planned') : own;
}

/** "ordered its own troops to attack": the order is the act; the clause of the order. */
function selfOrderOf({ denotations }: Reading, { link, governor }: Clause): Clause | undefined {
  if (
    link !== 'infinitive' ||
    !governor ||
    !/^(?:order|authorize|authorise|direct|instruct|send|command)$/u.test(governor.verb.lemma)
  )
    return undefined;
  const [by] = denotations.subject(governor);
  return denotations.patientsOf(governor.object).some((r) => r.actor === by?.actor) ? governor : undefined;
}
