import type { Clause, Group } from '../analysis/analysis.js';
import { cross, type Reading } from '../draft.js';
import { dedupe, type Reference } from '../reference.js';

const SHUT_OUT =
  /^(?:suspend|expel|exclude|bar|ban|eject|remove|oust|kick out|throw out|drop|drum out|disqualify|disinvite|evict|banish|freeze out|shut out)$/u;
const LET_IN =
  /^(?:admit|accept|welcome|readmit|elect|invite|usher|integrate|incorporate|bring|take in|induct|absorb)$/u;
const GOING =
  /^(?:withdrawal|exit|departure|defection|secession|resignation|pullout|pull-out|divorce|estrangement|walkout)$/u;
const PUSHED = /^(?:expulsion|suspension|ouster|ejection|exclusion|removal)$/u;
const TAKING_PART =
  /^(?:participation|membership|involvement|activity|activities|seat|cooperation|co-operation|contributions?|representation|attendance)$/u;
const JOINS = /^(?:join|rejoin|accede|enter)$/u;

/** "was suspended from the bloc", "was admitted to NATO", "its withdrawal from the pact", "froze its membership in the union". */
export function membershipRule(reading: Reading): void {
  for (const clause of reading.analysis.clauses) {
    shutOutOrLetIn(reading, clause);
    joinedIt(reading, clause);
  }
  for (const group of reading.analysis.groups) {
    going(reading, group);
    takingPart(reading, group);
  }
}

function bodies({ denotations }: Reading, groups: readonly Group[]): Reference[] {
  return denotations.patientsOf(groups).filter((r) => denotations.discourse.isBody(r));
}

/** Passives of a member: the body acts on it, whoever else is not named. */
function shutOutOrLetIn(reading: Reading, clause: Clause): void {
  const { verb } = clause;
  if (!verb.passive) return;
  const out = SHUT_OUT.test(verb.lemma);
  if (!out && !LET_IN.test(verb.lemma)) return;
  const after = (names: RegExp) => clause.obliques.filter((p) => names.test(p.preposition)).flatMap((p) => p.groups);
  const body = bodies(reading, after(out ? /^(?:from|of)$/u : /^(?:to|into|in)$/u));
  cross(
    reading,
    body,
    reading.denotations.patientsOf(clause.subject),
    out
      ? { type: 'SANCTION', kind: 'event', contexts: ['diplomatic'] }
      : { type: 'AGREE', kind: 'event', contexts: ['diplomatic'] },
    { modality: reading.modality.of(clause), rule: 'membership', clause, at: verb.main.index },
  );
}

/** "The pact was open to all; Pakistan joined in September": what is joined is the body spoken of. */
function joinedIt(reading: Reading, clause: Clause): void {
  const { denotations } = reading;
  if (
    !JOINS.test(clause.verb.lemma) ||
    clause.verb.form !== 'finite' ||
    clause.verb.passive ||
    clause.object.length > 0
  )
    return;
  if (clause.obliques.some((p) => !/^(?:on|in|by|after|during|at|since|before)$/u.test(p.preposition))) return;
  if (clause.obliques.some((p) => p.preposition === 'in' && p.groups.some((g) => denotations.patients(g).length > 0)))
    return;
  const body = denotations.discourse.foremost((r) => denotations.discourse.isBody(r), 1);
  if (!body) return;
  cross(
    reading,
    denotations.subject(clause),
    [{ ...body, basis: 'reference' }],
    { type: 'AGREE', kind: 'event', contexts: ['diplomatic'] },
    { modality: reading.modality.of(clause), rule: 'membership', clause, at: clause.verb.main.index },
  );
}

const COMMON_ACT =
  /^(?:exercises?|drills?|manoeuvres|maneuvers|training|activit(?:y|ies)|operations?|patrols?|talks|project|projects|programmes?|programs?|missions?|summits?|meetings?|conferences?)$/u;

/** "will increase its participation in exercises between A and B", "took part in a drill with A". */
function takingPart(reading: Reading, group: Group): void {
  const { denotations, modality } = reading;
  if (!COMMON_ACT.test(group.head.folded) || group.governedBy?.preposition !== 'in') return;
  const noun = group.governedBy.group;
  const clause = group.role?.clause ?? noun?.role?.clause;
  const verb = clause && /^(?:participate|take part|join|cooperate|engage)$/u.test(clause.verb.lemma);
  if (
    !clause ||
    clause.verb.passive ||
    !(verb || /^(?:participation|involvement|part|role)$/u.test(noun?.head.folded ?? ''))
  )
    return;
  const phrases = [...group.phrases, ...clause.obliques.filter((p) => p.groups[0]!.first > group.last)];
  const others = phrases.filter((p) => /^(?:between|with|among|by)$/u.test(p.preposition)).flatMap((p) => p.groups);
  cross(
    reading,
    noun && denotations.of(noun).owners.length > 0 ? denotations.of(noun).owners : denotations.subject(clause),
    denotations.patientsOf(others),
    { type: 'COOPERATE', kind: 'event', contexts: [] },
    { modality: modality.of(clause), rule: 'taking-part', clause, at: group.head.index, symmetric: true },
  );
}

/** Nouns of leaving and taking part. */
function going(reading: Reading, group: Group): void {
  const { denotations, lexicon, modality } = reading;
  const head = group.head.folded;
  const leaves = GOING.test(head);
  const pushed = PUSHED.test(head);
  const part = TAKING_PART.test(head);
  if (!leaves && !pushed && !part) return;
  const clause = group.role?.clause;
  const phrases = [...group.phrases, ...(clause && group.role?.as !== 'oblique' ? clause.obliques : [])];
  const after = (names: RegExp) => phrases.filter((p) => names.test(p.preposition)).flatMap((p) => p.groups);
  const body = bodies(reading, after(part ? /^(?:in|of|with|to)$/u : /^(?:from)$/u));
  const of = leaves || pushed ? after(/^of$/u).flatMap((g) => [...denotations.patients(g)]) : [];
  const own = denotations.of(group).owners.filter((o) => !denotations.discourse.isBody(o));
  const members = dedupe([
    ...own,
    ...of,
    ...(own.length + of.length === 0 && clause && group.role?.as === 'object' && !clause.verb.passive
      ? denotations.subject(clause)
      : []),
  ]);
  if (body.length === 0) return;
  const more = { modality: modality.ofNoun(group), rule: 'membership', clause, at: group.head.index };
  if (leaves) cross(reading, members, body, { type: 'REJECT', kind: 'event', contexts: ['diplomatic'] }, more);
  else if (pushed) cross(reading, body, members, { type: 'SANCTION', kind: 'event', contexts: ['diplomatic'] }, more);
  else {
    const ended = clause && group.role?.as === 'object' && lexicon.operators.ends.has(clause.verb.lemma);
    cross(
      reading,
      members,
      body,
      { type: ended ? 'REJECT' : 'AGREE', kind: ended ? 'event' : 'state', contexts: ['diplomatic'] },
      { ...more, modality: ended ? modality.of(clause) : more.modality },
    );
  }
}
