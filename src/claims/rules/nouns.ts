import type { Group } from '../analysis/analysis.js';
import type { EventType, Modality } from '../claim.js';
import { cross, isCoop, pairs, type Reading } from '../draft.js';
import { nounEntry } from '../lexicon/lexicon.js';
import type { NounEntry } from '../lexicon/schema.js';
import type { Reference } from '../reference.js';
import { dedupe } from '../reference.js';
import { helped, type NounRole, SUFFERS, victims } from './noun-sides.js';

/** Acts and states named by nouns: "Turkey's opposition to …", "talks between …", "held talks with …", "US sanctions on …". */
export function nounRule(reading: Reading): void {
  for (const group of reading.analysis.groups) {
    // "in exchange for" is no exchange.
    const price = group.governedBy?.preposition === 'in' && reading.analysis.words[group.last + 1]?.folded === 'for';
    const hit =
      price && /^(?:exchange|return)$/u.test(group.head.folded) ? undefined : nounEntry(group, reading.lexicon);
    if (hit) readNoun(reading, group, hit);
  }
}

function readNoun(reading: Reading, group: Group, entry: NounEntry): void {
  const { denotations, lexicon, modality } = reading;
  const { owners } = denotations.of(group);
  const patients = (groups: readonly Group[]) => dedupe(groups.flatMap((g) => [...denotations.patients(g)]));
  const role = clauseOf(group);
  const verb = role?.clause.verb;
  const phrases = [...group.phrases];
  const eventive =
    role?.as === 'subject' &&
    (verb!.passive || lexicon.operators.happens.has(verb!.lemma) || lexicon.operators.strains.has(verb!.lemma));
  if (role && (role.as === 'object' || eventive))
    for (const p of role.clause.obliques)
      if (!phrases.some((q) => q.groups[0] === p.groups[0]) && p.groups[0]!.first > group.last) phrases.push(p);
  const relative = reading.analysis.clauses.find(
    (c) => c.relativeObject === group && lexicon.operators.makes.has(c.verb.lemma),
  );
  // "a truce arranged with X", "the treaty, signed by the two".
  const reduced = reading.analysis.clauses.find(
    (c) =>
      c.link === 'relative' &&
      c.verb.passive &&
      c.verb.form !== 'finite' &&
      c.subject[0] === group &&
      lexicon.operators.makes.has(c.verb.lemma),
  );
  if (relative) phrases.push(...relative.obliques);
  if (reduced) phrases.push(...reduced.obliques);
  const named = (...names: string[]) =>
    patients(phrases.filter((p) => names.includes(p.preposition)).flatMap((p) => p.groups));
  const { makes, ends, lifts, strains } = lexicon.operators;
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
        ? patients(role.clause.obliques.filter((p) => p.preposition === 'by').flatMap((p) => p.groups))
        : [];
  let m = act && (act.ends || act.lifts) ? modality.of(role!.clause) : modality.ofNoun(group);
  const light =
    act &&
    (act.ends ||
      act.lifts ||
      act.strains ||
      (role?.as === 'oblique' && group.governedBy?.preposition === 'with' && ANSWERS.test(verb!.lemma)) ||
      (act.makes && (role?.as === 'object' || /^(?:in|into)$/u.test(group.governedBy?.preposition ?? ''))));
  // Cooperation that is spoken of, not done, is an agreement about it.
  const unreal =
    entry.type === 'COOPERATE' &&
    (m !== 'asserted' || (verb !== undefined && verb.form !== 'finite' && light === true));
  const shown: NounEntry = unreal ? { ...entry, type: 'AGREE' } : entry;
  const base = { rule: light ? 'light-verb-noun' : 'noun', clause: role?.clause, at: group.head.index };
  const between = patients(
    phrases.find((p) => /^(?:between|among|amongst|involving)$/u.test(p.preposition))?.groups ?? [],
  );
  const and = { ...base, modality: m };
  const doers = relative ? denotations.subject(relative) : light ? subject : [];
  if (entry.symmetric) {
    // "A and B quit the bloc": they leave it, not each other.
    if (verb && /^(?:leave|quit|exit|join|rejoin|abandon)$/u.test(verb.lemma) && role?.as === 'object') return;
    const with_ = named(...entry.to, 'with', ...(coop ? [] : ['against']));
    const of =
      owners.length === 0 && phrases.some((p) => p.preposition === 'of') && /s$/u.test(group.head.folded) ? [] : [];
    // Who settles the dispute of others is no side of it.
    const settles = owners.length > 1 && verb !== undefined && SETTLES.test(verb.lemma);
    const sides = dedupe([
      ...owners,
      ...(settles ? [] : doers),
      ...named('by'),
      ...of,
      ...(coop ? [] : helped(reading, group, role)),
    ]);
    if (sides.length === 0 && between.length === 0 && with_.length > 0)
      sides.push(...actorsAround(reading, group, role));
    const strained =
      coop &&
      (STRAIN.test(group.governedBy?.group?.head.folded ?? '') ||
        (role?.as === 'subject' &&
          verb !== undefined &&
          (strains.has(verb.lemma) ||
            /^(?:break down|collapse|fail|fall apart|break|crumble|cool|worsen)$/u.test(verb.lemma))));
    const third = settles && !doers.some((d) => owners.some((o) => o.actor === d.actor));
    const turned = turn(shown, third ? undefined : strained ? { ends: false, lifts: false, strains: true } : act, m);
    m = turned.modality;
    const more = { ...and, modality: m };
    if (between.length > 2 && !isCoop(turned.entry.type))
      cross(reading, between.slice(0, 1), between.slice(1), turned.entry, {
        ...more,
        symmetric: true,
        rule: 'noun-between',
      });
    else if (between.length > 1) pairs(reading, between, turned.entry, { ...more, rule: 'noun-between' });
    const hostile = turned.entry.type === 'REJECT' && entry.type === 'REJECT';
    if (with_.length > 0) {
      const from = sides.length > 0 ? sides : between;
      cross(reading, from, with_, turned.entry, { ...more, symmetric: !hostile });
      if (from === sides && sides.length > 1 && coop && !act?.ends && (m === 'asserted' || sides.length > 2))
        pairs(reading, sides, turned.entry, more);
      if (hostile && verb?.lemma === 'share' && sides.length > 1)
        pairs(
          reading,
          sides,
          { type: 'SUPPORT', kind: 'stance', contexts: entry.contexts },
          { ...more, rule: 'shared-enemy' },
        );
    } else if (sides.length > 1 && (owners.length !== 1 || coop || doers.length > 1))
      pairs(reading, sides, turned.entry, { ...more, rule: owners.length > 1 ? 'noun-joint-owners' : base.rule });
    return;
  }
  const by = named('by');
  // Only right after the noun: "an embargo on X for its support of Y" is not Y's.
  const of = group.phrases[0]?.preposition === 'of' ? patients(group.phrases[0].groups) : [];
  const targets = dedupe([
    ...named(...entry.to.filter((p) => p !== 'of' && p !== 'with')),
    ...(entry.of === 'target' || (entry.to.includes('of') && owners.length > 0) ? of : []),
    ...(entry.type === 'SUPPORT' ? named('with') : []),
    ...(entry.type === 'CONSULT' ? between : []),
  ]);
  let sources = dedupe([
    ...by,
    ...(by.length > 0 && entry.of === 'target'
      ? []
      : owners.filter((o) => !(entry.of === 'target' && of.some((x) => x.actor === o.actor)))),
    ...(entry.of === 'source' && owners.length === 0 && !doersOnly(light, subject) ? of : []),
  ]);
  // "received American aid", "won the support of France": the subject is given it.
  if (role?.as === 'object' && RECEIVES.test(verb!.lemma) && (coop || entry.type === 'ACCUSE')) {
    const givers = dedupe([...owners, ...named('from'), ...(owners.length === 0 ? of : [])]);
    cross(reading, givers, subject, shown, { ...and, rule: 'received' });
    return;
  }
  if (relative && sources.length === 0) sources = [...doers];
  // "sent a ship as a warning to X".
  if (sources.length === 0 && targets.length > 0 && group.governedBy?.preposition === 'as' && role)
    sources = [...denotations.subject(role.clause)];
  if (/^(?:COERCE|ASSAULT)$/u.test(entry.type) && targets.length === 0 && owners.length === 1)
    targets.push(
      ...denotations.protesters(
        phrases.filter((p) => entry.to.includes(p.preposition)).flatMap((p) => p.groups),
        owners[0]!,
      ),
    );
  if (
    entry.type === 'ASSAULT' &&
    entry.of === 'target' &&
    targets.length === 0 &&
    owners.length > 0 &&
    (!light || SUFFERS.test(verb!.lemma))
  ) {
    cross(reading, owners, victims(reading, group, role), shown, { ...and, rule: 'noun-victim' });
    return;
  }
  // "worked together for the removal of X".
  if (
    entry.of === 'target' &&
    sources.length === 0 &&
    targets.length > 0 &&
    role?.as === 'oblique' &&
    /^(?:for|toward|towards)$/u.test(group.governedBy?.preposition ?? '') &&
    !verb!.passive
  ) {
    cross(reading, denotations.subject(role.clause), targets, shown, {
      ...and,
      modality: m === 'asserted' ? 'planned' : m,
      rule: 'noun-purpose',
    });
    return;
  }
  const turned = turn(shown, act, m);
  if (act?.lifts || act?.ends)
    sources =
      sources.length > 0 &&
      !doers.some((d) => sources.some((s) => s.actor === d.actor)) &&
      doers.length > 0 &&
      targets.length > 0
        ? []
        : dedupe([...doers, ...sources]);
  else if (light && (sources.length === 0 || act?.makes))
    sources = dedupe([
      ...sources,
      ...doers.filter(() => sources.length === 0 || entry.of === 'target' || targets.length > 0),
    ]);
  cross(
    reading,
    sources,
    targets.filter((t) => !doers.some((d) => d.actor === t.actor) || sources.length > 0),
    turned.entry,
    { ...and, modality: turned.modality },
  );
}

