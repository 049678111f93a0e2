import type { Clause } from '../../analysis/analysis.js';
import { pairs, type Reading } from '../../draft.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import type { Reference } from '../../reference.js';
import { claimDirected } from './claim-directed.js';
import { claimMatched } from './claim-matched.js';
import { claimTogether } from './claim-together.js';
import { givingTargets } from './giving-targets.js';
import { impliedTargets } from './implied-targets.js';
import { isLicensed } from './is-licensed.js';
import { objectTargets } from './object-targets.js';
import { frameOf } from './verb-frame.js';
import { verbModality } from './verb-modality.js';

/** Who acts and who is acted on, for every verb of the lexicon: "Iran backs …", "was attacked by …", "agreed with …". */
export function verbRule(reading: Reading): void {
  for (const clause of reading.analysis.clauses) {
    for (const entry of reading.lexicon.verbs.get(clause.verb.lemma) ?? []) if (readVerb(reading, clause, entry)) break;
  }
}

/** @returns whether the entry fits, so that no further one of the same verb is tried */
function readVerb(reading: Reading, clause: Clause, entry: VerbEntry, turned = false): boolean {
  const { denotations } = reading;
  const frame = frameOf(reading, clause);
  const { verb, sources, objects, behind } = frame;
  if (!isLicensed(reading, frame, entry)) return false;
  if (entry.between) return claimMatched(reading, frame, entry);
  if (entry.negated && verb.negated)
    return readVerb(reading, clause, { ...entry, type: entry.negated, negated: undefined, kind: 'stance' }, true);
  const told = (entry.to ? givingTargets : objectTargets)(reading, frame, entry);
  let targets = told.length > 0 ? told : impliedTargets(reading, frame, entry);
  const modality = verbModality(reading, frame, entry, turned);
  const at = verb.main.index;
  claimTogether(reading, frame, entry, targets, modality);
  if (sources.length > 1 && targets.length === 0 && isEachOther(clause)) {
    pairs(reading, sources, entry, { modality, rule: 'reciprocal', clause, at });
    return true;
  }
  const isSource = (target: Reference) => sources.some((s) => s.actor === target.actor);
  // "they … help them": a group does not act on itself.
  if (sources.length > 1 && targets.length > 0 && targets.every(isSource)) return true;
  // "the duo agreed to stop Russian strikes": nor on one of its own.
  if (sources.length > 1 && sources.every((s) => s.basis === 'reference'))
    targets = targets.filter((t) => !isSource(t));
  // "cracked down on protesters", "shot demonstrators": those of its own country.
  if (targets.length === 0 && sources.length === 1 && /^(?:COERCE|ASSAULT)$/u.test(entry.type))
    targets = denotations.protesters([...objects, ...behind(entry.preps)], sources[0]!);
  if (sources.length === 0 || targets.length === 0) return sources.length > 1 && entry.together !== false;
  claimDirected(reading, frame, entry, targets, modality);
  if (verb.lemma === 'host' && targets.length > 1 && isHostOfTalks(clause)) {
    const talks = { type: 'CONSULT', kind: 'event', contexts: ['diplomatic'] } as const;
    pairs(reading, targets, talks, { modality, rule: 'joint-guests', clause, at });
  }
  return true;
}

/** "blamed each other". */
const isEachOther = ({ object, obliques }: Clause): boolean =>
  [...object, ...obliques.flatMap((p) => p.groups)].some(
    ({ words: [first, second] }) =>
      /^(?:each|one)$/u.test(first!.folded) && /^(?:other|another)$/u.test(second?.folded ?? ''),
  );

const isHostOfTalks = ({ obliques }: Clause): boolean =>
  obliques.some((p) => p.groups.some((g) => /^(?:talks|summit|meeting|negotiations|conference)$/u.test(g.head.folded)));
