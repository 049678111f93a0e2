import type { Lexicon } from '../lexicon/lexicon.js';
import type { Clause, Group } from './analysis.js';
import { bareInfinitive } from './bare-infinitives.js';
import type { Chunk } from './chunk.js';
import { coordinateVerb } from './coordinate-verbs.js';
import { RELATIVES } from './english.js';
import { coordinated, isJoin, joinedBefore, previousFinite } from './lists.js';
import { subjectList } from './subject-list.js';
import { antecedentOf, mainSubject, openingComma, waitingSubject } from './subject-places.js';

/** Walks left from a finite verb to its subject. */
export function finiteSubject(
  chunks: readonly Chunk[],
  clause: Clause,
  at: Map<number, Clause>,
  starts: Set<number>,
  lexicon: Lexicon,
  heading: boolean,
): void {
  const v = clause.verb;
  if (quotedSpeaker(chunks, clause, lexicon)) {
    starts.add(v.at);
    return;
  }
  if (bareInfinitive(chunks, clause) || coordinateVerb(chunks, clause, at, starts)) return;
  const listed =
    chunks[v.at - 1]?.kind === 'comma'
      ? (listedAside(chunks, v.at - 1) ?? closedList(chunks, clause, at, lexicon))
      : undefined;
  if (listed) {
    clause.subject = listed.groups;
    starts.add(listed.start);
    for (const g of listed.groups) g.role ??= { clause, as: 'subject' };
    return;
  }
  const j = chunks[v.at - 1]?.kind === 'comma' ? overAside(chunks, clause) : v.at - 1;
  const near = chunks[j];
  if (near?.kind === 'subordinator' && RELATIVES.has(near.word)) {
    const antecedent = antecedentOf(chunks, j);
    clause.opener = near.word;
    if (antecedent) {
      clause.link = 'relative';
      clause.subject = [antecedent, ...joinedBefore(chunks, antecedent)];
    }
    starts.add(j);
    return;
  }
  const group = groupBefore(chunks, j);
  if (!group) {
    // "as has Iran": the subject follows.
    const next = chunks[v.at + 1];
    if (next?.kind === 'group' && v.main.tag === 'auxiliary') clause.subject = coordinated(chunks, next, false);
    return;
  }
  const outer = near === group && j === v.at - 1 ? antecedentGoesOn(chunks, group, at, lexicon) : undefined;
  if (outer) {
    clause.subject = outer;
    starts.add(v.at);
    return;
  }
  const { groups, head, start } = subjectList(chunks, clause, group, at, lexicon, heading);
  // "Kyle Orton, a researcher, told": another name for the group before.
  const named = chunks[start - 1]?.kind === 'comma' ? chunks[start - 2] : undefined;
  const beside =
    named?.kind === 'group' &&
    groups.length === 1 &&
    /^(?:a|an|the)$/u.test(head.words[0]!.folded) &&
    chunks[v.at - 1]?.kind === 'comma' &&
    !named.governedBy
      ? named
      : undefined;
  if (beside) {
    head.appositionOf = beside;
    groups[0] = beside;
  }
  clause.subject = groups;
  hang(chunks, clause, beside?.at ?? start, at, starts, lexicon);
  for (const g of clause.subject) g.role ??= { clause, as: 'subject' };
}

