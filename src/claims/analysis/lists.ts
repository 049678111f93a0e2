import type { Clause, Group, VerbGroup } from './analysis.js';
import type { Chunk } from './chunk.js';
import { behindVerb, hasOwnVerb } from './ends-object.js';

export const isJoin = (c: Chunk | undefined) =>
  c?.kind === 'conjunction' && c.word !== 'but' && c.word !== 'yet' && c.word !== 'nor';

export const nextGroup = (chunks: readonly Chunk[], i: number): Group | undefined => {
  const c = chunks[i];
  if (c?.kind === 'group') return c;
  if (c?.kind === 'adjective') {
    const next = chunks[i + 1];
    if (next?.kind === 'group') return next;
    if (isJoin(next) || next?.kind === 'comma') return nextGroup(chunks, i + 2);
  }
  return undefined;
};

/** Marks each group with the preposition before it, through coordination. */
export function govern(chunks: readonly Chunk[]): void {
  for (const [i, c] of chunks.entries()) {
    if (c.kind !== 'preposition') continue;
    const first = nextGroup(chunks, i + 1);
    if (!first) continue;
    const before = chunks[i - 1];
    for (const group of coordinated(chunks, first, false, ownClause(chunks, i)))
      group.governedBy ??= { preposition: c.word, ...(before?.kind === 'group' ? { group: before } : {}) };
  }
  for (const c of chunks) {
    if (c.kind !== 'group') continue;
    for (let j = c.at + 1; j < chunks.length; ) {
      let p = chunks[j]!;
      const example = chunks[j + 1];
      // "other countries, such as A and B".
      if (p.kind === 'comma' && example?.kind === 'preposition' && /^(?:such as|including)$/u.test(example.word))
        p = example;
      if (p.kind !== 'preposition') break;
      const first = nextGroup(chunks, p.at + 1);
      if (!first) break;
      const groups = coordinated(chunks, first, false, ownClause(chunks, p.at));
      c.phrases.push({ preposition: p.word, groups });
      j = groups.at(-1)!.at + 1;
    }
  }
}

/** Whether "and NAME VERB" after a phrase with this preposition opens a clause; what is between two has both. */
const ownClause = (chunks: readonly Chunk[], preposition: number): boolean =>
  !/^(?:between|among)$/u.test((chunks[preposition] as { word: string }).word) && behindVerb(chunks, preposition);

/** Whether a verb wants several and a group is one name: "… and Japan are ironclad". */
export const disagrees = (group: Group, verb: VerbGroup): boolean =>
  verb.number === 'several' &&
  group.words.length === 1 &&
  group.head.mention !== undefined &&
  !/s$/u.test(group.head.surface);

/** Prepositions that may open a clause. */
const CLAUSAL = /^(?:after|before|since|until|till|as|than|once)$/u;

/**
 * The groups joined to one by commas and "and", itself first. With `afterVerb`, a group that opens a new clause is left out.
 * With `inObject`, it ends before "and NAME" with a finite verb of its own: "sanctions on A and B supported them".
 * "of" phrases inside a list ("X of Syria, Y of Turkey and Z") are stepped over.
 */
