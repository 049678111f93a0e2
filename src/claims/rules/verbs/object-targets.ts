import type { Group } from '../../analysis/analysis.js';
import type { Reading } from '../../draft.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import { dedupe, type Reference } from '../../reference.js';
import { threatenedBy } from './threatened-by.js';
import type { VerbFrame } from './verb-frame.js';

/** Who is acted on, as an object or behind a preposition of the verb. */
export function objectTargets(reading: Reading, frame: VerbFrame, entry: VerbEntry): Reference[] {
  const { denotations } = reading;
  const { verb, objects, behind } = frame;
  const direct = directTargets(reading, frame, entry);
  const others = entry.preps.filter((p) => !(verb.passive && p === 'by'));
  const targets =
    direct.length === 0 || entry.together !== false
      ? dedupe([...direct, ...denotations.patientsOf(behind(others))])
      : direct;
  if (targets.length > 0) return targets;
  const within = (prepositions: RegExp) =>
    denotations.patientsOf(
      objects.flatMap((g) => g.phrases.filter((p) => prepositions.test(p.preposition)).flatMap((p) => p.groups)),
    );
  // "rejected an offer from X", "ruled out a return to Y".
  if (entry.type === 'REJECT' && entry.object === true) return within(/^(?:from|by|with|to)$/u);
  if (entry.type !== 'THREATEN') return [];
  const told = within(/^(?:against|on|to|in)$/u);
  return told.length > 0 ? told : threatenedBy(reading, frame.clause);
}

function directTargets(reading: Reading, { objects, sources }: VerbFrame, { object, type }: VerbEntry): Reference[] {
  const { denotations, lexicon } = reading;
  switch (object) {
    case true: {
      const parties = objects.filter((g) => !isVenue(g));
      const found =
        type === 'CONSULT'
          ? dedupe(parties.flatMap((g) => denotations.of(g).denotes))
          : denotations.patientsOf(parties);
      // "moved their own troops": the object is the subject's.
      return found.filter((t) => !(sources.length === 1 && sources[0]!.actor === t.actor));
    }
    case 'owner':
      return ownersOf(reading, objects);
    case 'goods':
      return dedupe(
        objects.filter((g) => lexicon.heads.goods.has(g.head.folded)).flatMap((g) => denotations.of(g).owners),
      );
    case false:
      return [];
  }
}

/** A place after a preposition of place is no party. */
const isVenue = (g: Group): boolean =>
  g.governedBy !== undefined && /^(?:in|at|near|around)$/u.test(g.governedBy.preposition);

/** "demands the withdrawal of Turkish troops": whose act is demanded. */
const ownersOf = ({ denotations }: Reading, groups: readonly Group[]): Reference[] =>
  dedupe(
    groups.flatMap((g) => {
      const { denotes, owners } = denotations.of(g);
      if (denotes.length > 0) return denotes;
      const inner = g.phrases.filter((p) => /^(?:of|by|from)$/u.test(p.preposition)).flatMap((p) => p.groups);
      return [...owners, ...denotations.patientsOf(inner)];
    }),
  );
