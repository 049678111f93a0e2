import type { Modality } from '../../claim.js';
import { cross, isCoop, type Reading } from '../../draft.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import type { Reference } from '../../reference.js';
import { recast } from './recast.js';
import type { VerbFrame } from './verb-frame.js';

/** Claims of each source on each target of a verb. */
export function claimDirected(
  reading: Reading,
  frame: VerbFrame,
  entry: VerbEntry,
  targets: readonly Reference[],
  modality: Modality,
): void {
  const { clause, verb, sources, behind } = frame;
  const told = recast(reading, clause, entry, targets);
  const [from, to] = entry.reversed ? [targets, sources] : [sources, targets];
  // What is asked for is not done by asking; an invitation is.
  const asked = told.type === 'REQUEST' && verb.lemma !== 'invite' && modality === 'asserted';
  cross(reading, from, to, told, {
    modality: asked ? 'demanded' : modality,
    rule: ruleOf(frame, entry),
    clause,
    at: verb.main.index,
    symmetric:
      entry.together !== false && entry.together !== 'reciprocal' && isCoop(entry.type) && behind(['with']).length > 0,
  });
}

function ruleOf({ verb, behind }: VerbFrame, entry: VerbEntry): string {
  if (verb.passive) return 'passive-verb';
  if (entry.to) return 'giving-verb';
  return behind(entry.preps).length > 0 && entry.object === false ? 'verb-with-preposition' : 'verb-object';
}
