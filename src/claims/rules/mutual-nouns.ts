import { cross, isCoop, pairs, type Reading } from '../draft.js';
import { dedupe, type Reference } from '../reference.js';
import { helped } from './noun-sides.js';
import { turnNoun } from './noun-turn.js';
import type { NounView } from './noun-view.js';

const SETTLES =
  /^(?:broker|mediate|settle|resolve|end|arrange|facilitate|rebuild|restore|revive|repair|mend|normali[sz]e|defuse|calm|stop|halt|solve|help|watch|exploit|see|follow|join)$/u;
const STRAIN =
  /^(?:strain|strains|damage|rift|setback|deterioration|breakdown|collapse|end|crisis|downturn|tension|tensions|rupture|chill|break|termination|severance|severing|cessation|suspension|disruption)$/u;
const FAILS =
  /^(?:break down|collapse|fail|fall apart|break|crumble|cool|worsen|plummet|plunge|nosedive|slump|sink|suffer|founder|decline|sour|deteriorate|heat up|fray)$/u;

/** Nouns of two sides: "talks between …", "relations with …", "Turkish and Russian patrols", "the dispute with …". */
export function mutualNoun(reading: Reading, noun: NounView): void {
  const { entry, owners, coop, role, act, doers, named, between, modality } = noun;
  const verb = role?.clause.verb;
  // "A and B quit the bloc": they leave it, not each other.
  if (verb && /^(?:leave|quit|exit|join|rejoin|abandon)$/u.test(verb.lemma) && role?.as === 'object') return;
  // "criticized X for attempting to disrupt their ties": nothing is strained yet.
  const tries = role?.clause.link === 'infinitive' ? role.clause.governor?.verb.lemma : undefined;
  if (coop && act?.strains && /^(?:attempt|try|seek|want|aim|strive)$/u.test(tries ?? '')) return;
  const with_ = named(...entry.to, 'with', ...(coop ? [] : ['against']));
  // Who settles the dispute of others is no side of it.
  const settles = owners.length + between.length > 1 && verb !== undefined && SETTLES.test(verb.lemma);
  // Who denounces the pact of others ends nothing between them.
  const denounced =
    verb?.lemma === 'denounce' &&
    owners.length + between.length + with_.length > 1 &&
    !doers.some((d) => [...owners, ...between, ...with_].some((o) => o.actor === d.actor));
  const sides = dedupe([
    ...owners,
    ...(settles || denounced ? [] : doers),
    ...named('by'),
    ...(coop ? [] : helped(reading, noun.group, role)),
  ]);
  if (sides.length === 0 && between.length === 0)
    sides.push(...(with_.length > 0 ? actorsAround(reading, noun) : jointBefore(reading, noun)));
  const third = settles && !doers.some((d) => [...owners, ...between].some((o) => o.actor === d.actor));
  const turned = turnNoun(
    entry,
    third || denounced ? undefined : strained(reading, noun) ? { ends: false, lifts: false, strains: true } : act,
  );
  const more = { rule: noun.rule, clause: role?.clause, at: noun.group.head.index, modality };
  if (between.length > 2 && !isCoop(turned.type))
    cross(reading, between.slice(0, 1), between.slice(1), turned, { ...more, symmetric: true, rule: 'noun-between' });
  else if (between.length > 1) pairs(reading, between, turned, { ...more, rule: 'noun-between' });
  const hostile = turned.type === 'REJECT' && entry.type === 'REJECT';
  if (with_.length > 0) {
    const from = sides.length > 0 ? sides : between;
    cross(reading, from, with_, turned, { ...more, symmetric: !hostile });
    if (
      from === sides &&
      sides.length > 1 &&
      isCoop(turned.type) &&
      !act?.ends &&
      (modality === 'asserted' || sides.length > 2)
    )
      pairs(reading, sides, turned, more);
    if (hostile && verb?.lemma === 'share' && sides.length > 1)
      pairs(
        reading,
        sides,
        { type: 'SUPPORT', kind: 'stance', contexts: entry.contexts },
        { ...more, rule: 'shared-enemy' },
      );
  } else if (
    sides.length > 1 &&
    between.length < 2 &&
    !(act?.ends && owners.length === 0 && apart(reading, sides.length, role)) &&
    (owners.length !== 1 || coop || doers.length > 1)
  )
    pairs(reading, sides, turned, { ...more, rule: owners.length > 1 ? 'noun-joint-owners' : noun.rule });
}

