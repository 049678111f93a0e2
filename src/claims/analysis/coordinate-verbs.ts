import type { Clause } from './analysis.js';
import type { Chunk } from './chunk.js';
import { isJoin, previousFinite } from './lists.js';

/** "X agreed and left", "tore up the treaty, expelled the advisers and broke off relations": the subject of the verb before. */
export function coordinateVerb(
  chunks: readonly Chunk[],
  clause: Clause,
  at: ReadonlyMap<number, Clause>,
  starts: Set<number>,
): boolean {
  const j = clause.verb.at - 1;
  const c = chunks[j];
  if (c?.kind === 'conjunction' || (c?.kind === 'comma' && isJoin(chunks[j - 1]))) {
    let previous = previousFinite(chunks, j - 1, at);
    // "…, which was suspected, and lent": after the comma the main clause goes on, not the relative one.
    if (previous?.link === 'relative' && (c.kind === 'comma' || chunks[j - 1]?.kind === 'comma')) {
      let main: Clause | undefined = previous;
      while (main?.link === 'relative') main = previousFinite(chunks, main.verb.at - 1, at);
      if (main && main.subject.length > 0) previous = main;
    }
    if (previous) {
      join(clause, previous);
      if (previous.opener) clause.opener = previous.opener;
      starts.add(c.kind === 'comma' ? j - 1 : j);
    }
    return true;
  }
  if (c?.kind !== 'comma') return false;
  const before = previousFinite(chunks, j - 1, at);
  if (!before || before.subject.length === 0) return false;
  // "a reaction from X, which deemed it illegal, expelled …": the main clause has its verb, so the relative one goes on.
  if (before.link === 'relative' && !mainVerbBefore(chunks, before, at)) return false;
  if (chunks.slice(before.verb.at, j).some((x) => /^(?:subordinator|comma|stop)$/u.test(x.kind))) return false;
  const opener = before.link === 'relative' ? undefined : chunks[before.subject[0]!.at - 1];
  if (opener?.kind === 'subordinator' && opener.word !== 'that') return false;
  join(clause, before);
  starts.add(j);
  return true;
}

/** Whether a clause that is not itself relative has its verb before a relative one. */
function mainVerbBefore(chunks: readonly Chunk[], relative: Clause, at: ReadonlyMap<number, Clause>): boolean {
  let before: Clause | undefined = relative;
  while (before?.link === 'relative') before = previousFinite(chunks, before.verb.at - 1, at);
  return before !== undefined;
}

function join(clause: Clause, previous: Clause): void {
  clause.governor = previous;
  clause.link = 'coordinate';
  clause.subject = previous.subject;
}
