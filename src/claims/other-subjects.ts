import type { Clause } from './analysis/analysis.js';
import type { KnownDenotations } from './known-denotations.js';
import { nounEntry } from './lexicon/lexicon.js';
import type { Reference } from './reference.js';

const HARMS = /^(?:kill|injure|wound|destroy|hit|damage|target)$/u;

/** "cut ties with X for arming Y": X arms, whose punishment is told; nobody for any other clause. */
export function blamedFor(within: KnownDenotations, { verb, governor, governingGroup }: Clause): readonly Reference[] {
  const { analysis, lexicon } = within;
  const punished =
    verb.form === 'gerund' &&
    analysis.words[verb.first - 1]?.folded === 'for' &&
    governor !== undefined &&
    lexicon.operators.ends.has(governor.verb.lemma) &&
    governingGroup?.governedBy?.preposition === 'with';
  return punished ? within.of(governingGroup).denotes : [];
}

/** "strikes by X on Y, which killed Z": those who strike, as what is struck kills nobody; nobody for any other clause. */
export function strikersOf(within: KnownDenotations, { verb, subject, link }: Clause): readonly Reference[] {
  const [struck] = subject;
  if (link !== 'relative' || verb.passive || !HARMS.test(verb.lemma) || !struck) return [];
  const above = /^(?:on|against|in|at)$/u.test(struck.governedBy?.preposition ?? '')
    ? struck.governedBy!.group
    : undefined;
  return above && nounEntry(above, within.lexicon)?.type === 'ASSAULT' ? within.of(above).owners : [];
}
