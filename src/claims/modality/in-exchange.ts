import type { Group, SentenceAnalysis } from '../analysis/analysis.js';

/** How many words behind "in exchange for" still name the price. */
const NEAR = 20;

/** "agreed that in exchange for work with X, …": a price that is offered, not paid. */
export function inExchange({ words, clauses }: SentenceAnalysis, group: Group): boolean {
  const at = words.findIndex(
    (w, i) =>
      i < group.first &&
      /^(?:exchange|return)$/u.test(w.folded) &&
      words[i - 1]?.folded === 'in' &&
      words[i + 1]?.folded === 'for',
  );
  return at >= 0 && group.first - at < NEAR && !clauses.some((c) => c.verb.first > at && c.verb.last < group.first);
}
