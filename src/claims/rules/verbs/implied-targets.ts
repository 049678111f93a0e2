import type { Reading } from '../../draft.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import { dedupe, type Reference } from '../../reference.js';
import type { VerbFrame } from './verb-frame.js';

/** What a state does at home. */
const STATE_ACT =
  /^(?:executions?|arrests?|detentions?|coup|elections?|crackdown|repression|ruling|verdict|laws?|trials?|imprisonment|conviction|sentencing|persecution|torture|abuses?|referendum|atrocities|vote)$/u;

/** Who is acted on, where neither an object nor a preposition names an actor. */
export function impliedTargets(reading: Reading, frame: VerbFrame, entry: VerbEntry): Reference[] {
  const { analysis, denotations } = reading;
  const { clause, verb, objects, sources } = frame;
  if (entry.object === true && !verb.passive) {
    // "condemned the executions in Peru": what a state does at home is its deed.
    if (entry.type === 'ACCUSE' && objects.some((g) => STATE_ACT.test(g.head.folded))) {
      const where = clause.obliques.filter((p) => p.preposition === 'in').flatMap((p) => p.groups);
      const deeds = denotations.patientsOf(where);
      if (deeds.length > 0) return deeds;
    }
    // "bombed Bukoba": a town that no list knows lies with the enemy spoken of.
    const isTown = objects[0]?.words.every((w) => !w.mention && /^\p{Lu}/u.test(w.surface));
    if (entry.type === 'ASSAULT' && sources.length === 1 && isTown) {
      const foes = denotations.foes(sources[0]!);
      if (foes.length > 0) return foes;
    }
  }
  // "demanded that Sudan return …": who is to act.
  const told = entry.content ? analysis.clauses.filter((c) => c.governor === clause && c.link === 'complement') : [];
  return dedupe(told.flatMap((c) => denotations.subject(c)));
}
