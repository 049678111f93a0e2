import type { Lexicon } from '../lexicon/lexicon.js';
import type { Clause, Group, Phrase, VerbGroup } from './analysis.js';
import type { Chunk } from './chunk.js';
import { companions } from './companions.js';
import { dependent, reduced } from './dependents.js';
import { coordinated, govern, nextGroup } from './lists.js';
import { finiteSubject } from './subjects.js';

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
  fronted(chunks, clauses);
  for (const clause of clauses) objectOfRelative(chunks, clause, lexicon);
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

/** "From Russia, Turkey wants missiles": a phrase before the subject, between which and the verb no other clause stands. */
function fronted(chunks: readonly Chunk[], clauses: readonly Clause[]): void {
  const first = chunks[0];
  if (first?.kind !== 'preposition' || !/^(?:from|with|against|to)$/u.test(first.word)) return;
  const group = nextGroup(chunks, 1);
  if (!group) return;
  const groups = coordinated(chunks, group, false);
  if (chunks[groups.at(-1)!.at + 1]?.kind !== 'comma') return;
  const clause = clauses[0];
  if (clause?.verb.form !== 'finite' || clause.verb.passive || !clause.subject[0]) return;
  if (clause.subject.some((g) => groups.includes(g)) || clause.subject[0].at > clause.verb.at) return;
  if (clause.obliques.some((p) => p.preposition === first.word)) return;
  clause.obliques.push({ preposition: first.word, groups });
}

/** "the measures that X imposed": the noun before the relative pronoun is the object of a verb with a subject of its own and no object. */
function objectOfRelative(chunks: readonly Chunk[], clause: Clause, lexicon: Lexicon): void {
  const first = clause.subject[0];
  if (
    clause.verb.form !== 'finite' ||
    clause.object.length > 0 ||
    clause.verb.passive ||
    !first ||
    clause.link === 'complement'
  )
    return;
  const opener = chunks[first.at - 1];
  if (opener?.kind !== 'subordinator' || !/^(?:that|which|whom|who)$/u.test(opener.word)) return;
  let j = opener.at - 1;
  // "the pact into which X entered".
  if (chunks[j]?.kind === 'preposition') j--;
  if (chunks[j]?.kind === 'comma') j--;
  const antecedent = chunks[j];
  const verb = chunks[j - 1];
  if (antecedent?.kind !== 'group' || (verb?.kind === 'verb' && lexicon.reporting.has(verb.lemma))) return;
  clause.relativeObject = antecedent;
}

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
      const several = /^(?:between|among)$/u.test(c.word);
      const groups = coordinated(chunks, first, !several).filter((g) => several || !starts.has(g.at));
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
