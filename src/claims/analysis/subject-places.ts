import type { Lexicon } from '../lexicon/lexicon.js';
import type { Clause, Group } from './analysis.js';
import type { Chunk } from './chunk.js';
import { RELATIVES } from './english.js';

/** Whether a group is an object or stands in a phrase of an earlier verb in the same clause. */
export function belongsToVerb(chunks: readonly Chunk[], group: Group, lexicon: Lexicon): boolean {
  for (let j = group.at - 1; j >= 0; j--) {
    const c = chunks[j]!;
    if (c.kind === 'subordinator' || c.kind === 'stop') return false;
    if (c.kind === 'preposition' && j === group.at - 1 && /^(?:after|before|since|until|till|once)$/u.test(c.word))
      return false;
    if (c.kind === 'verb') {
      if (j === group.at - 1 && (lexicon.reporting.has(c.lemma) || c.lemma === 'agree')) return false;
      return c.form === 'finite' || (c.form !== 'gerund' && j > 0);
    }
    if (c.kind === 'comma' && fronted(chunks, group.at)) return false;
    // "When the league fell apart, A and B quarreled": the comma ends the clause that opens the sentence.
    if (c.kind === 'comma' && j === group.at - 1 && opensSubordinate(chunks, j)) return false;
  }
  return false;
}

/** Whether the sentence opens with a subordinate clause that has its one verb, and no other comma, before a place. */
function opensSubordinate(chunks: readonly Chunk[], comma: number): boolean {
  const [opener] = chunks;
  if (
    opener?.kind !== 'subordinator' &&
    !(opener?.kind === 'preposition' && /^(?:after|before|since|until|till|as|once)$/u.test(opener.word))
  )
    return false;
  const inside = chunks.slice(1, comma);
  return (
    inside.filter((c) => c.kind === 'verb' && c.form === 'finite').length === 1 &&
    !inside.some((c) => c.kind === 'comma' || c.kind === 'stop')
  );
}

/** Whether what stands before a comma is a fronted phrase: "In Iraq, …". */
export function fronted(chunks: readonly Chunk[], at: number): boolean {
  const c = chunks[at];
  if (c?.kind !== 'group' || !c.governedBy || chunks.slice(0, at).some((x) => x.kind === 'verb')) return false;
  let p = chunks.slice(0, at).findLastIndex((x) => x.kind === 'preposition');
  // "At the invitation of the government of X, …": the first of a chain counts.
  while (chunks[p - 1]?.kind === 'group' && chunks[p - 2]?.kind === 'preposition') p -= 2;
  return (
    p === 0 ||
    chunks[p - 1]?.kind === 'comma' ||
    chunks[p - 1]?.kind === 'stop' ||
    chunks[p - 1]?.kind === 'conjunction'
  );
}

export function openingComma(chunks: readonly Chunk[], close: number): number | undefined {
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

/** The first group that stands alone at the start of the sentence or after a fronted phrase, with no verb of its own yet. */
export function mainSubject(chunks: readonly Chunk[], verb: number): Group | undefined {
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

/** The first group of the sentence, with a long aside between commas after it, still without its verb. */
export function waitingSubject(chunks: readonly Chunk[], verb: number, clause: Clause): Group | undefined {
  if (clause.verb.modal) return undefined;
  const stop = chunks.slice(0, verb).findLastIndex((c) => c.kind === 'stop');
  let from = stop + 1;
  // A fronted phrase: "In response, …".
  if (chunks[from]?.kind === 'preposition') {
    const comma = chunks.slice(from, from + 8).findIndex((c) => c.kind === 'comma' || c.kind === 'verb');
    if (comma < 0 || chunks[from + comma]?.kind !== 'comma') return undefined;
    from += comma + 1;
  }
  const first = chunks[from];
  if (first?.kind !== 'group' || first.role || first.governedBy) return undefined;
  let after = from + 1;
  while (chunks[after]?.kind === 'preposition' && chunks[after + 1]?.kind === 'group') after += 2;
  return chunks[after]?.kind === 'comma' && after < verb - 1 ? first : undefined;
}

export function antecedentOf(chunks: readonly Chunk[], relative: number): Group | undefined {
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
