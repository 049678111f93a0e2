import { type Tally, total } from './tally.js';

export type Label =
  | 'mostly cooperative'
  | 'mostly conflictual'
  | 'only cooperative'
  | 'only conflictual'
  | 'mixed'
  | 'too few to label';

const FEWEST = 3;
const ENOUGH = 5;
const TIMES = 2;

/** The rule as it is printed under every card. */
export const LABEL_RULE = `“mostly” from ${ENOUGH} claims on, where one side has at least twice the other; “only” from ${FEWEST} on, where all are of one side; no label below ${FEWEST}`;

/** What counts say about a pair, by the printed rule, and why in a few words. */
export function labelOf(counts: Tally): { label: Label; reason: string } {
  const { cooperative, conflictual, mixed } = counts;
  const n = total(counts);
  if (n < FEWEST) return { label: 'too few to label', reason: `fewer than ${FEWEST} claims` };
  if (cooperative === n) return { label: 'only cooperative', reason: 'no claim of conflict' };
  if (conflictual === n) return { label: 'only conflictual', reason: 'no claim of cooperation' };
  if (n >= ENOUGH && cooperative >= TIMES * conflictual && cooperative > mixed)
    return { label: 'mostly cooperative', reason: 'cooperation has at least twice the claims of conflict' };
  if (n >= ENOUGH && conflictual >= TIMES * cooperative && conflictual > mixed)
    return { label: 'mostly conflictual', reason: 'conflict has at least twice the claims of cooperation' };
  return {
    label: 'mixed',
    reason: n < ENOUGH ? `both sides, in fewer than ${ENOUGH} claims` : 'neither side has twice the other',
  };
}
