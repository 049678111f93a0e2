import type { Clause } from '../analysis/analysis.js';
import { pairs, type Reading } from '../draft.js';
import { dedupe, type Reference } from '../reference.js';

const PERSONS =
  /^(?:ministers|leaders|presidents|sides|secretaries|parties|delegations|premiers|chiefs|advis[eo]rs|chancellors|kings|diplomats|negotiators|officials)$/u;
const SAYS =
  /^(?:say|state|stress|emphasi[sz]e|underline|underscore|reaffirm|reiterate|affirm|express|note|highlight|acknowledge|announce|declare|confirm|recall|voice|recogni[sz]e|call|review|exchange|consider|share|pledge|commit|resolve|decide|intend|look|seek|remain)$/u;
const STANCE = /^(?:SUPPORT|AGREE|CONSULT|ACCUSE|REJECT|REQUEST)$/u;

/** "The ministers welcomed …", "we condemn …": what several say as one voice is an act of theirs together. */
export function jointStatementRule(reading: Reading): void {
  const { analysis, denotations, lexicon, drafts, modality } = reading;
  const { signers } = denotations.discourse;
  for (const clause of analysis.clauses) {
    const { verb } = clause;
    if (
      verb.form !== 'finite' ||
      verb.passive ||
      verb.negated ||
      clause.link === 'relative' ||
      clause.link === 'complement'
    )
      continue;
    const speakers = dedupe(denotations.subject(clause));
    if (speakers.length < 2 || !voices(clause, speakers, signers)) continue;
    if (/^(?:deny|blame|accuse|dispute|contradict|disagree|quarrel|differ|argue|reject|fear|ignore)$/u.test(verb.lemma))
      continue;
    const says = SAYS.test(verb.lemma) || (lexicon.verbs.get(verb.lemma) ?? []).some((e) => STANCE.test(e.type));
    if (
      !says ||
      drafts.some(
        (d) => speakers.some((s) => s.actor === d.source.actor) && speakers.some((s) => s.actor === d.target.actor),
      )
    )
      continue;
    const m = modality.of(clause);
    if (m !== 'asserted') continue;
    pairs(
      reading,
      speakers,
      { type: 'AGREE', kind: 'event', contexts: ['diplomatic'] },
      { modality: m, rule: 'joint-statement', clause, at: verb.main.index },
    );
  }
}

/** Whether the subject of a clause is the signers, or persons who speak for several. */
function voices({ subject }: Clause, speakers: readonly Reference[], signers: readonly Reference[]): boolean {
  if (
    speakers.every((s) => s.basis === 'reference' || s.basis === 'leader') &&
    subject.some((g) => PERSONS.test(g.head.folded))
  )
    return true;
  const own =
    subject.some((g) => /^(?:we|they|all|both)$/u.test(g.head.folded)) ||
    subject.some((g) => PERSONS.test(g.head.folded));
  return own && signers.length > 1 && speakers.every((s) => signers.some((x) => x.actor === s.actor));
}
