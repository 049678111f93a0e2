import type { Lexicon } from '../lexicon/lexicon.js';
import type { Clause, Group } from './analysis.js';
import type { Chunk } from './chunk.js';
import { INTRANSITIVE } from './intransitive.js';
import { joinedBefore, previousFinite } from './lists.js';

/** Prepositions that may open a clause. */
const CLAUSAL = /^(?:after|before|since|until|till|as|once|than)$/u;

/** "the talks held in Moscow were": another finite verb follows without a joint and without a subject of its own. */
function verbFollows(chunks: readonly Chunk[], at: number): boolean {
  for (let j = at + 1; j < chunks.length; j++) {
    const c = chunks[j]!;
    const mate = c.kind === 'conjunction' ? chunks[j + 1] : undefined;
    if (mate?.kind === 'group' && /^(?:between|among)$/u.test(mate.governedBy?.preposition ?? '')) continue;
    if (/^(?:comma|subordinator|stop|conjunction)$/u.test(c.kind)) return false;
    if (c.kind === 'preposition' && CLAUSAL.test(c.word) && clauseFollows(chunks, j)) return false;
    if (c.kind === 'verb' && c.form === 'finite') return true;
  }
  return false;
}

/** "after Thai troops crossed": a group and its verb right behind a preposition. */
function clauseFollows(chunks: readonly Chunk[], preposition: number): boolean {
  for (let j = preposition + 1; j < chunks.length; j++) {
    const c = chunks[j]!;
    if (c.kind === 'verb') return c.form === 'finite' && j > preposition + 1;
    if (c.kind !== 'group' && c.kind !== 'conjunction' && !(c.kind === 'preposition' && c.word === 'of')) return false;
  }
  return false;
}

/** "expelled two diplomats based in Geneva": the noun depends on another verb already. */
function governedAlready(chunks: readonly Chunk[], noun: Group, lexicon: Lexicon): boolean {
  for (let j = noun.at - 1; j >= 0; j--) {
    const c = chunks[j]!;
    if (/^(?:comma|subordinator|stop|conjunction)$/u.test(c.kind)) return false;
    if (c.kind === 'preposition' && CLAUSAL.test(c.word)) return false;
    if (c.kind === 'verb')
      return !lexicon.reporting.has(c.lemma) && !lexicon.control.has(c.lemma) && c.main.tag === 'verb';
  }
  return false;
}

/** "groups backed by Iran": a past form that is a participle after its noun. */
export function reduced(
  chunks: readonly Chunk[],
  clause: Clause,
  at: ReadonlyMap<number, Clause>,
  lexicon: Lexicon,
): void {
  const v = clause.verb;
  if (v.form !== 'finite' || v.modal || v.first !== v.main.index || (v.main.form !== 'ed' && v.main.form !== 'en'))
    return;
  const next = chunks[v.at + 1];
  const before = chunks[v.at - 1];
  const means = chunks[v.at + 2];
  const by =
    next?.kind === 'preposition' &&
    next.word === 'by' &&
    means?.kind !== 'verb' &&
    !(
      means?.kind === 'group' &&
      /^(?:telephone|phone|video|force|air|sea|land|train|means|percent|surprise|night|day|hand|proxy)$/u.test(
        means.head.folded,
      )
    );
  const comma =
    before?.kind === 'comma' && next?.kind === 'preposition' && (next.word === 'by' || v.main.form === 'en');
  const noSubject = !before || before.kind === 'preposition' || before.kind === 'conjunction';
  const inside = before?.kind === 'group' && next?.kind === 'preposition' && !INTRANSITIVE.test(v.lemma);
  const second = inside && (verbFollows(chunks, v.at) || governedAlready(chunks, before, lexicon));
  // "the importance of documents issued this year, confirming …": nothing follows that it could govern.
  const bare =
    before?.kind === 'group' &&
    before.governedBy?.preposition === 'of' &&
    (!next || next.kind === 'comma' || next.kind === 'stop') &&
    !INTRANSITIVE.test(v.lemma) &&
    previousFinite(chunks, v.at - 1, at) !== undefined;
  // "for a visit expected to focus on trade".
  const due =
    before?.kind === 'group' &&
    before.governedBy !== undefined &&
    next?.kind === 'verb' &&
    next.form === 'infinitive' &&
    /^(?:expect|design|intend|mean|schedule|suppose|plan)$/u.test(v.lemma) &&
    previousFinite(chunks, v.at - 1, at) !== undefined;
  if (by || comma || second || bare || due || (noSubject && by))
    Object.assign(v, { form: 'participle', passive: true });
}

