import type { Clause, Group, Phrase } from '../analysis/analysis.js';
import { cross, isCoop, pairs, type Reading } from '../draft.js';
import { nounEntry } from '../lexicon/lexicon.js';
import type { VerbEntry } from '../lexicon/schema.js';
import { weaker } from '../modality/weaker.js';
import type { Reference } from '../reference.js';
import { dedupe } from '../reference.js';
import {
  accompanied,
  besideEachOther,
  matched,
  meets,
  ownersOf,
  ownNoun,
  recast,
  receivers,
  requestStance,
  sameOwner,
  selfOrdered,
  threatened,
  toOthers,
  venue,
} from './verb-frames.js';

const STATIVE = /^(?:involve|engage|ally|unite|align|bind)$/u;
const MEETING =
  /^(?:talks?|meetings?|summits?|sessions?|visits?|negotiations?|each|one|conference|situation|issues?)$/u;
const STATE_ACT =
  /^(?:executions?|arrests?|detentions?|coup|elections?|crackdown|repression|ruling|verdict|laws?|trials?|imprisonment|conviction|sentencing|persecution|torture|abuses?|referendum|atrocities|vote)$/u;

/** Who acts and who is acted on, for every verb of the lexicon: "Iran backs …", "was attacked by …", "agreed with …". */
export function verbRule(reading: Reading): void {
  for (const clause of reading.analysis.clauses) {
    for (const entry of reading.lexicon.verbs.get(clause.verb.lemma) ?? []) if (readVerb(reading, clause, entry)) break;
  }
}