/** "A, B and C severed ties", "A and B also cut relations": with somebody else, who is not named here. */
const apart = ({ analysis }: Reading, sides: number, role: NounView['role']): boolean =>
  sides > 2 ||
  (role !== undefined &&
    analysis.words
      .slice(Math.max(0, role.clause.verb.first - 1), role.clause.verb.last)
      .some((w) => w.folded === 'also'));

/** "A and B were allies, but relations soured": those of whom the clause before speaks. */
function jointBefore({ analysis, denotations }: Reading, { group, role }: NounView): readonly Reference[] {
  if (role?.as !== 'subject' || !/^(?:relations|ties|tensions|relationship)$/u.test(group.head.folded)) return [];
  const before = analysis.clauses.findLast((c) => c.verb.last < group.first && c.subject.length > 0);
  const sides = before ? dedupe(denotations.subject(before)) : [];
  return sides.length === 2 ? sides : [];
}

/** "a strain on ties", "relations soured", "tense ties", "ties have grown frosty". */
function strained({ lexicon, analysis }: Reading, { coop, group, role }: NounView): boolean {
  if (!coop) return false;
  if (STRAIN.test(group.governedBy?.group?.head.folded ?? '')) return true;
  const { strained: sour, strains } = lexicon.operators;
  if (group.words.some((w) => w !== group.head && sour.has(w.folded))) return true;
  // "caused relations to plummet".
  const made = analysis.clauses.find((c) => c.verb.form === 'infinitive' && c.subject.includes(group));
  if (made && (strains.has(made.verb.lemma) || FAILS.test(made.verb.lemma))) return true;
  if (role?.as !== 'subject') return false;
  const { lemma, last } = role.clause.verb;
  if (strains.has(lemma) || FAILS.test(lemma)) return true;
  // "are tense", "had grown increasingly frosty", "are at a low point".
  if (!/^(?:be|become|remain|stay|grow|turn|get|look|seem|appear)$/u.test(lemma)) return false;
  for (const w of analysis.words.slice(last + 1, last + 5)) {
    if (/[,;]/u.test(w.gap) || w.tag === 'negation') return false;
    if (sour.has(w.folded)) return true;
  }
  return false;
}

/** Whose act a noun without an owner is: "After talks with China, India …", "Close work with Hamas is part of the A-B relationship". */
function actorsAround(reading: Reading, { group, role }: NounView): readonly Reference[] {
  const { denotations, analysis, lexicon } = reading;
  if (role?.as === 'subject') {
    const { governor, link, verb } = role.clause;
    const told = link === 'complement' ? governor : undefined;
    // "A commander of A said a truce arranged with B had held": the speaker's.
    if (
      told &&
      lexicon.reporting.has(told.verb.lemma) &&
      analysis.clauses.some((c) => c.subject[0] === group && c.verb.form !== 'finite')
    )
      return denotations.subject(told);
    if (told && /^(?:agree|plan|propose|decide|arrange|announce)$/u.test(told.verb.lemma))
      return denotations.subject(told);
    if (verb.lemma !== 'be') return [];
    const whole = role.clause.object.concat(role.clause.obliques.flatMap((p) => p.groups)).flatMap((g) =>
      g.phrases
        .filter((p) => p.preposition === 'of')
        .flatMap((p) => p.groups)
        .concat(g),
    );
    return dedupe(
      whole.flatMap((g) => (lexicon.nouns.get(g.head.folded)?.symmetric ? [...denotations.of(g).owners] : [])),
    );
  }
  if (role?.as === 'object' && lexicon.control.get(role.clause.verb.lemma) === 'possible')
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