/** Infinitives, gerunds and participles: what they hang on, and so whose act they are. */
export function dependent(
  chunks: readonly Chunk[],
  clause: Clause,
  at: ReadonlyMap<number, Clause>,
  lexicon: Lexicon,
): void {
  const v = clause.verb;
  const before = chunks[v.at - 1];
  const finite = previousFinite(chunks, v.at - 1, at);
  const governor = at.get(chunks.slice(0, v.at).findLast((c) => c.kind === 'verb')?.at ?? -1);
  const link = v.form === 'infinitive' ? 'infinitive' : 'gerund';
  if (before?.kind === 'conjunction' && governor && governor.verb.form === v.form) {
    clause.governor = governor.governor ?? governor;
    clause.link = 'coordinate';
    clause.subject = governor.subject;
    if (governor.governingGroup) clause.governingGroup = governor.governingGroup;
    return;
  }
  if (before?.kind === 'conjunction' && v.form === 'infinitive' && finite) {
    clause.governor = finite;
    clause.link = 'infinitive';
    return;
  }
  if (before?.kind === 'group') {
    if (v.form === 'infinitive') {
      const isAgent = before.head.tag === 'entity' || lexicon.heads.agents.has(before.head.folded);
      if (governor && isAgent && lexicon.objectControl.has(governor.verb.lemma)) clause.subject = [before];
      else clause.governingGroup = outermost(before);
      if (governor) clause.governor = governor;
      clause.link = 'infinitive';
      return;
    }
    clause.subject =
      v.form === 'participle' || v.form === 'gerund'
        ? [before, ...joinedBefore(chunks, before).filter((g) => g.role === undefined && finite === undefined)]
        : [];
    clause.link = 'relative';
    if (
      governor &&
      (governor.verb.lemma === 'have' || before.governedBy === undefined) &&
      (governor.verb.lemma === 'have' || governor.verb.at === before.at - 1) &&
      (governor.verb.lemma === 'have' || lexicon.control.has(governor.verb.lemma))
    )
      clause.governor = governor;
    return;
  }
  if (before?.kind === 'preposition') {
    const host = chunks[v.at - 2];
    // "approved contracts totalling much after promising …": in time it hangs on the verb, not on the noun.
    const when = /^(?:after|before|since|while|upon)$/u.test(before.word);
    if (host?.kind === 'group' && !when) clause.governingGroup = host;
    const g =
      (when ? finite : undefined) ??
      governor ??
      at.get(chunks.find((c) => c.kind === 'verb' && c.form === 'finite' && c.at > v.at)?.at ?? -1);
    if (g) clause.governor = g;
    clause.link = 'gerund';
    return;
  }
  if (before?.kind === 'verb' || before?.kind === 'adjective') {
    if (governor) clause.governor = governor;
    clause.link = link;
    return;
  }
  if (before?.kind === 'comma') {
    // "the minister, working with envoys, brokered": the verb that it hangs on comes later.
    const g =
      finite ??
      governor ??
      at.get(chunks.find((c) => c.kind === 'verb' && c.form === 'finite' && c.at > v.at)?.at ?? -1);
    if (v.form === 'participle') {
      const host = chunks[v.at - 2];
      if (host?.kind === 'group') {
        clause.subject = [host];
        clause.link = 'relative';
        return;
      }
    }
    if (g) clause.governor = g;
    clause.link = 'adverbial';
    return;
  }
  const later = at.get(chunks.find((c) => c.kind === 'verb' && c.form === 'finite' && c.at > v.at)?.at ?? -1);
  const g = v.at === 0 || before?.kind === 'subordinator' ? (later ?? governor) : (governor ?? later);
  if (g) clause.governor = g;
  clause.link = 'adverbial';
}

/** "efforts of X to", "its desire for Y to": the noun that an infinitive hangs on. */
const outermost = (group: Group): Group =>
  /^(?:of|by)$/u.test(group.governedBy?.preposition ?? '') && group.governedBy!.group ? group.governedBy!.group : group;
