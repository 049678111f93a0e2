import type { Group } from '../analysis/analysis.js';
import type { EventType } from '../claim.js';
import { cross, type Reading } from '../draft.js';
import { dedupe } from '../reference.js';

interface Side {
  readonly head: RegExp;
  readonly before: RegExp;
  readonly to: RegExp;
  readonly type: EventType;
  /** Whoever follows acts on the subject. */
  readonly reversed?: boolean;
}

/** "in support of", "on behalf of", "in defiance of": phrases that set the subject of a clause for or against whoever follows. */
const SIDES: readonly Side[] = [
  {
    head: /^(?:support|aid|defen[cs]e|backing|assistance|relief)$/u,
    before: /^(?:in|to|for)$/u,
    to: /^of$/u,
    type: 'SUPPORT',
  },
  { head: /^(?:favou?r|solidarity|sympathy|unity)$/u, before: /^in$/u, to: /^(?:of|with)$/u, type: 'SUPPORT' },
  {
    head: /^(?:control|rule|occupation|domination|yoke|thumb|tutelage|suzerainty|grip)$/u,
    before: /^under$/u,
    to: /^of$/u,
    type: 'COERCE',
    reversed: true,
  },
  { head: /^behalf$/u, before: /^on$/u, to: /^of$/u, type: 'SUPPORT' },
  { head: /^defiance$/u, before: /^in$/u, to: /^of$/u, type: 'REJECT' },
  { head: /^opposition$/u, before: /^in$/u, to: /^(?:to|against)$/u, type: 'REJECT' },
  { head: /^protest$/u, before: /^in$/u, to: /^(?:at|against|over|to)$/u, type: 'ACCUSE' },
  { head: /^(?:retaliation|revenge|reprisal)$/u, before: /^in$/u, to: /^(?:against|on|for)$/u, type: 'REJECT' },
];

export function phraseSidesRule(reading: Reading): void {
  for (const group of reading.analysis.groups) {
    const side = group.governedBy && SIDES.find((s) => s.head.test(group.head.folded));
    if (!side || group.words.length > 2 || !side.before.test(group.governedBy!.preposition)) continue;
    readSide(reading, group, side);
  }
}

function readSide(reading: Reading, group: Group, side: Side): void {
  const { analysis, denotations, modality } = reading;
  const first = group.phrases[0];
  const clause = group.role?.clause ?? analysis.clauses.findLast((c) => c.verb.last < group.first);
  if (!first || !side.to.test(first.preposition) || !clause || (clause.verb.passive && !side.reversed)) return;
  // "spoke in favour of talks with X": only what follows directly.
  const targets = dedupe(first.groups.flatMap((g) => [...denotations.of(g).denotes]));
  const subject = (side.reversed ? denotations.patientsOf(clause.subject) : dedupe(denotations.subject(clause))).filter(
    (s) => !targets.some((t) => t.actor === s.actor),
  );
  cross(
    reading,
    side.reversed ? targets : subject,
    side.reversed ? subject : targets,
    { type: side.type, kind: 'stance', contexts: [] },
    { modality: modality.of(clause), rule: 'phrase-side', clause, at: group.head.index },
  );
}
