import type { Clause, Group, Phrase, SentenceAnalysis, VerbGroup } from '../../analysis/analysis.js';
import type { Reading } from '../../draft.js';
import { type Lexicon, nounEntry } from '../../lexicon/lexicon.js';
import { dedupe, type Reference } from '../../reference.js';

/** Verbs whose passive tells a state of the subjects, not an act on them: "were involved in", "were allied". */
const STATIVE = /^(?:involve|engage|ally|unite|align|bind)$/u;

/** A verb with what depends on it: who acts, what is acted on, what stands behind its prepositions. */
export interface VerbFrame {
  readonly clause: Clause;
  readonly verb: VerbGroup;
  /** Its subject is acted on. */
  readonly passive: boolean;
  readonly sources: readonly Reference[];
  readonly objects: readonly Group[];
  /** The groups behind any of some prepositions, those of a nearer noun left out. */
  behind(prepositions: readonly string[]): Group[];
}

/** The frame of the verb of a clause. */
export function frameOf({ analysis, denotations, lexicon }: Reading, clause: Clause): VerbFrame {
  const { verb } = clause;
  const behind = (prepositions: readonly string[]) =>
    clause.obliques
      .filter((p) => prepositions.includes(p.preposition) && !isOfNearerNoun(p, lexicon))
      .flatMap((p) => p.groups);
  const by = behind(['by']);
  const passive = verb.passive && !(STATIVE.test(verb.lemma) && by.length === 0);
  const related = clause.relativeObject && !isThoughtOf(analysis, clause) ? [clause.relativeObject] : [];
  const direct = clause.object.length === 0 ? related : clause.object;
  return {
    clause,
    verb,
    passive,
    sources: passive ? denotations.agentsOf(by) : dedupe(denotations.subject(clause)),
    objects: verb.passive ? clause.subject : direct,
    behind,
  };
}

const THINKS = /^(?:believe|think|say|claim|argue|fear|hope|see|know|feel)$/u;

/** "a pact which they believe has grown": it grows, and nobody believes in it. */
const isThoughtOf = ({ clauses }: SentenceAnalysis, { verb }: Clause): boolean =>
  THINKS.test(verb.lemma) && clauses.some((c) => c.verb.first === verb.last + 1);

/** "agreed to mediation in talks with Israel": the phrase belongs to the nearer noun. */
function isOfNearerNoun({ preposition, groups }: Phrase, lexicon: Lexicon): boolean {
  const above = groups[0]?.governedBy?.group;
  if (!above || above.role?.as === 'object') return false;
  return preposition === 'in' || (nounEntry(above, lexicon)?.to.includes(preposition) ?? false);
}
