import type { Lexicon } from '../lexicon/lexicon.js';
import type { Clause, Group } from './analysis.js';
import type { Chunk } from './chunk.js';
import { disagrees, isJoin } from './lists.js';
import { belongsToVerb, fronted } from './subject-places.js';

/** The groups of a subject, in order, the one that heads it, and the chunk where it begins. */
export interface SubjectList {
  readonly groups: Group[];
  readonly head: Group;
  readonly start: number;
}

/** Walks left from the last group of a subject to its first: over "and", over phrases, over relative clauses. */
export function subjectList(
  chunks: readonly Chunk[],
  clause: Clause,
  last: Group,
  at: ReadonlyMap<number, Clause>,
  lexicon: Lexicon,
  heading: boolean,
): SubjectList {
  let head = last;
  let k = last.at;
  let list: Group[] = [last];
  let inList = false;
  const restart = (group: Group, more: readonly Group[] = [group]) => {
    list = [...more].reverse();
    head = group;
    k = group.at;
  };
  for (;;) {
    const b = chunks[k - 1];
    if (b?.kind === 'comma' && inList) {
      const mate = chunks[k - 2];
      if (mate?.kind === 'group' && goesOn(chunks, mate, list, lexicon)) {
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
        const own =
          /^(?:of|for)$/u.test(b.word) &&
          list.length > 1 &&
          (lexicon.heads.agents.has(outer.head.folded) || /^\p{Lu}/u.test(outer.head.surface));
        if (own) {
          list.pop();
          list.push(outer);
          head = outer;
          k = outer.at;
        } else restart(outer);
        continue;
      }
      // "a meeting that would build on the talks may take place": back over a relative clause.
      const relative = outer?.kind === 'verb' && outer.form === 'finite' ? at.get(outer.at) : undefined;
      if (relative?.link === 'relative' && relative.subject[0]) {
        restart(relative.subject[0], relative.subject);
        continue;
      }
      const host = outer?.kind === 'verb' && outer.form !== 'finite' ? chunks[outer.at - 1] : undefined;
      if (host?.kind !== 'group') break;
      restart(host);
      continue;
    }
    if (b?.kind === 'verb' && b.form !== 'finite') {
      const host = chunks[b.at - 1];
      if (host?.kind === 'group') {
        restart(host);
        continue;
      }
      if (b.form === 'gerund') {
        // "Meeting X is hard": the act is the subject.
        list = [];
        k = b.at;
      }
      break;
    }
    if (isJoin(b)) {
      const before = groupAcross(chunks, b!.at);
      // "the pact between A, B and C lasted": all of them stand in the phrase.
      const among = before && firstListed(chunks, before);
      if (among && /^(?:between|among)$/u.test(among.governedBy?.preposition ?? '')) {
        k = among.at;
        continue;
      }
      const mate = joinedMate(chunks, b!.at, list, inList, lexicon);
      // "commitments to defend A and B are firm": the verb wants several, so B alone is not its subject.
      if (!mate && before && list.length === 1 && disagrees(last, clause.verb)) {
        k = before.at;
        // "is buying arms and A and B do patrols": then both are.
        if (!isJoin(chunks[k - 1])) continue;
        list.push(before);
        break;
      }
      if (!mate) break;
      list.push(mate);
      k = mate.at;
      inList = true;
      continue;
    }
    const title = heading && b?.kind === 'comma' ? chunks[k - 2] : undefined;
    if (title?.kind !== 'group' || title.governedBy) break;
    list.push(title);
    k -= 2;
  }
  return { groups: list.reverse(), head, start: k };
}

/** The group that an "and" joins to what follows. */
function groupAcross(chunks: readonly Chunk[], join: number): Group | undefined {
  const p = chunks[join - 1]?.kind === 'comma' ? join - 2 : join - 1;
  const beside = chunks[p];
  const found = beside?.kind === 'adjective' && chunks[p - 1]?.kind === 'group' ? chunks[p - 1] : beside;
  return found?.kind === 'group' ? found : undefined;
}

/** The first of a list of names with commas between them, from its last but one on. */
function firstListed(chunks: readonly Chunk[], group: Group): Group {
  const before = chunks[group.at - 2];
  return chunks[group.at - 1]?.kind === 'comma' && before?.kind === 'group' && before.head.mention
    ? firstListed(chunks, before)
    : group;
}

/** "A, B, and C": a name after a name. */
const enumerated = (chunks: readonly Chunk[], mate: Group): boolean => {
  const before = chunks[mate.at - 2];
  return (
    mate.head.mention !== undefined &&
    chunks[mate.at - 1]?.kind === 'comma' &&
    before?.kind === 'group' &&
    before.head.mention !== undefined
  );
};

/** Whether a clause that has its verb stands before a place, with nothing that opens another between. */
function verbSince(chunks: readonly Chunk[], place: number): boolean {
  for (let j = place - 1; j >= 0; j--) {
    const c = chunks[j]!;
    if (c.kind === 'subordinator' || c.kind === 'stop') return false;
    if (c.kind === 'verb' && c.form === 'finite') return true;
  }
  return false;
}

/** Whether a list goes on over a comma to a group. */
function goesOn(chunks: readonly Chunk[], mate: Group, list: readonly Group[], lexicon: Lexicon): boolean {
  // "the minister for defence, X, the secretary, Y, and …": a title with its phrase.
  const titled = lexicon.heads.agents.has(mate.governedBy?.group?.head.folded.split(' ').at(-1) ?? '');
  const alike = !mate.governedBy || titled || mate.head.mention !== undefined || !list.every((g) => g.head.mention);
  return alike && !belongsToVerb(chunks, mate, lexicon) && !fronted(chunks, mate.at);
}

/** The group before an "and", where it is a subject too and no object of an earlier verb. */
function joinedMate(
  chunks: readonly Chunk[],
  join: number,
  list: readonly Group[],
  inList: boolean,
  lexicon: Lexicon,
): Group | undefined {
  const mate = groupAcross(chunks, join);
  if (!mate) return undefined;
  // "did not believe X, and Y took", "accused X of shooting a member, Y, and Z broke with it": a clause of its own.
  const comma = chunks[join - 1]?.kind === 'comma' && !inList;
  if (comma && chunks[mate.at - 1]?.kind === 'verb') return undefined;
  if (comma && !enumerated(chunks, mate) && verbSince(chunks, mate.at)) return undefined;
  // Joined to something that belongs to an earlier verb: then the group alone is the subject.
  // "would not change as X and Y differ": "as" opens a clause, both are its subject.
  const opened = chunks[mate.at - 1];
  const clausal =
    opened?.kind === 'preposition' &&
    /^(?:after|before|since|until|till|as)$/u.test(opened.word) &&
    mate.head.mention !== undefined &&
    list.every((g) => g.head.mention !== undefined);
  return clausal || !belongsToVerb(chunks, mate, lexicon) ? mate : undefined;
}
