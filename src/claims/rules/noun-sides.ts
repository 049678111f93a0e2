import type { Clause, Group } from '../analysis/analysis.js';
import type { Reading } from '../draft.js';
import type { Reference } from '../reference.js';
import { dedupe } from '../reference.js';

/** The clause that a noun depends on, and as what. */
export interface NounRole {
  readonly clause: Clause;
  readonly as: 'subject' | 'object' | 'oblique';
}

const SIDES = /^(?:side|support|back|help|aid|assist|arm|join|defend|supply|finance|fund)$/u;

/** "sided with A in its spat with B", "backed A in a war against B": who is helped has the quarrel too. */
export function helped({ denotations }: Reading, group: Group, role: NounRole | undefined): readonly Reference[] {
  if (role?.as !== 'oblique' || !/^(?:in|over)$/u.test(group.governedBy?.preposition ?? '')) return [];
  const { clause } = role;
  if (!SIDES.test(clause.verb.lemma) || clause.verb.passive) return [];
  const withs = clause.obliques.filter((p) => p.preposition === 'with' && p.groups[0]!.last < group.first);
  return denotations.patientsOf([...clause.object, ...withs.flatMap((p) => p.groups)]);
}

const HARM =
  /^(?:deaths?|killings?|loss|losses|destruction|murder|assassination|wounding|injur(?:y|ies)|casualties|damage|demise|defeat|collapse)$/u;
export const SUFFERS =
  /^(?:suffer|endure|undergo|face|survive|withstand|reel|enter|brave|weather|absorb|die|fall|lose|perish|sustain|crumble|recover|wither|collapse)$/u;

/** "the death of its leader in an Israeli strike", "entered a second week of Israeli bombardment": whom an act with an owner hits. */
export function victims({ denotations }: Reading, group: Group, role: NounRole | undefined): readonly Reference[] {
  let above = group.governedBy?.group;
  let preposition = group.governedBy?.preposition ?? '';
  const whose = (g: Group) => [
    ...denotations.of(g).owners,
    ...g.phrases
      .filter((p) => p.preposition === 'of')
      .flatMap((p) => p.groups.flatMap((x) => ownersFirst(denotations.of(x)))),
  ];
  // "the death of its leader N in …": the harm may stand a phrase farther off.
  for (let host = above, n = 0; host && n < 3; host = host.governedBy?.group, n++)
    if (HARM.test(host.head.folded) && /^(?:in|by|from|during|under|after|of)$/u.test(preposition))
      return dedupe(whose(host));
  if (above && preposition === 'of') {
    preposition = above.governedBy?.preposition ?? '';
    above = above.governedBy?.group;
  }
  if (!role || role.as === 'subject') return [];
  const { clause } = role;
  if (
    HARM.test(clause.object[0]?.head.folded ?? '') &&
    role.as === 'oblique' &&
    /^(?:in|by|from|during|under|after)$/u.test(preposition)
  )
    return dedupe(whose(clause.object[0]!));
  const patient =
    clause.verb.passive &&
    /^(?:kill|hit|destroy|wound|injure|damage|strike|assassinate|lose|die)$/u.test(clause.verb.lemma);
  if (patient || SUFFERS.test(clause.verb.lemma)) return denotations.patientsOf(clause.subject);
  return [];
}

const ownersFirst = (d: { denotes: readonly Reference[]; owners: readonly Reference[] }): readonly Reference[] =>
  d.denotes.length > 0 ? d.denotes : d.owners;
