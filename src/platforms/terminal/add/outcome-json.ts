import type { Outcome } from '../../../intake/outcome.js';

/** What was done with one input, as one line of JSON. */
export function outcomeJson(outcome: Outcome): string {
  if (!('proposal' in outcome)) return JSON.stringify(outcome);
  const { proposal, ...rest } = outcome;
  const { draft, preview, near, warnings } = proposal;
  const { text: _text, ...known } = draft;
  return JSON.stringify({ ...rest, ...known, ...preview, near, warnings });
}
