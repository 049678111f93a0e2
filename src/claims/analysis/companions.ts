import type { Clause, Group } from './analysis.js';
import type { Chunk } from './chunk.js';
import { coordinated, nextGroup, previousFinite } from './lists.js';

/** Others who are said to do the same: "as has Iran", "along with Iran". */
export function companions(
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
  at: ReadonlyMap<number, Clause>,
): void {
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
  for (const clause of clauses) {
    // "A joined in May, followed by B".
    const by = chunks[clause.verb.at + 1];
    const first = by?.kind === 'preposition' && by.word === 'by' ? nextGroup(chunks, by.at + 1) : undefined;
    if (!/^(?:follow|join)$/u.test(clause.verb.lemma) || clause.verb.form !== 'participle' || !first) continue;
    const host = previousFinite(chunks, clause.verb.at - 1, at);
    if (host && chunks[clause.verb.at - 1]?.kind === 'comma') join(host, coordinated(chunks, first, false));
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
