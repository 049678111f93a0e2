import type { Group } from './analysis/analysis.js';
import { inPhrase } from './denotation.js';
import type { KnownDenotations } from './known-denotations.js';
import { namedBy, type Reference } from './reference.js';

/** Those who act for the country that they are in: "the government in Kabul". */
const SEATED =
  /^(?:governments?|authorities|regimes?|forces|rebels|junta|juntas|rulers?|parliament|embassy|militias?|general|generals|ministers?|cabinet|leaders?|leadership|officials?|lawmakers|politicians|military|army|colonels|farmers|fishermen|students|police|villagers|customs|exporters|commanders?|courts|president|premier|court|judges|establishment)$/u;

/** "In Beijing, a ministry spokesman said": the place that opens the sentence. */
export function frontedPlace({ analysis }: KnownDenotations, group: Group): Reference[] {
  const [first] = analysis.groups;
  return first &&
    first !== group &&
    first.first === 1 &&
    first.governedBy?.preposition === 'in' &&
    first.head.mention &&
    first.last === group.first - 1 &&
    /,/u.test(group.words[0]!.gap)
    ? [namedBy(first.head)]
    : [];
}

/** The "of" phrases right after a noun: in "statements about the defiance of X" the last belongs to another noun. */
export function ofPhrases(group: Group): Group['phrases'] {
  const other = group.phrases.findIndex((p) => p.preposition !== 'of');
  return other < 0 ? group.phrases : group.phrases.slice(0, other);
}

export function ofRefs(within: KnownDenotations, group: Group): Reference[] {
  for (const p of ofPhrases(group)) {
    const refs = inPhrase(group, p).flatMap((g) => [...within.of(g).denotes]);
    if (refs.length > 0) return refs;
  }
  return [];
}

export function fromRefs(within: KnownDenotations, group: Group): Reference[] {
  const seated = SEATED.test(group.head.folded) && within.analysis.words[group.first - 1]?.tag !== 'conjunction';
  return group.phrases
    .filter((p) => p.preposition === 'from' || (p.preposition === 'in' && seated))
    .slice(0, 1)
    .flatMap((p) => p.groups.flatMap((g) => [...within.of(g).denotes]));
}
