import type { Group } from './analysis/analysis.js';
import { inPhrase } from './denotation.js';
import type { KnownDenotations } from './known-denotations.js';
import { dedupe, namedBy, type Reference } from './reference.js';

/** Goods and journeys, which are whose they come from or go to: "a ban on imports from X". */
const TRAFFIC =
  /^(?:visits?|imports?|exports?|shipments?|sales?|goods|products?|flights?|travel|travellers?|travelers?|trade|ships?|vessels?|deliver(?:y|ies)|transfers?|arms|weapons|investments?|calls?|entry)$/u;

const PART_OF_COUNTRY = /^(?:regions?|provinces?|territor(?:y|ies)|enclaves?|oblasts?|districts?|republics?)$/u;
const PAPERS = /^(?:resolutions?|charter|convention|statutes?|principles|rules|values)$/u;

/** Who is acted on, where a group is an object: its actors, else its owner ("Egypt's Sinai Peninsula"). */
export function findPatients(within: KnownDenotations, group: Group): readonly Reference[] {
  const d = within.of(group);
  // "its NATO allies": they are of NATO; whose they are is another matter.
  if (within.lexicon.relators.has(group.head.folded) && /^(?:its|his|her|their|our)$/u.test(group.words[0]!.folded)) {
    const bodies = group.words.filter((w) => w.mention && !w.possessive).map(namedBy);
    if (bodies.length > 0) return bodies;
  }
  if (d.denotes.length > 0) return d.denotes;
  const inner = behindName(within, group, d.owners);
  if (inner) return inner;
  if (d.owners.length > 0 || group.head.mention) return d.owners;
  // "the gear of dozens of Danish boats", "more than a third of the island".
  for (const p of group.phrases) {
    const camp = p.preposition === 'for' && within.lexicon.heads.places.has(group.head.folded);
    const traffic = TRAFFIC.test(group.head.folded) && /^(?:by|from|to|into)$/u.test(p.preposition);
    if (p.preposition !== 'of' && p.preposition !== 'than' && !camp && !traffic) break;
    const inner = within.patientsOf(inPhrase(group, p));
    if (inner.length > 0) return inner;
  }
  return [];
}

/**
 * Who is meant by a part of a country that has a name of its own ("the Somali region of X"), and by the papers of a body
 * ("the UN Charter"): not the owner.
 */
function behindName(
  within: KnownDenotations,
  group: Group,
  owners: readonly Reference[],
): readonly Reference[] | undefined {
  if (owners.length === 0 || group.head.mention) return undefined;
  if (PAPERS.test(group.head.folded) && owners.every((o) => within.discourse.isBody(o))) return [];
  const [first] = group.phrases;
  const named = first?.preposition === 'of' && first.groups.every((g) => /^\p{Lu}/u.test(g.head.surface));
  if (!named || !PART_OF_COUNTRY.test(group.head.folded) || !owners.every((o) => o.basis === 'adjective'))
    return undefined;
  return dedupe(first.groups.flatMap((g) => [...within.of(g).denotes]));
}
