import type { SentenceAnalysis } from './analysis/analysis.js';

const SUPPOSED =
  /^(?:theor(?:y|ies)|assumptions?|impression|pretexts?|preten[cs]es?|beliefs?|illusions?|delusions?|premises?|suppositions?|presumption|suspicion|notion|misconception|misapprehension|misimpression|hypothesis|conviction|fiction|guise)$/u;
const BEFORE = /^(?:under|on|upon|in|with|from|by)$/u;

/**
 * Whether a word stands in what is only supposed: behind "under the theory that", "on the mistaken assumption that",
 * up to the comma where the main clause begins.
 */
export function isSupposed(analysis: SentenceAnalysis, at: number): boolean {
  const { words } = analysis;
  return words.some(
    (word, i) =>
      i < at &&
      word.folded === 'that' &&
      SUPPOSED.test(words[i - 1]?.folded ?? '') &&
      hasPreposition(i - 1) &&
      at < end(i),
  );

  function hasPreposition(noun: number): boolean {
    for (let j = noun - 1; j >= Math.max(0, noun - 5); j--) {
      const { tag, folded } = words[j]!;
      if (BEFORE.test(folded)) return true;
      if (
        /^(?:verb|auxiliary|modal|conjunction|subordinator|preposition)$/u.test(tag) &&
        !/^(?:mistaken)$/u.test(folded)
      )
        return false;
    }
    return false;
  }

  function end(that: number): number {
    const main = analysis.clauses.find((c) => {
      const first = c.subject[0]?.first ?? c.verb.first;
      const start = /^(?:and|but|so|yet|while|whereas)$/u.test(words[first - 1]?.folded ?? '') ? first - 1 : first;
      const after = analysis.clauses.some(
        (o) => o.verb.form === 'finite' && o.verb.first > that && o.verb.last < start,
      );
      return c.verb.form === 'finite' && c.link !== 'relative' && after && /[,;—–]/u.test(words[start]!.gap);
    });
    const first = main?.subject[0]?.first ?? main?.verb.first;
    return first ?? words.length;
  }
}
