import type { Clause, SentenceAnalysis, VerbGroup } from '../analysis/analysis.js';

/** Whether what a verb ensures is yet to come: "to ensure", "will guarantee", but not "ensured". */
export const willEnsure = (verb: VerbGroup): boolean =>
  /^(?:ensure|guarantee|assure|see|secure)$/u.test(verb.lemma) && (verb.form !== 'finite' || verb.modal !== undefined);

/** "to ensure that we can welcome them": the analysis leaves what is ensured without a governor. */
export function isEnsured({ words, clauses }: SentenceAnalysis, clause: Clause): boolean {
  const opener = (clause.subject[0]?.first ?? 0) - 1;
  const above = clauses.find((c) => c.verb.last === opener - 1);
  return clause.opener === 'that' && words[opener]?.folded === 'that' && above !== undefined && willEnsure(above.verb);
}
