import type { Group, Word } from './analysis/analysis.js';
import type { KnownDenotations } from './known-denotations.js';
import { namedBy, type Reference } from './reference.js';
import { resolvePossessive } from './resolve-pronoun.js';
import { resolveReference } from './resolve-reference.js';

/** Whose a group is, by the words in it: "its", "US", "Turkey's", "the two countries'", and those before an "and". */
export function ownersOf(
  within: KnownDenotations,
  group: Group,
  subject: readonly Reference[] | undefined,
): readonly Reference[] {
  const { lexicon, discourse } = within;
  const { words, head } = group;
  const owners: Reference[] = [];
  for (const [i, word] of words.entries()) {
    if (word === head) continue;
    if (
      word.tag === 'determiner' &&
      /^(?:its|his|her|their|our|my)$/u.test(word.folded) &&
      !(word.folded === 'their' && isAnyones(within, group))
    )
      owners.push(
        ...(mateBefore(within, group) ?? resolvePossessive(discourse, word, reporter(within, group) ?? subject)),
      );
    if (word.mention) {
      const next = words[i + 1];
      const compound = next?.hyphened ? lexicon.compounds.get(next.folded) : undefined;
      if (compound && !compound.groups) continue;
      if (word.hyphened && lexicon.prefixes.has(words[i - 1]?.folded ?? '')) continue;
      if (isVenue(within, group, i)) continue;
      owners.push(namedBy(word));
    } else if (
      word.possessive &&
      (lexicon.heads.plural.has(word.folded) || /^(?:regime|country|group|government|rebel|rebels)$/u.test(word.folded))
    ) {
      const inner: Group = { ...group, head: word, last: word.index, words: words.slice(0, i + 1), phrases: [] };
      owners.push(...resolveReference(discourse, inner, { subject: subject ?? [] }));
    }
  }
  return [...owners, ...joint(within, group, owners), ...whose(within, group)];
}

const NAMED_PAPER =
  /^(?:Declaration|Agreement|Agreements|Accords?|Treaty|Protocols?|Convention|Charter|Communiqu[eé]|Memorandum|Statement)$/u;

/** Where a meeting of others was held, or a paper signed: "the Singapore US-DPRK summit", "the Karabakh Declaration". */
function isVenue({ discourse }: KnownDenotations, { words, head }: Group, at: number): boolean {
  const word = words[at]!;
  if (word.possessive || word.hyphened || words[at + 1]?.hyphened) return false;
  const pair = words.some((x, i) => i > at + 1 && x.mention && x.hyphened && words[i - 1]!.mention);
  const place =
    discourse.kindOf(word.mention!) === 'territory' &&
    NAMED_PAPER.test(head.surface) &&
    words[at + 1] === head &&
    words.filter((x) => x.mention).length === 1;
  return pair || place;
}

/** "the right of all nations to choose their allies": theirs of whom no name is said. */
function isAnyones(within: KnownDenotations, group: Group): boolean {
  const before = within.analysis.groups.slice(0, within.indexOf(group));
  const near = before.findLast((g) => g.head.mention || within.lexicon.heads.plural.has(g.head.folded));
  return (
    near !== undefined &&
    !near.head.mention &&
    near.words.some((w) => /^(?:all|every|any|other|many|most)$/u.test(w.folded)) &&
    within.of(near).denotes.length === 0 &&
    within.of(near).owners.length === 0
  );
}

/** "between Qatar and its neighbours": its who stands before the "and". */
function mateBefore(within: KnownDenotations, group: Group): readonly Reference[] | undefined {
  const { words, groups } = within.analysis;
  if (words[group.first - 1]?.folded !== 'and') return undefined;
  const mate = groups.find((g) => g.last === group.first - 2);
  return mate?.head.mention && mate.role?.as !== 'subject' && mate.governedBy ? within.of(mate).denotes : undefined;
}

/** "the neighbours, whose relationship soured": those before the "whose". */
function whose(within: KnownDenotations, group: Group): readonly Reference[] {
  const { words, groups } = within.analysis;
  const at = group.words[0]!.folded === 'whose' ? group.first : group.first - 1;
  if (words[at]?.folded !== 'whose') return [];
  const before = groups.find((g) => g.last === at - 1);
  return before ? within.of(before).denotes : [];
}

/** "Manila said that Chinese ships fired at its boats": its, against whom another acts in a report, is the reporter's. */
function reporter(within: KnownDenotations, group: Group): readonly Reference[] | undefined {
  if (group.governedBy?.preposition !== 'against' && group.governedBy?.preposition !== 'at') return undefined;
  const clause = group.role?.clause;
  const governor = clause?.link === 'complement' ? clause.governor : undefined;
  if (!governor || !within.lexicon.reporting.has(governor.verb.lemma)) return undefined;
  const refs = within.subject(governor);
  return refs.length === 1 ? refs : undefined;
}

/** "Turkish and Iranian talks", "Turkey and Iran's coordination": owners that stand before the "and". */
function joint(within: KnownDenotations, group: Group, owners: readonly Reference[]): Reference[] {
  const { analysis, lexicon } = within;
  const first = group.words.find((w) => w.mention && (w !== group.head || group.words.length > 1));
  if (!first || owners.length === 0 || group.head === first || group.head.mention) return [];
  if (first.index !== group.first && !(group.words[0]!.tag === 'determiner' && first.index === group.first + 1))
    return [];
  const head = group.head.folded;
  if (!(lexicon.nouns.has(head) || /s$/u.test(head))) return [];
  const found: Reference[] = [];
  let next = group.first;
  for (let at = within.indexOf(group) - 1; at >= 0; at--) {
    const g = analysis.groups[at]!;
    const between = analysis.words.slice(g.last + 1, next);
    const and = between.length === 1 && between[0]!.tag === 'conjunction' && between[0]!.folded === 'and';
    const comma = between.length === 0 && found.length > 0 && /,/u.test(analysis.words[next]!.gap);
    if (!(and || comma) || !sharesNoun(g, first)) break;
    found.push(namedBy(g.head));
    next = g.first;
  }
  return found;
}

/** Whether a group before the "and" is a bare name of the same build as the first owner: "Turkish and Iranian", "A and B's". */
function sharesNoun(group: Group, first: Word): boolean {
  const { mention } = group.head;
  if (!mention || group.words.some((x) => !x.mention && x.tag !== 'determiner')) return false;
  const adjective = first.mention!.basis === 'adjective';
  if (!adjective && !first.possessive) return false;
  if (first.possessive && /^(?:in|at|across|into)$/u.test(group.governedBy?.preposition ?? '')) return false;
  return !adjective || mention.basis === 'adjective' || mention.basis === 'name' || /^u\.?s/iu.test(group.head.surface);
}
