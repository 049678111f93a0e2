import type { Clause } from '../../analysis/analysis.js';
import type { Modality } from '../../claim.js';
import { isCoop, pairs, type Reading } from '../../draft.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import { weaker } from '../../modality/weaker.js';
import type { Reference } from '../../reference.js';
import type { VerbFrame } from './verb-frame.js';

const MEETING =
  /^(?:talks?|meetings?|summits?|sessions?|visits?|negotiations?|each|one|conference|situation|issues?)$/u;

/** Claims of several subjects that they act with each other: "A and B met", "A and B agreed with C". */
export function claimTogether(
  reading: Reading,
  frame: VerbFrame,
  entry: VerbEntry,
  targets: readonly Reference[],
  modality: Modality,
): void {
  const { clause, verb, sources } = frame;
  if (!mayActTogether(frame, entry, targets)) return;
  if (entry.together === 'reciprocal' && (targets.length > 0 || isBesideEachOther(reading, clause))) return;
  if (entry.type === 'AGREE' && targets.length > 0 && entry.object === true) return;
  // "A and B could not sign": a pact of others.
  if (modality === 'denied' && /^(?:sign|ratify|join|conclude|initial)$/u.test(verb.lemma)) return;
  if (reading.lexicon.operators.makes.has(verb.lemma) && hasSharedNoun(reading, clause)) return;
  pairs(reading, sources, entry, {
    modality: isPledge(reading, frame, entry) ? weaker(modality, 'planned') : modality,
    rule: 'joint-verb',
    clause,
    at: verb.main.index,
  });
}

function mayActTogether(
  { clause, passive, sources, behind }: VerbFrame,
  { together, object, type }: VerbEntry,
  targets: readonly Reference[],
): boolean {
  if (together === false || passive || sources.length < 2) return false;
  if (targets.length > 0 && object !== false && behind(['with']).length === 0) return false;
  return !(
    object === true &&
    type === 'CONSULT' &&
    targets.length === 0 &&
    clause.object.some((g) => !MEETING.test(g.head.folded))
  );
}

/** "resolved to deepen …", "affirmed their commitment to …": what is resolved is yet to come. */
function isPledge(reading: Reading, { clause, verb, sources }: VerbFrame, entry: VerbEntry): boolean {
  if (entry.type !== 'AGREE' || isToOthers(reading, clause, sources)) return false;
  return (
    (/^(?:resolve|decide|pledge|vow|commit|promise)$/u.test(verb.lemma) &&
      reading.analysis.clauses.some((c) => c.governor === clause && c.link === 'infinitive')) ||
    clause.object.some((g) =>
      /^(?:commitment|commitments|plan|plans|intention|intent|determination)$/u.test(g.head.folded),
    )
  );
}

/** "pledged to support X": a joint promise to somebody else is kept by being made together. */
function isToOthers({ analysis, denotations }: Reading, clause: Clause, sources: readonly Reference[]): boolean {
  const inner = analysis.clauses.filter((c) => c.verb.first > clause.verb.last && c.verb.form === 'infinitive');
  const groups = inner.flatMap((c) => [...c.object, ...c.obliques.flatMap((p) => p.groups)]);
  return denotations.patientsOf(groups).some((r) => !sources.some((s) => s.actor === r.actor));
}

/** "A and B fought side by side", "fought in Korea", "fought for X": with each other, not against. */
function isBesideEachOther({ analysis, denotations }: Reading, { verb, obliques }: Clause): boolean {
  const behind = analysis.words.slice(verb.last + 1, verb.last + 6).map((w) => w.folded);
  if (behind.some((w) => /^(?:side|together|alongside|shoulder|jointly|hand|common|beside|alike)$/u.test(w)))
    return true;
  return obliques.some(
    (p) =>
      /^(?:in|at|as|under|for|through)$/u.test(p.preposition) &&
      p.groups.some((g) => /^\p{Lu}/u.test(g.head.surface) || denotations.patients(g).length > 0),
  );
}

/** Whether an object of the verb is itself a noun of the lexicon, which then carries the claim. */
const hasSharedNoun = ({ lexicon }: Reading, { object }: Clause): boolean =>
  object.some((g) => {
    const noun = lexicon.nouns.get(g.head.folded);
    return noun?.symmetric && isCoop(noun.type);
  });
