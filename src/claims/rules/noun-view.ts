import type { Clause, Group, Phrase } from '../analysis/analysis.js';
import type { Modality } from '../claim.js';
import { isCoop, type Reading } from '../draft.js';
import type { NounEntry } from '../lexicon/schema.js';
import { mediates } from '../mediates.js';
import type { Reference } from '../reference.js';
import type { NounRole } from './noun-sides.js';

const ANSWERS = /^(?:respond|answer|retaliate|react|reply|counter)$/u;

/** What a verb does to the act or state that a noun names: "broke off relations", "lifted sanctions", "held talks". */
export interface NounAct {
  readonly ends: boolean;
  readonly lifts: boolean;
  readonly strains: boolean;
  readonly makes: boolean;
}

/** A noun of the lexicon in its sentence: whose it is, what stands around it, what its verb does to it. */
export interface NounView {
  readonly group: Group;
  /** As it is meant here: cooperation that is spoken of, not done, is an agreement about it. */
  readonly entry: NounEntry;
  readonly coop: boolean;
  readonly owners: readonly Reference[];
  readonly role: NounRole | undefined;
  readonly act: NounAct | undefined;
  /** The verb does no more than carry the noun: "held talks", "reached a deal". */
  readonly light: boolean;
  /** Whose act it is by the verb that carries it. */
  readonly doers: readonly Reference[];
  /** The subject of the verb, whatever it does. */
  readonly subject: readonly Reference[];
  readonly modality: Modality;
  /** The name of the rule: a noun by itself, or carried by a light verb. */
  readonly rule: string;
  /** Its own phrases and those of the verbs that carry it. */
  readonly phrases: readonly Phrase[];
  /** Those named after any of some prepositions. */
  named(...prepositions: string[]): Reference[];
  readonly between: readonly Reference[];
  /** The clause that gives it a doer from behind: "the measures that X imposed". */
  readonly relative: Clause | undefined;
}

/** Looks at a noun of the lexicon with its phrases, its verb and the clauses that hang on it. */
export function viewNoun(reading: Reading, group: Group, entry: NounEntry): NounView {
  const { denotations, lexicon, modality, analysis } = reading;
  const role = clauseOf(group);
  const verb = role?.clause.verb;
  const { makes, ends, lifts, strains, happens } = lexicon.operators;
  const phrases: Phrase[] = group.phrases.filter((p) => !isOfAnother(reading, group, p));
  const eventive = role?.as === 'subject' && (verb!.passive || happens.has(verb!.lemma) || strains.has(verb!.lemma));
  // "this conflict was triggered by X's pact with Y": what follows "by" is another matter.
  const by =
    role?.as === 'subject' && verb!.passive ? role.clause.obliques.findIndex((p) => p.preposition === 'by') : -1;
  if (role && (role.as === 'object' || eventive))
    for (const p of by < 0 ? role.clause.obliques : role.clause.obliques.slice(0, by + 1))
      if (
        !phrases.some((q) => q.groups[0] === p.groups[0]) &&
        p.groups[0]!.first > group.last &&
        !isOfAnother(reading, group, p, role.clause)
      )
        phrases.push(p);
  const relative = analysis.clauses.find((c) => c.relativeObject === group && makes.has(c.verb.lemma));
  // "a truce arranged with X", "the treaty, signed by the two".
  const reduced = analysis.clauses.find(
    (c) =>
      c.link === 'relative' &&
      c.verb.passive &&
      c.verb.form !== 'finite' &&
      c.subject[0] === group &&
      makes.has(c.verb.lemma),
  );
  if (relative) phrases.push(...relative.obliques);
  if (reduced) phrases.push(...reduced.obliques.filter((p) => p.preposition !== 'by' || !mediates(reduced.verb)));
  const coop = isCoop(entry.type);
  const act =
    verb && role && role.as !== 'subject'
      ? {
          ends: coop && ends.has(verb.lemma),
          lifts: !coop && lifts.has(verb.lemma),
          strains: coop && strains.has(verb.lemma),
          makes: makes.has(verb.lemma),
        }
      : undefined;
  const subject =
    role && role.as !== 'subject' && !verb!.passive
      ? denotations.subject(role.clause)
      : role &&
          verb?.passive &&
          role.as === 'subject' &&
          (makes.has(verb.lemma) || ends.has(verb.lemma) || lifts.has(verb.lemma))
        ? denotations.patientsOf(role.clause.obliques.filter((p) => p.preposition === 'by').flatMap((p) => p.groups))
        : [];
  const light =
    act !== undefined &&
    (act.ends ||
      act.lifts ||
      act.strains ||
      (role?.as === 'oblique' && group.governedBy?.preposition === 'with' && ANSWERS.test(verb!.lemma)) ||
      (act.makes && (role?.as === 'object' || /^(?:in|into)$/u.test(group.governedBy?.preposition ?? ''))));
  const m = act && (act.ends || act.lifts) ? modality.of(role!.clause) : modality.ofNoun(group);
  // What several say of their cooperation in a joint statement is words as well.
  const stated =
    denotations.discourse.signers.length > 1 &&
    /^(?:co-?operation|co-?ordination|collaboration|partnership)$/u.test(group.head.folded);
  const unreal =
    entry.type === 'COOPERATE' &&
    (stated || m !== 'asserted' || (verb !== undefined && verb.form !== 'finite' && light));
  return {
    group,
    entry: unreal ? { ...entry, type: 'AGREE' } : entry,
    coop,
    owners: denotations.of(group).owners,
    role,
    act,
    light,
    subject,
    doers: relative ? denotations.subject(relative) : light ? subject : [],
    modality: m,
    rule: light ? 'light-verb-noun' : 'noun',
    phrases,
    named: (...names) =>
      denotations.patientsOf(phrases.filter((p) => names.includes(p.preposition)).flatMap((p) => p.groups)),
    between: denotations.patientsOf(
      withoutAppositions(
        reading,
        phrases.find((p) => /^(?:between|among|amongst|involving)$/u.test(p.preposition))?.groups ?? [],
      ),
    ),
    relative,
  };
}