const SETTLES =
  /^(?:broker|mediate|settle|resolve|end|arrange|facilitate|rebuild|restore|revive|repair|mend|normali[sz]e|defuse|calm|stop|halt|solve|help|watch|exploit|see|follow|join)$/u;
const RECEIVES = /^(?:receive|accept|get|obtain|win|enjoy|secure|gain|attract|draw|earn|solicit|retain|lose)$/u;
const ANSWERS = /^(?:respond|answer|retaliate|react|reply|counter)$/u;
const STRAIN =
  /^(?:strain|strains|damage|rift|setback|deterioration|breakdown|collapse|end|crisis|downturn|tension|tensions|rupture|chill|break)$/u;

/** Whose act a noun without an owner is: "After talks with China, India …", "Close work with Hamas is part of the A-B relationship". */
function actorsAround(reading: Reading, group: Group, role: ReturnType<typeof clauseOf>): readonly Reference[] {
  const { denotations, analysis } = reading;
  if (role?.as === 'subject') {
    const { governor, link, verb } = role.clause;
    // "A commander of A said a truce arranged with B had held": the speaker's.
    if (
      governor &&
      link === 'complement' &&
      reading.lexicon.reporting.has(governor.verb.lemma) &&
      analysis.clauses.some((c) => c.subject[0] === group && c.verb.form !== 'finite')
    )
      return denotations.subject(governor);
    if (
      link === 'complement' &&
      governor &&
      /^(?:agree|plan|propose|decide|arrange|announce)$/u.test(governor.verb.lemma)
    )
      return denotations.subject(governor);
    if (verb.lemma !== 'be') return [];
    const whole = role.clause.object.concat(role.clause.obliques.flatMap((p) => p.groups)).flatMap((g) =>
      g.phrases
        .filter((p) => p.preposition === 'of')
        .flatMap((p) => p.groups)
        .concat(g),
    );
    return dedupe(
      whole.flatMap((g) => (reading.lexicon.nouns.get(g.head.folded)?.symmetric ? [...denotations.of(g).owners] : [])),
    );
  }
  if (
    role?.as === 'object' &&
    reading.lexicon.control.get(role.clause.verb.lemma) === 'possible' &&
    group !== undefined
  )
    return denotations.subject(role.clause);
  const errand = group.governedBy?.preposition === 'on' && /^(?:trip|visit|tour|mission)$/u.test(group.head.folded);
  if (
    !errand &&
    !/^(?:in|after|during|following|since|despite|amid|through|for|by|to|from|until|before)$/u.test(
      group.governedBy?.preposition ?? '',
    )
  )
    return [];
  if (role) return role.as === 'oblique' ? denotations.subject(role.clause) : [];
  const main = analysis.clauses.find(
    (c) => c.verb.form === 'finite' && c.verb.first > group.last && c.subject[0] && c.subject[0].first > group.last,
  );
  return main ? denotations.subject(main) : [];
}

