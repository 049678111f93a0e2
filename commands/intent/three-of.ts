import type { NamedIn } from './named-in.js';

const AGAINST = /\b(?:or|than|vs\.?|versus|over)\b/iu;
const BESIDE = /\/|,|&|\band\b/iu;
/** What sets two beside each other that "and" joins. */
const COMPARED =
  /\b(?:compar\w*|side\s+by\s+side|next\s+to|beside|contrast\w*|which|who(?:m|['’]?s)?|weigh\w*|against\s+each)\b/iu;
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
  const apart = COMPARED.test(rest);
  const joined = (i: number): number => {
    const [one, other] = [each[i], each[i + 1]];
    if (!one || !other) return 0;
    const between = rest.slice(one.end, other.start);
    if (between.length > NEAR) return 0;
    return AGAINST.test(between) ? 2 : apart && BESIDE.test(between) ? 1 : 0;
  };
  if (joined(0) + joined(1) === 0) return undefined;
  const early = joined(0) > joined(1);
  return early ? { name: third, a: first, b: second } : { name: first, a: second, b: third };
}
