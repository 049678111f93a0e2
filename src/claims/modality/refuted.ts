import type { Clause, SentenceAnalysis } from '../analysis/analysis.js';

const WORD =
  /^(?:claims?|reports?|allegations?|accusations?|charges?|assertions?|suggestions?|rumou?rs?|speculations?|insinuations?|notions?)$/u;
const REFUTES =
  /^(?:deny|dismiss|reject|refute|rebut|repudiate|dispute|disprove|debunk|brush aside|brush off|contradict)$/u;

/** Whether a clause is what a word says that somebody refutes: "dismissed claims that …", "rejected reports of X arming Y". */
export function isRefuted({ groups }: SentenceAnalysis, { governingGroup, subject, opener }: Clause): boolean {
  const first = subject[0];
  // "claims that X …".
  const told = opener === 'that' && first ? groups.find((g) => g.last === first.first - 2) : undefined;
  const word = governingGroup ?? told ?? first?.governedBy?.group;
  const { role } = word ?? {};
  if (!word || !WORD.test(word.head.folded) || !role) return false;
  const { verb } = role.clause;
  return REFUTES.test(verb.lemma) && !verb.negated && role.as === (verb.passive ? 'subject' : 'object');
}