export function coordinated(chunks: readonly Chunk[], first: Group, afterVerb: boolean, inObject = false): Group[] {
  const list = [first];
  let pending: Group[] = [];
  let j = first.at + 1;
  for (;;) {
    while (
      chunks[j]?.kind === 'preposition' &&
      (chunks[j] as { word: string }).word === 'of' &&
      nextGroup(chunks, j + 1)
    ) {
      const inner = nextGroup(chunks, j + 1)!;
      // Only where the list goes on behind the phrase: "ministers of Iran, Russia" is a list of its own.
      const behind = chunks[inner.at + 1];
      if (behind?.kind !== 'comma' && !isJoin(behind)) return close();
      const beyond =
        nextGroup(chunks, behind!.at + 1) ??
        (isJoin(chunks[behind!.at + 1]) ? nextGroup(chunks, behind!.at + 2) : undefined);
      if (
        !beyond ||
        !(chunks[beyond.at + 1]?.kind === 'preposition' && (chunks[beyond.at + 1] as { word: string }).word === 'of')
      )
        return close();
      j = inner.at + 1;
    }
    j = overRelative(chunks, j, first);
    const c = chunks[j];
    if (c?.kind === 'comma' && isJoin(chunks[j + 1])) j++;
    // "blockaded Berlin, and the Americans and the British sent": behind a verb, ", and" opens a clause with its own subjects.
    if (
      c?.kind === 'comma' &&
      isJoin(chunks[j]) &&
      list.length === 1 &&
      pending.length === 0 &&
      chunks[j + 1]?.kind === 'group' &&
      lookAheadClause(chunks, chunks[j + 1] as Group) &&
      chunks.slice(0, first.at).some((x) => x.kind === 'verb' && x.form === 'finite')
    )
      return close();
    // "A and B, C and D": a comma after the last of a list ends it; so does ", and" after a single object.
    if (
      c?.kind === 'comma' &&
      (list.length > 1 || (afterVerb && pending.length === 0 && j > first.at + 1 && isJoin(chunks[j])))
    )
      return close();
    const join = chunks[j];
    const isComma = join?.kind === 'comma';
    if (!isComma && !isJoin(join)) return close();
    const next = nextGroup(chunks, j + 1);
    if (!next) return close();
    let k = next.at + 1;
    while (
      chunks[k]?.kind === 'preposition' &&
      !CLAUSAL.test((chunks[k] as { word: string }).word) &&
      nextGroup(chunks, k + 1)
    )
      k = nextGroup(chunks, k + 1)!.at + 1;
    const follower = chunks[k];
    const opens = follower?.kind === 'verb' && follower.form === 'finite' && !disagrees(next, follower);
    if ((afterVerb && opens) || (afterVerb && !isComma && lookAheadClause(chunks, next))) return close();
    if (inObject && !isComma && hasOwnVerb(chunks, next) && !disagrees(next, chunks[next.at + 1] as VerbGroup))
      return close();
    // "parties of the war, Russia and Turkey have": names after a noun are the subject of what follows.
    if (
      isComma &&
      !afterVerb &&
      !first.head.mention &&
      first.governedBy === undefined &&
      next.head.mention &&
      subjectAhead(chunks, next)
    )
      return close();
    if (isComma) pending.push(next);
    else {
      list.push(...pending, next);
      pending = [];
    }
    j = next.at + 1;
  }
  function close(): Group[] {
    // A list of names without an "and": "Iran, Libya, North Korea".
    if (pending.length > 1 && list.length === 1 && [first, ...pending].every((g) => g.head.mention))
      list.push(...pending);
    return list;
  }
}

/** "between A, which claims it, and B": from the comma before the relative clause to the one behind it. */
function overRelative(chunks: readonly Chunk[], from: number, first: Group): number {
  const opener = chunks[from + 1];
  if (chunks[from]?.kind !== 'comma' || opener?.kind !== 'subordinator' || !first.head.mention) return from;
  if (!/^(?:which|who|whose|whom|where)$/u.test(opener.word)) return from;
  for (let j = from + 2; j < chunks.length && j < from + 14; j++) {
    const c = chunks[j]!;
    if (c.kind === 'stop') return from;
    const mate = chunks[j + 2];
    if (c.kind === 'comma' && isJoin(chunks[j + 1]) && mate?.kind === 'group' && mate.head.mention) return j;
  }
  return from;
}

/** Whether a list that starts with a group is followed by its verb. */
function subjectAhead(chunks: readonly Chunk[], group: Group): boolean {
  for (let j = group.at + 1; j < chunks.length; j++) {
    const c = chunks[j]!;
    if (c.kind === 'verb') return c.form === 'finite';
    if (c.kind !== 'group' && c.kind !== 'comma' && !isJoin(c)) return false;
  }
  return false;
}

/** Whether a group starts a list of subjects: "… and Turkey, Iran and Russia agreed". */
function lookAheadClause(chunks: readonly Chunk[], group: Group): boolean {
  const next = chunks[group.at + 1];
  if (next?.kind === 'verb') return next.form === 'finite' && !disagrees(group, next);
  if (isJoin(next)) {
    const after = chunks[group.at + 2];
    return (
      after?.kind === 'group' &&
      chunks[after.at + 1]?.kind === 'verb' &&
      (chunks[after.at + 1] as VerbGroup).form === 'finite'
    );
  }
  return false;
}

/** Groups joined to an antecedent before it: "A and B, which share …". */
export function joinedBefore(chunks: readonly Chunk[], group: Group): Group[] {
  const list: Group[] = [];
  let k = group.at;
  if (isJoin(chunks[k - 1]) && chunks[k - 2]?.kind === 'group') {
    list.push(chunks[k - 2] as Group);
    k -= 2;
    while (chunks[k - 1]?.kind === 'comma' && chunks[k - 2]?.kind === 'group') {
      list.push(chunks[k - 2] as Group);
      k -= 2;
    }
  }
  return list;
}

export function previousFinite(
  chunks: readonly Chunk[],
  from: number,
  at: ReadonlyMap<number, Clause>,
): Clause | undefined {
  for (let j = from; j >= 0; j--) {
    const c = chunks[j]!;
    if (c.kind === 'verb' && c.form === 'finite') return at.get(c.at);
  }
  return undefined;
}