/** "The pact is the result of skirmishes between X and Y": what is between two is the noun right before it. */
function isOfAnother(
  { analysis, lexicon }: Reading,
  group: Group,
  { preposition, groups }: Phrase,
  own?: Clause,
): boolean {
  const [first] = groups;
  if (!first || !/^(?:between|among)$/u.test(preposition)) return false;
  const above = first.governedBy?.group;
  // "the normalization of ties between the two" is between them as well.
  const complement = above?.governedBy?.group === group && above.governedBy.preposition === 'of';
  const nearer = above && above !== group && !complement;
  if (nearer && above.words.some((w) => lexicon.nouns.has(w.folded))) return true;
  // "leaves the alliance as tensions rise between the two".
  return (
    own !== undefined &&
    analysis.clauses.some((c) => c !== own && c.verb.first > group.last && c.verb.last < first.first)
  );
}

/** "between Chad, a US ally, and Mali": two, of whom one is told more of. */
const withoutAppositions = ({ lexicon }: Reading, groups: readonly Group[]): readonly Group[] =>
  groups.length < 3
    ? groups
    : groups.filter((g) => !(/^an?$/u.test(g.words[0]!.folded) && lexicon.relators.has(g.head.folded)));

/** Word of a thing is not the thing: "received an acknowledgement of the alliance". */
const TOLD =
  /^(?:acknowledge?ment|announcement|news|reports?|word|knowledge|evidence|proof|account|history|story|text|copy|details?|terms?|version|rumou?rs?|memory|memories|anniversary|end|cost)$/u;

/** The clause that a noun depends on, through "of" and "in": "the normalization [of ties]". */
function clauseOf(group: Group): NounRole | undefined {
  const above = group.governedBy?.group;
  if (above && group.governedBy!.preposition === 'of' && TOLD.test(above.head.folded)) return undefined;
  if (above && group.governedBy!.preposition === 'of' && above.role) return clauseOf(above);
  if (group.role) return group.role;
  return above && group.governedBy!.preposition === 'of' ? clauseOf(above) : undefined;
}
