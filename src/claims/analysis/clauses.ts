import type { Lexicon } from '../lexicon/lexicon.js';
import type { Clause, Group, Phrase, VerbGroup } from './analysis.js';
import type { Chunk } from './chunk.js';
import { RELATIVES } from './english.js';

const isJoin = (c: Chunk | undefined) =>
  c?.kind === 'conjunction' && c.word !== 'but' && c.word !== 'yet' && c.word !== 'nor';

/** Who does what to whom: subjects, objects and prepositional phrases for each verb of a chunked sentence. */
export function findClauses(chunks: readonly Chunk[], lexicon: Lexicon, heading: boolean): Clause[] {
  govern(chunks);
  const verbs = chunks.filter((c): c is VerbGroup => c.kind === 'verb');
  const clauses: Clause[] = verbs.map((verb) => ({ verb, subject: [], object: [], obliques: [] }));
  const at = new Map(clauses.map((c) => [c.verb.at, c]));
  const starts = new Set<number>();
  for (const clause of clauses) {
    reduced(chunks, clause, at, lexicon);
    if (clause.verb.form === 'finite') finiteSubject(chunks, clause, at, starts, lexicon, heading);
  }
  companions(chunks, clauses, at);
  for (const clause of clauses) if (clause.verb.form !== 'finite') dependent(chunks, clause, at, lexicon);
  for (const clause of clauses) complements(chunks, clause, starts, lexicon);
  for (const clause of clauses) {
    // "hosted and supported X": the first shares the object of the second.
    const next = chunks[clause.verb.at + 1];
    const mate = next?.kind === 'conjunction' && chunks[next.at + 1]?.kind === 'verb' ? at.get(next.at + 1) : undefined;
    if (mate && clause.object.length === 0 && mate.verb.form === clause.verb.form) {
      clause.object = mate.object;
      if (clause.obliques.length === 0) clause.obliques = mate.obliques;
    }
  }
  for (const clause of clauses) {
    if (clause.verb.form === 'finite') continue;
    // The object of "urge X to help" is known only now.
    const g = clause.governor;
    if (!g) continue;
    const controlled =
      clause.link === 'infinitive' && g.object.length > 0 && !g.verb.passive && lexicon.objectControl.has(g.verb.lemma);
    const within = clause.subject.length === 1 && g.object.includes(clause.subject[0]!);
    const before = chunks[clause.verb.at - 1];
    if (
      clause.link === 'gerund' &&
      before?.kind === 'preposition' &&
      /^(?:of|for|on|from)$/u.test(before.word) &&
      g.object.length > 0 &&
      (lexicon.verbs.has(g.verb.lemma) || lexicon.control.has(g.verb.lemma)) &&
      g.object.some((o) => o.at === before.at - 1)
    ) {
      clause.subject = g.object;
      delete clause.governingGroup;
      continue;
    }
    if (clause.subject.length === 0 || (controlled && within)) clause.subject = controlled ? g.object : g.subject;
  }
  return clauses;
}

/** Marks each group with the preposition before it, through coordination. */
function govern(chunks: readonly Chunk[]): void {
  for (const [i, c] of chunks.entries()) {
    if (c.kind !== 'preposition') continue;
    const first = nextGroup(chunks, i + 1);
    if (!first) continue;
    const before = chunks[i - 1];
    for (const group of coordinated(chunks, first, false))
      group.governedBy ??= { preposition: c.word, ...(before?.kind === 'group' ? { group: before } : {}) };
  }
  for (const c of chunks) {
    if (c.kind !== 'group') continue;
    for (let j = c.at + 1; j < chunks.length; ) {
      const p = chunks[j]!;
      if (p.kind !== 'preposition') break;
      const first = nextGroup(chunks, j + 1);
      if (!first) break;
      const groups = coordinated(chunks, first, false);
      c.phrases.push({ preposition: p.word, groups });
      j = groups.at(-1)!.at + 1;
    }
  }
}

const nextGroup = (chunks: readonly Chunk[], i: number): Group | undefined => {
  const c = chunks[i];
  if (c?.kind === 'group') return c;
  if (c?.kind === 'adjective') {
    const next = chunks[i + 1];
    if (next?.kind === 'group') return next;
    if (isJoin(next) || next?.kind === 'comma') return nextGroup(chunks, i + 2);
  }
  return undefined;
};

