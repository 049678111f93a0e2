import type { NamedIn } from './named-in.js';

const BETWEEN = /\b(?:or|than|vs\.?|versus|over)\b|\/|,|\band\b/iu;
/** Code units between two names that are weighed against each other. */
const NEAR = 40;

/**
 * Of three actors the one that is compared, and the two that it is held against: those between which "or", "than" or
 * "versus" stands.
 */
export function threeOf({ rest, mentions, names }: NamedIn): { name: string; a: string; b: string } | undefined {
  const [first, second, third, more] = names;
  if (!first || !second || !third || more) return undefined;
  const each = mentions.filter(({ actor }, i) => mentions.findIndex((other) => other.actor === actor) === i);
  const joined = (i: number): number => {
    const [one, other] = [each[i], each[i + 1]];
    if (!one || !other) return 0;
    const between = rest.slice(one.end, other.start);
    if (between.length > NEAR || !BETWEEN.test(between)) return 0;
    return /\b(?:or|than|vs\.?|versus)\b/iu.test(between) ? 2 : 1;
  };
  const early = joined(0) > joined(1);
  return early ? { name: third, a: first, b: second } : { name: first, a: second, b: third };
}
