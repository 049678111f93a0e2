import type { Group, VerbGroup } from './analysis.js';
import type { Chunk } from './chunk.js';
import { INTRANSITIVE } from './intransitive.js';

/** Verbs that take a clause without "that": "said sanctions on A and B hurt trade". */
const TAKES_CLAUSE =
  /^(?:say|believe|think|claim|argue|fear|hope|know|insist|warn|suggest|note|add|feel|admit|see|find|assume|imagine|mean|ensure|doubt|report|allege|concede|stress)$/u;
const RELATIVE = /^(?:which|who|whose|whom|that|where)$/u;

/** Whether a preposition stands behind the verb of a clause of its own: "imposed sanctions on", not "the sanctions that it imposed on". */
export function behindVerb(chunks: readonly Chunk[], preposition: number): boolean {
  let j = preposition - 1;
  for (; j >= 0; j--) {
    const c = chunks[j]!;
    if (c.kind === 'verb' && c.form === 'finite') break;
    if (c.kind === 'subordinator' || c.kind === 'stop' || c.kind === 'comma') return false;
  }
  const verb = chunks[j];
  if (verb?.kind !== 'verb' || TAKES_CLAUSE.test(verb.lemma)) return false;
  // "the sanctions [that] Canada imposed on": a noun right before the subject, or a relative before it.
  const before = chunks[j - 1];
  const subject = before?.kind === 'group' ? j - 1 : j;
  const opener = chunks[subject - 1];
  if (opener?.kind === 'group') return false;
  const host = chunks[subject - 2];
  return !(
    opener?.kind === 'subordinator' &&
    RELATIVE.test(opener.word) &&
    /^(?:group|comma)$/u.test(host?.kind ?? '')
  );
}

/** Whether a name behind "and" has a finite verb of its own, and so opens a clause: "… on A and B supported them". */
export function hasOwnVerb(chunks: readonly Chunk[], name: Group): boolean {
  const verb = chunks[name.at + 1];
  return (
    name.head.mention !== undefined && verb?.kind === 'verb' && verb.form === 'finite' && !participial(chunks, verb)
  );
}

/** "talks with A and B held in C": a past form with a preposition behind it may be a participle. */
function participial(chunks: readonly Chunk[], verb: VerbGroup): boolean {
  if (verb.first !== verb.main.index || (verb.main.form !== 'ed' && verb.main.form !== 'en')) return false;
  const next = chunks[verb.at + 1];
  return next?.kind === 'preposition' && (next.word === 'by' || !INTRANSITIVE.test(verb.lemma));
}