/**
 * The groups joined to one by commas and "and", itself first. With `afterVerb`, a group that opens a new clause is left out.
 * "of" phrases inside a list ("X of Syria, Y of Turkey and Z") are stepped over.
 */
export function coordinated(chunks: readonly Chunk[], first: Group, afterVerb: boolean): Group[] {
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
    const c = chunks[j];
    if (c?.kind === 'comma' && isJoin(chunks[j + 1])) j++;
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
    while (chunks[k]?.kind === 'preposition' && nextGroup(chunks, k + 1)) k = nextGroup(chunks, k + 1)!.at + 1;
    const follower = chunks[k];
    const opens = follower?.kind === 'verb' && follower.form === 'finite';
    if ((afterVerb && opens) || (afterVerb && !isComma && lookAheadClause(chunks, next))) return close();
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
  if (next?.kind === 'verb') return next.form === 'finite';
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

/** "groups backed by Iran": a past form that is a participle after its noun. */
function reduced(chunks: readonly Chunk[], clause: Clause, _at: ReadonlyMap<number, Clause>, lexicon: Lexicon): void {
  const v = clause.verb;
  if (v.form !== 'finite' || v.modal || v.first !== v.main.index || (v.main.form !== 'ed' && v.main.form !== 'en'))
    return;
  const next = chunks[v.at + 1];
  const before = chunks[v.at - 1];
  const means = chunks[v.at + 2];
  const by =
    next?.kind === 'preposition' &&
    next.word === 'by' &&
    !(
      means?.kind === 'group' &&
      /^(?:telephone|phone|video|force|air|sea|land|train|means|percent|surprise|night|day|hand|proxy)$/u.test(
        means.head.folded,
      )
    );
  const comma =
    before?.kind === 'comma' && next?.kind === 'preposition' && (next.word === 'by' || v.main.form === 'en');
  const noSubject = !before || before.kind === 'preposition' || before.kind === 'conjunction';
  // "the clause already has its verb": "the talks held in Moscow were" — a finite verb follows without a joint.
  let second = false;
  if (
    before?.kind === 'group' &&
    next?.kind === 'preposition' &&
    !/^(?:arrive|travel|go|come|rise|fall|agree|happen|occur|emerge|remain|appear|begin|end)$/u.test(v.lemma)
  )
    for (let j = v.at + 1; j < chunks.length; j++) {
      const c = chunks[j]!;
      if (c.kind === 'comma' || c.kind === 'subordinator' || c.kind === 'stop' || c.kind === 'conjunction') break;
      if (c.kind === 'verb' && c.form === 'finite') {
        second = true;
        break;
      }
    }
  // "expelled two diplomats based in Geneva": the noun depends on another verb already.
  if (before?.kind === 'group' && next?.kind === 'preposition')
    for (let j = before.at - 1; j >= 0; j--) {
      const c = chunks[j]!;
      if (c.kind === 'comma' || c.kind === 'conjunction' || c.kind === 'subordinator' || c.kind === 'stop') break;
      if (c.kind !== 'verb') continue;
      if (!lexicon.reporting.has(c.lemma) && !lexicon.control.has(c.lemma) && c.main.tag === 'verb') second = true;
      break;
    }
  if (by || comma || second || (noSubject && next?.kind === 'preposition' && next.word === 'by'))
    Object.assign(v, { form: 'participle', passive: true });
}

/** Walks left from a finite verb to its subject. */
function finiteSubject(
  chunks: readonly Chunk[],
  clause: Clause,
  at: Map<number, Clause>,
  starts: Set<number>,
  lexicon: Lexicon,
  heading: boolean,
): void {
  const v = clause.verb;
  let j = v.at - 1;
  const c = chunks[j];
  // "help defend", "let pass": an infinitive without "to".
  if (
    c?.kind === 'verb' &&
    v.main.form === 'base' &&
    v.first === v.main.index &&
    /^(?:help|let|make|dare|see)$/u.test(c.lemma)
  ) {
    Object.assign(v, { form: 'infinitive' });
    return;
  }
  const infinitive = chunks.slice(0, v.at).findLast((x) => x.kind === 'verb');
  if (
    c?.kind === 'conjunction' &&
    v.main.form === 'base' &&
    v.first === v.main.index &&
    infinitive?.kind === 'verb' &&
    infinitive.form === 'infinitive'
  ) {
    Object.assign(v, { form: 'infinitive' });
    return;
  }
  if (c?.kind === 'conjunction' || (c?.kind === 'comma' && isJoin(chunks[j - 1]))) {
    const previous = previousFinite(chunks, j - 1, at);
    if (previous) {
      clause.governor = previous;
      clause.link = 'coordinate';
      clause.subject = previous.subject;
      if (previous.opener) clause.opener = previous.opener;
      starts.add(c.kind === 'comma' ? j - 1 : j);
    }
    return;
  }
  if (c?.kind === 'comma') {
    // "tore up the treaty, expelled the advisers and broke off relations": one subject.
    const before = previousFinite(chunks, j - 1, at);
    if (
      before &&
      before.subject.length > 0 &&
      before.link !== 'relative' &&
      !chunks
        .slice(before.verb.at, j)
        .some((x) => x.kind === 'subordinator' || x.kind === 'comma' || x.kind === 'stop') &&
      v.form === 'finite'
    ) {
      const opener = chunks[before.subject[0]!.at - 1];
      if (opener?.kind !== 'subordinator' || opener.word === 'that') {
        clause.governor = before;
        clause.link = 'coordinate';
        clause.subject = before.subject;
        starts.add(j);
        return;
      }
    }
    // A parenthesis before the verb: step over it to the comma that opens it, or to the group that begins the sentence.
    const open = openingComma(chunks, j);
    const stepped = open !== undefined ? chunks[open - 1] : undefined;
    const free =
      stepped?.kind === 'group' &&
      !stepped.governedBy &&
      stepped.role?.as !== 'subject' &&
      chunks[stepped.at - 1]?.kind !== 'verb';
    const main =
      free ||
      (stepped?.kind === 'group' && stepped.governedBy && !chunks.slice(0, stepped.at).some((x) => x.kind === 'verb'))
        ? undefined
        : mainSubject(chunks, v.at);
    if (main) j = main.at;
    else if (open !== undefined) j = open - 1;
    else j--;
  }
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
  let group = near?.kind === 'group' ? near : undefined;
  if (!group && near) {
    // Something else (an adjective, a fixed phrase) stands between.
    for (let k = j; k >= 0 && k >= j - 3; k--) {
      const x = chunks[k]!;
      if (x.kind === 'group') {
        group = x;
        break;
      }
      if (x.kind !== 'adjective' && x.kind !== 'preposition') break;
    }
  }
  if (!group) {
    // "as has Iran": the subject follows.
    const next = chunks[v.at + 1];
    if (next?.kind === 'group' && v.main.tag === 'auxiliary') clause.subject = coordinated(chunks, next, false);
    return;
  }
  let head = group;
  let k = group.at;
  const list: Group[] = [group];
  let inList = false;
  for (;;) {
    const b = chunks[k - 1];
    if (b?.kind === 'comma' && inList) {
      const mate = chunks[k - 2];
      const alike =
        mate?.kind !== 'group' ||
        !mate.governedBy ||
        mate.head.mention !== undefined ||
        !list.every((g) => g.head.mention);
      if (mate?.kind === 'group' && alike && !belongsToVerb(chunks, mate, lexicon) && !fronted(chunks, k - 2)) {
        list.push(mate);
        k -= 2;
        continue;
      }
    }
    if (b?.kind === 'preposition' && /^(?:after|before|since|until|till|as|than)$/u.test(b.word)) {
      for (const g of list) delete g.governedBy;
      clause.opener = b.word;
      k--;
      break;
    }
    if (b?.kind === 'preposition') {
      const beside = chunks[k - 2];
      // "factions loyal to Iran are": over an adjective with its phrase.
      const outer = beside?.kind === 'adjective' && chunks[k - 3]?.kind === 'group' ? chunks[k - 3] : beside;
      if (outer?.kind === 'group') {
        // In a list each member may have its own "of": "X of Syria, Y of Turkey and Z of Iran met".
        if (
          b.word === 'of' &&
          list.length > 1 &&
          (lexicon.heads.agents.has(outer.head.folded) || /^\p{Lu}/u.test(outer.head.surface))
        )
          list.pop();
        else list.length = 0;
        list.push(outer);
        head = outer;
        k = outer.at;
        continue;
      }
      // "a meeting that would build on the talks may take place": back over a relative clause.
      const relative = outer?.kind === 'verb' && outer.form === 'finite' ? at.get(outer.at) : undefined;
      if (relative?.link === 'relative' && relative.subject[0]) {
        list.length = 0;
        list.push(...[...relative.subject].reverse());
        head = relative.subject[0];
        k = head.at;
        continue;
      }
      if (outer?.kind === 'verb' && outer.form !== 'finite') {
        const host = chunks[outer.at - 1];
        if (host?.kind === 'group') {
          list.length = 0;
          list.push(host);
          head = host;
          k = host.at;
          continue;
        }
      }
      break;
    }
    if (b?.kind === 'verb' && b.form !== 'finite') {
      const host = chunks[b.at - 1];
      if (host?.kind === 'group') {
        list.length = 0;
        list.push(host);
        head = host;
        k = host.at;
        continue;
      }
      if (b.form === 'gerund') {
        // "Meeting X is hard": the act is the subject.
        list.length = 0;
        k = b.at;
      }
      break;
    }
    if (isJoin(b)) {
      let p = b!.at - 1;
      if (chunks[p]?.kind === 'comma') p--;
      let mate = chunks[p];
      if (mate?.kind === 'adjective') mate = chunks[p - 1]?.kind === 'group' ? chunks[p - 1] : mate;
      if (mate?.kind !== 'group') break;
      // Joined to something that belongs to an earlier verb: then the group alone is the subject.
      if (belongsToVerb(chunks, mate, lexicon)) break;
      list.push(mate);
      k = mate.at;
      inList = true;
      continue;
    }
    if (b?.kind === 'comma' && heading && chunks[k - 2]?.kind === 'group' && !(chunks[k - 2] as Group).governedBy) {
      list.push(chunks[k - 2] as Group);
      k -= 2;
      continue;
    }
    break;
  }
  // "Kyle Orton, a researcher, told": another name for the group before.
  const comma = chunks[k - 1];
  const named = chunks[k - 2];
  if (
    comma?.kind === 'comma' &&
    named?.kind === 'group' &&
    list.length === 1 &&
    /^(?:a|an|the)$/u.test(head.words[0]!.folded) &&
    chunks[v.at - 1]?.kind === 'comma' &&
    !named.governedBy
  ) {
    head.appositionOf = named;
    list[0] = named;
    k = named.at;
  }
  clause.subject = list.reverse();
  let start = k;
  const opener = chunks[k - 1];
  if (opener?.kind === 'subordinator') {
    clause.opener = opener.word;
    start = k - 1;
  }
  starts.add(start);
  const governor = previousFinite(chunks, start - 1, at);
  if (governor) {
    const direct = at.get(chunks.slice(0, start).findLast((x) => x.kind === 'verb')?.at ?? -1) ?? governor;
    if (lexicon.reporting.has(direct.verb.lemma) || lexicon.control.has(direct.verb.lemma)) {
      if (clause.opener === 'that' || clause.opener === undefined) {
        const between = chunks.slice(direct.verb.at + 1, start);
        if (
          clause.opener === 'that' ||
          !between.some((x) => x.kind === 'comma' || x.kind === 'conjunction' || x.kind === 'stop')
        ) {
          clause.governor = direct;
          clause.link = 'complement';
        }
      }
    }
  }
  for (const g of clause.subject) g.role ??= { clause, as: 'subject' };
}

/** Whether a group is an object or stands in a phrase of an earlier verb in the same clause. */
function belongsToVerb(chunks: readonly Chunk[], group: Group, lexicon: Lexicon): boolean {
  for (let j = group.at - 1; j >= 0; j--) {
    const c = chunks[j]!;
    if (c.kind === 'subordinator' || c.kind === 'stop') return false;
    if (c.kind === 'verb') {
      if (j === group.at - 1 && (lexicon.reporting.has(c.lemma) || c.lemma === 'agree')) return false;
      return c.form === 'finite' || (c.form !== 'gerund' && j > 0);
    }
    if (c.kind === 'comma' && fronted(chunks, group.at)) return false;
  }
  return false;
}

/** Whether what stands before a comma is a fronted phrase: "In Iraq, …". */
function fronted(chunks: readonly Chunk[], at: number): boolean {
  const c = chunks[at];
  if (c?.kind !== 'group' || !c.governedBy || chunks.slice(0, at).some((x) => x.kind === 'verb')) return false;
  const p = chunks.slice(0, at).findLastIndex((x) => x.kind === 'preposition');
  return (
    p === 0 ||
    chunks[p - 1]?.kind === 'comma' ||
    chunks[p - 1]?.kind === 'stop' ||
    chunks[p - 1]?.kind === 'conjunction'
  );
}

/** The first group that stands alone at the start of the sentence or after a fronted phrase, with no verb of its own yet. */
function mainSubject(chunks: readonly Chunk[], verb: number): Group | undefined {
  const stop = chunks.slice(0, verb).findLastIndex((c) => c.kind === 'stop');
  for (let j = stop + 1; j < verb; j++) {
    const c = chunks[j]!;
    if (c.kind === 'verb' && c.form === 'finite') return undefined;
    if (
      c.kind !== 'group' ||
      c.governedBy ||
      c.role ||
      (j > stop + 1 && chunks[j - 1]!.kind !== 'comma' && chunks[j - 1]!.kind !== 'conjunction')
    )
      continue;
    return c;
  }
  return undefined;
}

/** Others who are said to do the same: "as has Iran", "along with Iran". */
function companions(chunks: readonly Chunk[], clauses: readonly Clause[], at: ReadonlyMap<number, Clause>): void {
  const join = (clause: Clause, groups: readonly Group[]) => {
    const shared = clause.subject;
    const more = [...shared, ...groups.filter((g) => !shared.includes(g))];
    for (const c of clauses) if (c.subject === shared) c.subject = more;
  };
  for (const clause of clauses) {
    const before = chunks[clause.verb.at - 1];
    if (
      clause.verb.main.tag === 'auxiliary' &&
      clause.subject[0] &&
      clause.subject[0].at > clause.verb.at &&
      (before?.kind === 'preposition' || before?.kind === 'conjunction')
    ) {
      const previous = previousFinite(chunks, clause.verb.at - 1, at);
      if (previous) join(previous, clause.subject);
    }
  }
  for (const [i, c] of chunks.entries()) {
    if (c.kind !== 'preposition' || !/^(?:along with|alongside)$/u.test(c.word)) continue;
    const first = nextGroup(chunks, i + 1);
    if (!first) continue;
    const groups = coordinated(chunks, first, false);
    const host = clauses.find(
      (k) => k.verb.form === 'finite' && k.verb.at > i && k.subject[0] && (i === 0 || k.subject.at(-1)!.at < i),
    );
    if (host && (i === 0 || chunks[i - 1]?.kind === 'comma' || chunks[i - 1]?.kind === 'group')) join(host, groups);
  }
}

function openingComma(chunks: readonly Chunk[], close: number): number | undefined {
  for (let j = close - 1; j > 0; j--) {
    const c = chunks[j]!;
    if (c.kind === 'stop') return undefined;
    if (c.kind === 'comma') {
      const inside = chunks[j + 1];
      const before = chunks[j - 1];
      if (before?.kind !== 'group' && before?.kind !== 'verb') return undefined;
      // A list ("A, B, and C, …") is no parenthesis.
      if (inside?.kind === 'conjunction') continue;
      return before.kind === 'group' ? j : undefined;
    }
  }
  return undefined;
}

function antecedentOf(chunks: readonly Chunk[], relative: number): Group | undefined {
  for (let j = relative - 1; j >= 0; j--) {
    const c = chunks[j]!;
    if (c.kind === 'group') {
      if (
        (chunks[relative] as { word: string }).word === 'who' &&
        c.governedBy?.preposition === 'of' &&
        c.governedBy.group
      )
        return c.governedBy.group;
      return c;
    }
    if (c.kind === 'conjunction') {
      // "which is an ally … and which has": the antecedent of the first.
      for (let k = j - 1; k >= 0; k--) {
        const r = chunks[k]!;
        if (r.kind === 'subordinator' && RELATIVES.has(r.word)) return antecedentOf(chunks, k);
      }
      return undefined;
    }
    if (c.kind !== 'comma' && c.kind !== 'preposition') return undefined;
  }
  return undefined;
}

/** Groups joined to an antecedent before it: "A and B, which share …". */
function joinedBefore(chunks: readonly Chunk[], group: Group): Group[] {
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

function previousFinite(chunks: readonly Chunk[], from: number, at: ReadonlyMap<number, Clause>): Clause | undefined {
  for (let j = from; j >= 0; j--) {
    const c = chunks[j]!;
    if (c.kind === 'verb' && c.form === 'finite') return at.get(c.at);
  }
  return undefined;
}

/** Infinitives, gerunds and participles: what they hang on, and so whose act they are. */
function dependent(chunks: readonly Chunk[], clause: Clause, at: ReadonlyMap<number, Clause>, lexicon: Lexicon): void {
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
      before.governedBy === undefined &&
      governor.verb.at === before.at - 1 &&
      lexicon.control.has(governor.verb.lemma)
    )
      clause.governor = governor;
    return;
  }
  if (before?.kind === 'preposition') {
    const host = chunks[v.at - 2];
    if (host?.kind === 'group') clause.governingGroup = host;
    const g = governor ?? at.get(chunks.find((c) => c.kind === 'verb' && c.form === 'finite' && c.at > v.at)?.at ?? -1);
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
    const g = finite ?? governor;
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
  group.governedBy?.preposition === 'of' && group.governedBy.group ? group.governedBy.group : group;

/** Objects and phrases to the right of a verb, up to the next clause. */
function complements(chunks: readonly Chunk[], clause: Clause, starts: ReadonlySet<number>, _lexicon: Lexicon): void {
  const v = clause.verb;
  let j = v.at + 1;
  const inverted = clause.subject.some((g) => g.at === j);
  if (inverted) return;
  const seen = new Set<Group>();
  let objectDone = false;
  for (; j < chunks.length; j++) {
    const c = chunks[j]!;
    if (starts.has(j) && j > v.at + 0) break;
    if (c.kind === 'stop' || c.kind === 'subordinator') break;
    if (c.kind === 'verb') {
      if (c.form === 'finite') break;
      if (j > v.at + 1 || c.form !== 'gerund') break;
      break;
    }
    if (c.kind === 'comma' || c.kind === 'conjunction') {
      if (
        c.kind === 'comma' &&
        chunks[j + 1]?.kind === 'preposition' &&
        clause.object.length > 0 &&
        j - v.at < 6 &&
        (chunks[j + 1] as { word: string }).word !== 'with'
      )
        continue;
      if (
        c.kind === 'comma' &&
        chunks[j + 1]?.kind === 'preposition' &&
        /^(?:with|along with|including)$/u.test((chunks[j + 1] as { word: string }).word)
      )
        continue;
      if (chunks[j - 1]?.kind === 'adjective' && !starts.has(j + 1)) continue;
      if (c.kind === 'conjunction' && (chunks[j + 1]?.kind === 'preposition' || chunks[j + 1]?.kind === 'adjective'))
        continue;
      break;
    }
    if (c.kind === 'preposition') {
      const first = nextGroup(chunks, j + 1);
      if (!first) {
        if (chunks[j + 1]?.kind === 'verb') break;
        continue;
      }
      const groups = coordinated(chunks, first, true).filter((g) => !starts.has(g.at));
      if (groups.length === 0) break;
      const phrase: Phrase = { preposition: c.word, groups };
      clause.obliques.push(phrase);
      for (const g of groups) {
        g.role ??= { clause, as: 'oblique' };
        seen.add(g);
      }
      j = groups.at(-1)!.at;
      continue;
    }
    if (c.kind === 'group' && !seen.has(c)) {
      if (objectDone && clause.obliques.length > 0) break;
      const groups = coordinated(chunks, c, true).filter((g) => !starts.has(g.at));
      clause.object.push(...groups);
      objectDone = true;
      for (const g of groups) g.role ??= { clause, as: 'object' };
      j = (groups.at(-1) ?? c).at;
    }
  }
}