function readVerb(reading: Reading, clause: Clause, entry: VerbEntry, turned = false): boolean {
  const { denotations, lexicon, modality } = reading;
  const { verb } = clause;
  const refs = (groups: readonly Group[], as: 'agents' | 'patients'): Reference[] =>
    dedupe(groups.flatMap((g) => [...denotations[as](g)]));
  // "agreed to mediation in talks with Israel": the phrase belongs to the nearer noun.
  const elsewhere = (p: Phrase) => {
    const above = p.groups[0]?.governedBy?.group;
    const near = above && above.role?.as !== 'object' ? nounEntry(above, lexicon) : undefined;
    if (p.preposition === 'in' && above && above.role?.as !== 'object') return true;
    return near?.to.includes(p.preposition) ?? false;
  };
  const phrases = (names: readonly string[]) =>
    clause.obliques.filter((p) => names.includes(p.preposition) && !elsewhere(p)).flatMap((p) => p.groups);
  const by = phrases(['by']);
  // "were involved in", "were allied": a state of the subjects, not an act on them.
  const passive = verb.passive && !(STATIVE.test(verb.lemma) && by.length === 0);
  const sources = passive ? refs(by, 'agents') : dedupe(denotations.subject(clause));
  const related = clause.relativeObject && clause.object.length === 0 ? [clause.relativeObject] : clause.object;
  const objects = verb.passive ? clause.subject : related;
  const around =
    entry.needs === 'visit'
      ? clause.obliques.flatMap((p) => p.groups).flatMap((g) => [g, ...g.phrases.flatMap((p) => p.groups)])
      : phrases(['with', 'of']);
  const person = entry.needs === 'visit' && sources.some((r) => r.basis === 'leader' || r.basis === 'office');
  if (
    entry.needs &&
    !person &&
    !meets(
      reading,
      entry,
      [...objects, ...around, ...(entry.needs === 'membership' ? phrases(entry.preps) : [])],
      clause,
    )
  )
    return false;
  if (entry.has.length > 0 && !accompanied(entry.has, reading, clause)) return false;
  if (entry.among && !accompanied(entry.among, reading, clause)) return false;
  if (entry.between) return matched(reading, clause, entry);
  if (entry.negated && verb.negated)
    return readVerb(reading, clause, { ...entry, type: entry.negated, negated: undefined, kind: 'stance' }, true);
  let targets: Reference[] = [];
  if (entry.to) {
    targets = refs(phrases(entry.preps), 'patients');
    if (targets.length === 0) targets = receivers(reading, objects);
    // "sent Tanzania aircraft": a name that has run together with the goods.
    if (targets.length === 0)
      targets = refs(
        objects.filter((g) => g.head.mention?.basis === 'office' && denotations.givenGoods(g.head)),
        'patients',
      );
    // "gave Tanzania a grant", "provided India with arms": the receiver comes first.
    const first = objects[0];
    if (
      targets.length === 0 &&
      first &&
      (objects.length > 1 || phrases(['with']).length > 0 || verb.passive) &&
      denotations.of(first).denotes.length > 0
    )
      targets = refs(
        objects.filter((g) => denotations.of(g).denotes.length > 0 && !lexicon.heads.goods.has(g.head.folded)),
        'patients',
      );
  } else {
    if (entry.object === true)
      targets = (
        entry.type === 'CONSULT'
          ? dedupe(objects.flatMap((g) => (venue(g) ? [] : [...denotations.of(g).denotes])))
          : refs(
              objects.filter((g) => !venue(g)),
              'patients',
            )
      ).filter((t) => !sameOwner(reading, objects, t, sources));
    else if (entry.object === 'owner') targets = ownersOf(reading, objects);
    else if (entry.object === 'goods')
      targets = dedupe(
        objects.flatMap((g) => (lexicon.heads.goods.has(g.head.folded) ? [...denotations.of(g).owners] : [])),
      );
    const preps = entry.preps.filter((p) => !(verb.passive && p === 'by'));
    if (targets.length === 0 || entry.together !== false)
      targets = dedupe([...targets, ...refs(phrases(preps), 'patients')]);
    // "rejected an offer from X", "ruled out a return to Y".
    if (entry.type === 'REJECT' && entry.object === true && targets.length === 0)
      targets = refs(
        objects.flatMap((g) =>
          g.phrases.filter((p) => /^(?:from|by|with|to)$/u.test(p.preposition)).flatMap((p) => p.groups),
        ),
        'patients',
      );
    if (entry.type === 'THREATEN' && targets.length === 0)
      targets = refs(
        objects.flatMap((g) =>
          g.phrases.filter((p) => /^(?:against|on|to|in)$/u.test(p.preposition)).flatMap((p) => p.groups),
        ),
        'patients',
      );
    if (entry.type === 'THREATEN' && targets.length === 0) targets = threatened(reading, clause);
  }
  // "condemned the executions in Peru": what a state does at home is its deed.
  if (entry.type === 'ACCUSE' && entry.object === true && targets.length === 0 && !verb.passive)
    targets = refs(
      objects.filter((g) => STATE_ACT.test(g.head.folded)).length > 0
        ? clause.obliques.filter((p) => p.preposition === 'in').flatMap((p) => p.groups)
        : [],
      'patients',
    );
  // "bombed Bukoba": a town that no list knows lies with the enemy spoken of.
  const town = objects[0];
  if (
    entry.type === 'ASSAULT' &&
    entry.object === true &&
    targets.length === 0 &&
    !verb.passive &&
    sources.length === 1 &&
    town?.words.every((w) => !w.mention && /^\p{Lu}/u.test(w.surface))
  )
    targets = denotations.foes(sources[0]!);
  // "demanded that Sudan return …": who is to act.
  if (entry.content && targets.length === 0)
    targets = dedupe(
      reading.analysis.clauses
        .filter((c) => c.governor === clause && c.link === 'complement')
        .flatMap((c) => [...denotations.subject(c)]),
    );
  const wished = entry.needs === 'goods' && lexicon.control.get(verb.lemma) === 'planned';
  const own = turned ? 'asserted' : modality.of(selfOrdered(reading, clause) ?? clause);
  const m = wished ? weaker(own, 'planned') : own;
  const at = verb.main.index;
  // "resolved to deepen …", "affirmed their commitment to …": what is resolved is yet to come.
  const pledge =
    entry.type === 'AGREE' &&
    entry.together !== false &&
    !toOthers(reading, clause, sources) &&
    ((/^(?:resolve|decide|pledge|vow|commit|promise)$/u.test(verb.lemma) &&
      reading.analysis.clauses.some((c) => c.governor === clause && c.link === 'infinitive')) ||
      clause.object.some((g) =>
        /^(?:commitment|commitments|plan|plans|intention|intent|determination)$/u.test(g.head.folded),
      ));
  if (
    entry.together !== false &&
    (targets.length === 0 || entry.object === false || phrases(['with']).length > 0) &&
    !passive &&
    !(
      entry.object === true &&
      entry.type === 'CONSULT' &&
      targets.length === 0 &&
      clause.object.some((g) => !MEETING.test(g.head.folded))
    ) &&
    sources.length > 1
  ) {
    const joint =
      !(entry.together === 'reciprocal' && (targets.length > 0 || besideEachOther(reading, clause))) &&
      !(entry.type === 'AGREE' && targets.length > 0 && entry.object === true);
    // "A and B could not sign": a pact of others.
    const unsigned = m === 'denied' && /^(?:sign|ratify|join|conclude|initial)$/u.test(verb.lemma);
    if (joint && !unsigned && !(lexicon.operators.makes.has(verb.lemma) && ownNoun(reading, clause)))
      pairs(reading, sources, entry, { modality: pledge ? weaker(m, 'planned') : m, rule: 'joint-verb', clause, at });
  }
  // "blamed each other".
  if (
    sources.length > 1 &&
    targets.length === 0 &&
    clause.object
      .concat(clause.obliques.flatMap((p) => p.groups))
      .some((g) => /^(?:each|one)$/u.test(g.words[0]!.folded) && /^(?:other|another)$/u.test(g.words[1]?.folded ?? ''))
  ) {
    pairs(reading, sources, entry, { modality: m, rule: 'reciprocal', clause, at });
    return true;
  }
  // "they … help them": a group does not act on itself.
  if (
    sources.length > 1 &&
    targets.length > 0 &&
    targets.every((t) => t.basis === 'reference' && sources.some((x) => x.actor === t.actor))
  )
    return true;
  // "the duo agreed to stop Russian strikes": nor on one of its own.
  if (sources.length > 1 && sources.every((s) => s.basis === 'reference'))
    targets = targets.filter((t) => !sources.some((s) => s.actor === t.actor));
  // "cracked down on protesters", "shot demonstrators": those of its own country.
  if (targets.length === 0 && sources.length === 1 && /^(?:COERCE|ASSAULT)$/u.test(entry.type))
    targets = denotations.protesters([...objects, ...phrases(entry.preps)], sources[0]!);
  if (sources.length === 0 || targets.length === 0) return sources.length > 1 && entry.together !== false;
  const shown = recast(reading, clause, entry, targets);
  const stance =
    shown.type === 'REQUEST'
      ? requestStance(reading, clause, entry)
      : shown.type === entry.type
        ? entry.stance
        : undefined;
  const [from, to] = entry.reversed ? [targets, sources] : [sources, targets];
  cross(reading, from, to, stance ? { ...shown, stance } : shown, {
    modality: shown.type === 'REQUEST' && verb.lemma !== 'invite' ? (m === 'asserted' ? 'demanded' : m) : m,
    rule: verb.passive
      ? 'passive-verb'
      : entry.to
        ? 'giving-verb'
        : phrases(entry.preps).length > 0 && entry.object === false
          ? 'verb-with-preposition'
          : 'verb-object',
    clause,
    at,
    symmetric:
      entry.together !== false && entry.together !== 'reciprocal' && isCoop(entry.type) && phrases(['with']).length > 0,
  });
  if (
    verb.lemma === 'host' &&
    targets.length > 1 &&
    clause.obliques.some((p) =>
      p.groups.some((g) => /^(?:talks|summit|meeting|negotiations|conference)$/u.test(g.head.folded)),
    )
  )
    pairs(
      reading,
      targets,
      { type: 'CONSULT', kind: 'event', contexts: ['diplomatic'] },
      { modality: m, rule: 'joint-guests', clause, at },
    );
  return true;
}
