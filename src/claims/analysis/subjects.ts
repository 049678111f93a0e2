import type { Lexicon } from '../lexicon/lexicon.js';
import type { Clause, Group } from './analysis.js';
import type { Chunk } from './chunk.js';
import { RELATIVES } from './english.js';
import { coordinated, isJoin, joinedBefore, previousFinite } from './lists.js';
import { antecedentOf, belongsToVerb, fronted, mainSubject, openingComma, waitingSubject } from './subject-places.js';

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
  // "…,” said the envoy": right after a closing mark the speaker follows.
  const speaker = chunks[v.at + 1];
  if (
    lexicon.reporting.has(v.lemma) &&
    /[”"]/u.test(v.main.gap) &&
    speaker?.kind === 'group' &&
    v.first === v.main.index
  ) {
    clause.subject = coordinated(chunks, speaker, false);
    starts.add(v.at);
    return;
  }
  // "let arms for the army cross": over a phrase of the object.
  const let_ = chunks[j - 1]?.kind === 'preposition' && chunks[j - 2]?.kind === 'group' ? chunks[j - 3] : chunks[j - 1];
  if (
    c?.kind === 'group' &&
    let_?.kind === 'verb' &&
    /^(?:let|make|help|see|watch|have)$/u.test(let_.lemma) &&
    let_.main.tag === 'verb' &&
    v.first === v.main.index &&
    (v.main.form === 'base' || v.main.folded === v.main.lemma)
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
    let previous = previousFinite(chunks, j - 1, at);
    // "…, which was suspected, and lent": after the comma the main clause goes on, not the relative one.
    if (previous?.link === 'relative' && (c.kind === 'comma' || chunks[j - 1]?.kind === 'comma')) {
      let main: Clause | undefined = previous;
      while (main?.link === 'relative') main = previousFinite(chunks, main.verb.at - 1, at);
      if (main && main.subject.length > 0) previous = main;
    }
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
        : (mainSubject(chunks, v.at) ?? waitingSubject(chunks, v.at, clause));
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
  // "the junta that seized the islands had expected": the group is the object of the relative clause, whose antecedent goes on.
  const governing = chunks[group.at - 1];
  const inner = governing?.kind === 'verb' && governing.form === 'finite' ? at.get(governing.at) : undefined;
  if (
    inner?.link === 'relative' &&
    inner.subject[0] &&
    !lexicon.reporting.has(inner.verb.lemma) &&
    near === group &&
    j === v.at - 1
  ) {
    clause.subject = inner.subject;
    starts.add(v.at);
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
      // "did not believe X, and Y took".
      if (chunks[b!.at - 1]?.kind === 'comma' && !inList && chunks[mate.at - 1]?.kind === 'verb') break;
      // Joined to something that belongs to an earlier verb: then the group alone is the subject.
      // "would not change as X and Y differ": "as" opens a clause, both are its subject.
      const opened = chunks[mate.at - 1];
      const clausal =
        opened?.kind === 'preposition' &&
        /^(?:after|before|since|until|till|as)$/u.test(opened.word) &&
        mate.head.mention !== undefined &&
        list.every((g) => g.head.mention !== undefined);
      if (!clausal && belongsToVerb(chunks, mate, lexicon)) break;
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
    const nested =
      direct.opener !== undefined && /^(?:when|if|after|before|once|while|since|until)$/u.test(direct.opener);
    if (
      (lexicon.reporting.has(direct.verb.lemma) || lexicon.control.has(direct.verb.lemma)) &&
      !(nested && clause.opener !== 'that')
    ) {
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
