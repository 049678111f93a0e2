import type { Clause, SentenceAnalysis } from '../analysis/analysis.js';
import type { Modality } from '../claim.js';
import { controlOf } from './control.js';
import { decidedAgainst } from './decided-against.js';
import { intentBefore } from './intent-before.js';
import type { Modalities } from './modalities.js';
import { isRefuted } from './refuted.js';
import { weaker } from './weaker.js';

/** Gerunds that tell, whatever their clause foresees: "may leave, citing X's refusal". */
const TELLS =
  /^(?:say|cite|add|note|call|describe|warn|accuse|blame|claim|argue|allege|recall|denounce|criticize|criticise|insist|report|tell|state|stress)$/u;
const FORETELLS = /^(?:say|announce|promise|pledge|declare|vow|confirm|agree|state|tell|decide|report)$/u;

/** Of several modalities the one farthest from a fact. */
const weakest = (...of: readonly Modality[]): Modality => of.reduce(weaker);

/** What a clause says of its modality by its own verb, and by the words and the noun before it. */
export function ownModality(modalities: Modalities, clause: Clause): Modality {
  const { analysis } = modalities;
  const { verb } = clause;
  const told = weakest(
    ofVerb(modalities, clause),
    isCondition(analysis, clause) ? 'possible' : 'asserted',
    ofGoverningNoun(modalities, clause),
    wayIsPaved(analysis, clause) ? 'possible' : 'asserted',
    verb.form === 'gerund' && analysis.words[verb.first - 1]?.folded === 'without' ? 'denied' : 'asserted',
    ofHost(modalities, clause),
    isRefuted(analysis, clause) ? 'denied' : 'asserted',
    verb.form === 'gerund' && decidedAgainst(analysis, clause) ? 'denied' : 'asserted',
  );
  const own = told === 'possible' && isForetold(clause) ? 'planned' : told;
  return weakest(own, ofWordBefore(modalities, clause), intentBefore(modalities, clause));
}

function ofVerb({ analysis, lexicon }: Modalities, clause: Clause): Modality {
  const { modal, negated } = clause.verb;
  if (negated) return 'denied';
  if (!modal || (modal === 'would' && isNarrated(analysis, clause))) return 'asserted';
  return lexicon.modals.get(modal) ?? 'asserted';
}

/** "Subsequently, X would join": the past told forward. */
const isNarrated = ({ words }: SentenceAnalysis, { governor, opener }: Clause): boolean =>
  !governor &&
  !opener &&
  words.some((w) => /^(?:subsequently|later|eventually|ultimately|afterwards|thereafter|finally)$/u.test(w.folded)) &&
  !words.some((w) => /^(?:if|unless|could|might|may|whether)$/u.test(w.folded));

/** With "if", or without: "Should X attack", "Were X to leave". */
function isCondition({ words, clauses }: SentenceAnalysis, clause: Clause): boolean {
  if (clause.opener && /^(?:if|unless|whether)$/u.test(clause.opener)) return true;
  return words[0] !== undefined && /^(?:should|were)$/u.test(words[0].folded) && clauses[0] === clause;
}

function ofGoverningNoun(modalities: Modalities, clause: Clause): Modality {
  const noun = clause.governingGroup;
  if (!noun) return 'asserted';
  const own = modalities.ofNoun(noun, clause);
  // "under pressure from X to suspend …".
  const above = noun.governedBy?.group;
  return above && clause.verb.form === 'infinitive' && controlOf(above.head.lemma, modalities.lexicon) === 'demanded'
    ? weaker(own, 'demanded')
    : own;
}

/** "paves the way for A to join B". */
function wayIsPaved({ words }: SentenceAnalysis, { verb }: Clause): boolean {
  if (verb.form !== 'infinitive') return false;
  const lead = words.slice(Math.max(0, verb.first - 7), verb.first).map((w) => w.folded);
  const way = lead.indexOf('way');
  return way >= 0 && lead[way + 1] === 'for';
}

/** "might strike again, this time targeting X": of an adverbial gerund, that of the clause before it. */
function ofHost(modalities: Modalities, { verb, link, governor }: Clause): Modality {
  if (verb.form !== 'gerund' || link !== 'adverbial' || !governor) return 'asserted';
  if (governor.verb.last >= verb.first || TELLS.test(verb.lemma)) return 'asserted';
  const host = modalities.of(governor);
  return host === 'possible' || host === 'planned' ? host : 'asserted';
}

/** "announced that it would leave": a plan, told in the past. */
const isForetold = ({ verb, link, governor }: Clause): boolean =>
  verb.modal === 'would' &&
  !verb.negated &&
  link === 'complement' &&
  governor !== undefined &&
  FORETELLS.test(governor.verb.lemma);

function ofWordBefore({ analysis, lexicon }: Modalities, { verb, governor }: Clause): Modality {
  const before = analysis.words[verb.first - 1];
  if (verb.form !== 'infinitive' || !before || before.tag === 'entity') return 'asserted';
  const control = controlOf(before.lemma, lexicon);
  const deniedTwice = control === 'denied' && governor?.verb.last === before.index && governor.verb.negated;
  return control && !deniedTwice ? control : 'asserted';
}