/** "…,” said the envoy": right after a closing mark the speaker follows. */
function quotedSpeaker(chunks: readonly Chunk[], clause: Clause, lexicon: Lexicon): boolean {
  const v = clause.verb;
  const speaker = chunks[v.at + 1];
  if (
    !lexicon.reporting.has(v.lemma) ||
    !/[”"]/u.test(v.main.gap) ||
    speaker?.kind !== 'group' ||
    v.first !== v.main.index
  )
    return false;
  clause.subject = coordinated(chunks, speaker, false);
  return true;
}

/** "All three -- A, B and C -- condemned": the names that spell out a plural, and where the plural begins. */
function listedAside(chunks: readonly Chunk[], close: number): { groups: Group[]; start: number } | undefined {
  const groups: Group[] = [];
  let k = close - 1;
  for (; chunks[k]?.kind === 'group' && (chunks[k] as Group).head.mention; k--) {
    groups.unshift(chunks[k] as Group);
    if (isJoin(chunks[k - 1])) k--;
    if (chunks[k - 1]?.kind === 'comma' && groups.length > 1) k--;
    else if (chunks[k - 1]?.kind !== 'group') break;
  }
  const whole = chunks[k];
  return groups.length > 1 &&
    whole?.kind === 'group' &&
    !whole.head.mention &&
    !whole.governedBy &&
    (/s$/u.test(whole.head.folded) || whole.words.some((w) => w.tag === 'number' || /^(?:both|all)$/u.test(w.folded)))
    ? { groups, start: whole.at }
    : undefined;
}

/** "A of X, B of Y, and C of Z, convened": a list that opens the sentence, with a comma before its verb. */
function closedList(
  chunks: readonly Chunk[],
  clause: Clause,
  at: ReadonlyMap<number, Clause>,
  lexicon: Lexicon,
): { groups: Group[]; start: number } | undefined {
  const last = chunks[clause.verb.at - 2];
  if (last?.kind !== 'group' || !last.words.some((w) => w.mention) || !isJoin(chunks[last.at - 1])) return undefined;
  const { groups, start } = subjectList(chunks, clause, last, at, lexicon, false);
  return start === 0 && groups.length > 1 ? { groups, start } : undefined;
}

/** A parenthesis before the verb: over it to the comma that opens it, or to the group that begins the sentence. */
function overAside(chunks: readonly Chunk[], clause: Clause): number {
  const { verb } = clause;
  const j = verb.at - 1;
  const open = openingComma(chunks, j);
  const stepped = open !== undefined ? chunks[open - 1] : undefined;
  const free =
    stepped?.kind === 'group' &&
    !stepped.governedBy &&
    stepped.role?.as !== 'subject' &&
    chunks[stepped.at - 1]?.kind !== 'verb';
  const leads =
    stepped?.kind === 'group' && stepped.governedBy && !chunks.slice(0, stepped.at).some((x) => x.kind === 'verb');
  const main = free || leads ? undefined : (mainSubject(chunks, verb.at) ?? waitingSubject(chunks, verb.at, clause));
  return main ? main.at : open !== undefined ? open - 1 : j - 1;
}

/** The group at a place, or a little before it where an adjective or a fixed phrase stands between. */
function groupBefore(chunks: readonly Chunk[], j: number): Group | undefined {
  for (let k = j; k >= 0 && k >= j - 3; k--) {
    const x = chunks[k]!;
    if (x.kind === 'group') return x;
    if (x.kind !== 'adjective' && x.kind !== 'preposition') return undefined;
  }
  return undefined;
}

/** "the junta that seized the islands had expected": the group is the object of the relative clause, whose antecedent goes on. */
function antecedentGoesOn(
  chunks: readonly Chunk[],
  group: Group,
  at: ReadonlyMap<number, Clause>,
  lexicon: Lexicon,
): Group[] | undefined {
  const governing = chunks[group.at - 1];
  const inner = governing?.kind === 'verb' && governing.form === 'finite' ? at.get(governing.at) : undefined;
  return inner?.link === 'relative' && inner.subject[0] && !lexicon.reporting.has(inner.verb.lemma)
    ? inner.subject
    : undefined;
}

/** Marks where a clause begins, what opens it, and the verb of saying or wanting that it hangs on. */
function hang(
  chunks: readonly Chunk[],
  clause: Clause,
  first: number,
  at: ReadonlyMap<number, Clause>,
  starts: Set<number>,
  lexicon: Lexicon,
): void {
  const opener = chunks[first - 1];
  if (opener?.kind === 'subordinator') clause.opener = opener.word;
  const start = opener?.kind === 'subordinator' ? first - 1 : first;
  starts.add(start);
  const governor = previousFinite(chunks, start - 1, at);
  if (!governor) return;
  const direct = at.get(chunks.slice(0, start).findLast((x) => x.kind === 'verb')?.at ?? -1) ?? governor;
  if (!lexicon.reporting.has(direct.verb.lemma) && !lexicon.control.has(direct.verb.lemma)) return;
  const nested =
    direct.opener !== undefined && /^(?:when|if|after|before|once|while|since|until)$/u.test(direct.opener);
  if (nested && clause.opener !== 'that') return;
  if (clause.opener !== 'that' && clause.opener !== undefined) return;
  const between = chunks.slice(direct.verb.at + 1, start);
  if (clause.opener === 'that' || !between.some((x) => /^(?:comma|conjunction|stop)$/u.test(x.kind))) {
    clause.governor = direct;
    clause.link = 'complement';
  }
}