const doersOnly = (light: boolean | undefined, subject: readonly Reference[]) => light === true && subject.length > 0;

/** The clause that a noun depends on, through "of" and "in": "the normalization [of ties]". */
function clauseOf(group: Group): NounRole | undefined {
  const above = group.governedBy?.group;
  if (above && group.governedBy!.preposition === 'of' && above.role) return clauseOf(above);
  if (group.role) return group.role;
  return above && group.governedBy!.preposition === 'of' ? clauseOf(above) : undefined;
}

/** "broke off relations" is conflict, "lifted sanctions" is not; "strained ties" is conflict between those tied. */
function turn(
  entry: NounEntry,
  act: { ends: boolean; lifts: boolean; strains: boolean } | undefined,
  m: Modality,
): { entry: { type: EventType; kind: NounEntry['kind']; contexts: string[] }; modality: Modality } {
  const as = (type: EventType) => ({ entry: { type, kind: 'event' as const, contexts: entry.contexts }, modality: m });
  if (act?.strains) return as('REJECT');
  if (act?.ends) return as('SANCTION');
  if (act?.lifts)
    return as(entry.type === 'SANCTION' || entry.type === 'REJECT' || entry.type === 'REQUEST' ? 'CONCEDE' : 'RETREAT');
  return { entry, modality: m };
}
