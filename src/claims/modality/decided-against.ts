import type { Clause, SentenceAnalysis } from '../analysis/analysis.js';

/** Whether a clause is what was decided against: "decided against joining", "voted against sending". */
export function decidedAgainst({ words }: SentenceAnalysis, { verb, governor }: Clause): boolean {
  let before = words[verb.first - 1];
  if (before?.tag === 'adverb') before = words[verb.first - 2];
  return (
    before?.folded === 'against' &&
    governor !== undefined &&
    /^(?:decide|vote|rule|choose|opt|come out|counsel|advise|argue|lobby|warn|recommend)$/u.test(governor.verb.lemma)
  );
}
