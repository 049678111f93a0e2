import { cross, isCoop, pairs, type Reading } from '../../draft.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import type { VerbFrame } from './verb-frame.js';

/**
 * "set London against Reykjavik", "brought Peru and Chile together": the object is one side or both.
 * @returns whether two sides were found
 */
export function claimMatched(reading: Reading, { clause, verb }: VerbFrame, entry: VerbEntry): boolean {
  const { denotations, modality } = reading;
  const first = denotations.patientsOf(verb.passive ? clause.subject : clause.object);
  const second = denotations.patientsOf(
    clause.obliques.filter((p) => entry.preps.includes(p.preposition)).flatMap((p) => p.groups),
  );
  const more = { modality: modality.of(clause), rule: 'matched', clause, at: verb.main.index };
  if (first.length > 0 && second.length > 0) cross(reading, first, second, entry, { ...more, symmetric: true });
  else if (first.length > 1 && isCoop(entry.type)) pairs(reading, first, entry, more);
  else return false;
  return true;
}
