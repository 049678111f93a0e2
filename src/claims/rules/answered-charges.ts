import type { Group } from '../analysis/analysis.js';
import { cross, type Reading } from '../draft.js';

const REBUTS = /^(?:reject|deny|dismiss|refute|rebuff|rebut|spurn|ignore|brush aside|shrug off|decline|refuse)$/u;
const CHARGES =
  /^(?:accusations?|claims?|allegations?|charges?|criticisms?|demands?|threats?|complaints?|offers?|proposals?|invitations?|requests?|calls?|appeals?|suggestions?|ultimatum|warnings?)$/u;

/** "X has rejected these accusations": against whoever made them a sentence or two before. */
export function answeredChargesRule(reading: Reading): void {
  const { analysis, denotations, modality } = reading;
  for (const clause of analysis.clauses) {
    if (!REBUTS.test(clause.verb.lemma) || clause.verb.passive) continue;
    const spoken = clause.object.some((g) => refersBack(g) && denotations.of(g).owners.length === 0);
    if (!spoken) continue;
    const sources = denotations.subject(clause);
    const by = denotations.discourse.chargedBy(sources);
    if (!by) continue;
    cross(
      reading,
      sources,
      [{ actor: by, surface: clause.object[0]!.words.map((w) => w.surface).join(' '), basis: 'reference' }],
      { type: 'REJECT', kind: 'stance', contexts: ['diplomatic'] },
      { modality: modality.of(clause), rule: 'answered-charge', clause, at: clause.verb.main.index },
    );
  }
}

const refersBack = (group: Group): boolean =>
  CHARGES.test(group.head.folded) &&
  group.phrases.length === 0 &&
  /^(?:the|these|those|this|that|such|all|both|any)$/u.test(group.words[0]!.folded);
