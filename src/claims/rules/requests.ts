import type { Clause } from '../analysis/analysis.js';
import { claim, isCoop, type Reading } from '../draft.js';

/** "urged Iran to help fight the PKK": whoever asks another to act against a third is against the third. */
export function requestRule(reading: Reading): void {
  const { drafts } = reading;
  for (const asked of [...drafts]) {
    if (asked.type !== 'REQUEST' || !asked.clause) continue;
    for (const act of [...drafts]) {
      if (!act.clause || isCoop(act.type) || act.source.actor !== asked.target.actor) continue;
      if (act.target.actor === asked.source.actor || act.modality === 'denied' || !under(act.clause, asked.clause))
        continue;
      claim(
        reading,
        asked.source,
        act.target,
        { type: 'REJECT', kind: 'stance', contexts: act.contexts },
        { modality: 'demanded', rule: 'request-against', clause: asked.clause, at: asked.at },
      );
    }
  }
}

/** Whether a clause is what another asks for, directly or by a chain of infinitives. */
function under(clause: Clause, above: Clause): boolean {
  for (let c: Clause | undefined = clause; c && c.link === 'infinitive'; c = c.governor)
    if (c.governor === above) return true;
  return false;
}
