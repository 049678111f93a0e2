import type { Clause } from '../analysis/analysis.js';
import { type Draft, isCoop, type Reading } from '../draft.js';
import { controllerOf } from '../modality/control.js';
import { decidedAgainst } from '../modality/decided-against.js';
import { weaker } from '../modality/weaker.js';
import { isSupposed } from '../suppositions.js';

const REFUSAL = /^(?:refuse|decline|reject|fail|refusal|failure|unable|unwilling)$/u;
const THREAT = /^(?:threaten|threat|vow|warn)$/u;

/** Last words on the drafts of a sentence: refusals and threats are acts of their own, and the same claim is said once. */
export function settle(reading: Reading): Draft[] {
  const kept = new Map<string, Draft>();
  for (const raw of reading.drafts) {
    // A medium speaks and is never a party.
    if ([raw.source, raw.target].some((r) => reading.denotations.kindOf(r) === 'medium')) continue;
    if (spurned(reading, raw)) continue;
    const told = governed(reading, raw);
    const draft = isSupposed(reading.analysis, told.at)
      ? { ...told, modality: weaker(told.modality, 'possible') }
      : told;
    const ends = draft.symmetric
      ? [draft.source.actor, draft.target.actor].sort()
      : [draft.source.actor, draft.target.actor];
    const key = `${ends.join(' ')} ${draft.stance} ${draft.modality} ${draft.type}`;
    if (!kept.has(key)) kept.set(key, draft);
  }
  const all = [...kept.values()];
  return all.filter((draft) => !all.some((other) => agreedOn(draft, other)));
}

/** "agreed to hold joint exercises": the agreement that is yet to come is the one just told. */
const agreedOn = (draft: Draft, other: Draft): boolean =>
  draft.type === 'AGREE' &&
  other.type === 'AGREE' &&
  draft.modality === 'planned' &&
  other.modality === 'asserted' &&
  draft.symmetric &&
  other.symmetric &&
  other.clause !== undefined &&
  draft.clause?.governor === other.clause &&
  [draft.source.actor, draft.target.actor].every((a) => [other.source.actor, other.target.actor].includes(a));

/** "rejected an offer from X for talks": the talks are what was rejected. */
function spurned({ drafts, analysis }: Reading, draft: Draft): boolean {
  return (
    draft.rule.startsWith('noun') &&
    isCoop(draft.type) &&
    drafts.some(
      (d) =>
        d.type === 'REJECT' &&
        d.rule === 'verb-object' &&
        d.at < draft.at &&
        [d.source.actor, d.target.actor].includes(draft.source.actor) &&
        [d.source.actor, d.target.actor].includes(draft.target.actor) &&
        !analysis.clauses.some((c) => c.verb.form === 'finite' && c.verb.first > d.at && c.verb.first < draft.at),
    )
  );
}

const SPREAD = /^(?:push|spread|peddle|circulate|float)$/u;
const STATEMENT = /^(?:statements?|claims?|narratives?|rumou?rs?|propaganda|stor(?:y|ies)|myths?|lies?)$/u;

const UNTRUE = /^(?:false|untrue|baseless|unfounded|groundless|fabricated|nonsense)$/u;

/** "Reports that X did it are false." */
function falsified({ analysis }: Reading, draft: Draft): boolean {
  const { words, groups } = analysis;
  const verdict = words.findIndex((w) => UNTRUE.test(w.folded));
  return (
    verdict > draft.at &&
    words.slice(Math.max(0, verdict - 3), verdict).some((w) => /^(?:is|are|was|were)$/u.test(w.folded)) &&
    /^(?:claims?|reports?|allegations?|suggestions?|accusations?|rumou?rs?)$/u.test(groups[0]?.head.folded ?? '') &&
    groups[0]!.last < draft.at
  );
}

/** Whether a verb before it makes what follows a pretence: "pretended to fight X", "push statements about its defiance of Y". */
function pretended(reading: Reading, draft: Draft): boolean {
  if (falsified(reading, draft)) return true;
  return reading.analysis.clauses.some(
    (c) =>
      c.verb.last < draft.at &&
      (/^(?:pretend|feign|fabricate)$/u.test(c.verb.lemma) ||
        (SPREAD.test(c.verb.lemma) && c.object.some((g) => STATEMENT.test(g.head.folded))) ||
        // "was not using its envoys to say they were against X": said or not, it is not so.
        (/^(?:say|claim|argue|suggest)$/u.test(c.verb.lemma) && c.link === 'infinitive' && c.governor?.verb.negated)) &&
      !reading.analysis.words.slice(c.verb.last, draft.at).some((w) => /^(?:but|while|whereas)$/u.test(w.folded)),
  );
}

function governed(reading: Reading, draft: Draft): Draft {
  for (
    let clause: Clause | undefined = draft.clause;
    clause;
    clause =
      clause.link === 'infinitive' || clause.link === 'gerund' || clause.link === 'coordinate'
        ? clause.governor
        : undefined
  ) {
    if (isCoop(draft.type) && decidedAgainst(reading.analysis, clause))
      return { ...draft, type: 'REJECT', stance: 'conflictual', modality: 'asserted', rule: 'refusal' };
    const controller = controllerOf(clause, reading);
    if (!controller) continue;
    // "forbade its citizens from travelling to X".
    if (/^(?:forbid|prohibit|ban|bar)$/u.test(controller) && draft.type === 'CONSULT')
      return { ...draft, type: 'SANCTION', stance: 'conflictual', modality: 'asserted', rule: 'refusal' };
    if (REFUSAL.test(controller) && isCoop(draft.type))
      return { ...draft, type: 'REJECT', stance: 'conflictual', modality: 'asserted', rule: 'refusal' };
    if (THREAT.test(controller) && !isCoop(draft.type))
      return { ...draft, type: 'THREATEN', stance: 'conflictual', modality: 'asserted', rule: 'threat' };
  }
  return pretended(reading, draft) ? { ...draft, modality: 'denied' } : draft;
}
