import type { Clause } from '../../analysis/analysis.js';
import type { Reading } from '../../draft.js';
import { dedupe, type Reference } from '../../reference.js';

/** Whom a threat is for, where no object tells: "threatened to leave if X …", "to resume attacks in Y". */
export function threatenedBy({ analysis, denotations }: Reading, clause: Clause): Reference[] {
  const conditions = analysis.clauses.filter(
    (c) => c.verb.first > clause.verb.last && c.opener !== undefined && /^(?:if|unless|until)$/u.test(c.opener),
  );
  const found = dedupe(conditions.flatMap((c) => denotations.subject(c)));
  if (found.length > 0) return found;
  const inner = analysis.clauses.find((c) => c.governor === clause && c.link === 'infinitive');
  if (!inner) return [];
  const phrases = [...inner.obliques, ...inner.object.flatMap((g) => g.phrases)];
  return denotations.patientsOf(
    phrases.filter((p) => /^(?:in|against|on|to)$/u.test(p.preposition)).flatMap((p) => p.groups),
  );
}
