import type { EventType } from '../claim.js';
import type { NounEntry } from '../lexicon/schema.js';
import type { NounAct } from './noun-view.js';

/** "broke off relations" is conflict, "lifted sanctions" is not; "strained ties" is conflict between those tied. */
export function turnNoun(
  entry: NounEntry,
  act: Pick<NounAct, 'ends' | 'lifts' | 'strains'> | undefined,
): { type: EventType; kind: NounEntry['kind']; contexts: string[] } {
  const as = (type: EventType) => ({ type, kind: 'event' as const, contexts: entry.contexts });
  if (act?.strains) return as('REJECT');
  // Ties and talks are broken off in words, aid and trade in deeds.
  if (act?.ends) return as(/^(?:AGREE|CONSULT|SUPPORT)$/u.test(entry.type) ? 'REJECT' : 'SANCTION');
  if (act?.lifts)
    return as(entry.type === 'SANCTION' || entry.type === 'REJECT' || entry.type === 'REQUEST' ? 'CONCEDE' : 'RETREAT');
  return entry;
}
