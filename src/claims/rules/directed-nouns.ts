import { cross, type Reading } from '../draft.js';
import { dedupe } from '../reference.js';
import { SUFFERS, victims } from './noun-sides.js';
import { turnNoun } from './noun-turn.js';
import type { NounView } from './noun-view.js';

const RECEIVES = /^(?:receive|accept|get|obtain|win|enjoy|secure|gain|attract|draw|earn|solicit|retain|lose)$/u;

const MEETS =
  /^(?:feel|face|suffer|endure|encounter|withstand|resist|weather|incur|provoke|fear|dread|experience|sustain|survive|brave)$/u;

/** Nouns of one side's act: "US sanctions on …", "the invasion of …", "support for …", "received American aid". */
export function directedNoun(reading: Reading, noun: NounView): void {
  const { denotations } = reading;
  const { group, entry, owners, role, act, light, doers, named, modality } = noun;
  const verb = role?.clause.verb;
  const and = { rule: noun.rule, clause: role?.clause, at: group.head.index, modality };
  const by = named('by');
  // Only right after the noun: "an embargo on X for its support of Y" is not Y's.
  const of = group.phrases[0]?.preposition === 'of' ? denotations.patientsOf(group.phrases[0].groups) : [];
  const targets = dedupe([
    ...named(...entry.to.filter((p) => p !== 'of' && p !== 'with')),
    ...(entry.of === 'target' || (entry.to.includes('of') && owners.length > 0) ? of : []),
    ...(entry.type === 'SUPPORT' ? named('with') : []),
    ...(entry.type === 'CONSULT' ? noun.between : []),
  ]);
  let sources = dedupe([
    ...by,
    ...(by.length > 0 && entry.of === 'target'
      ? []
      : owners.filter((o) => !(entry.of === 'target' && of.some((x) => x.actor === o.actor)))),
    ...(entry.of === 'source' && owners.length === 0 && !(light && noun.subject.length > 0) ? of : []),
  ]);
  // "received American aid", "won the support of France": the subject is given it.
  if (role?.as === 'object' && RECEIVES.test(verb!.lemma) && (noun.coop || entry.type === 'ACCUSE')) {
    const givers = dedupe([...owners, ...named('from'), ...(owners.length === 0 ? of : [])]);
    cross(reading, givers, noun.subject, entry, { ...and, rule: 'received' });
    return;
  }
  // "felt Soviet pressure", "faced Chinese sanctions", "came under British fire".
  const under =
    role?.as === 'oblique' &&
    group.governedBy?.preposition === 'under' &&
    /^(?:come|be|remain|live)$/u.test(verb!.lemma);
  if (
    !noun.coop &&
    role &&
    owners.length > 0 &&
    !verb!.passive &&
    (under || (role.as === 'object' && MEETS.test(verb!.lemma)))
  ) {
    cross(reading, owners, denotations.subject(role.clause), entry, { ...and, rule: 'received' });
    return;
  }
  if (noun.relative && sources.length === 0) sources = [...doers];
  // "sent a ship as a warning to X".
  if (sources.length === 0 && targets.length > 0 && group.governedBy?.preposition === 'as' && role)
    sources = [...denotations.subject(role.clause)];
  if (/^(?:COERCE|ASSAULT)$/u.test(entry.type) && targets.length === 0 && owners.length === 1)
    targets.push(
      ...denotations.protesters(
        noun.phrases.filter((p) => entry.to.includes(p.preposition)).flatMap((p) => p.groups),
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
    cross(reading, owners, victims(reading, group, role), entry, { ...and, rule: 'noun-victim' });
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
    cross(reading, denotations.subject(role.clause), targets, entry, {
      ...and,
      modality: modality === 'asserted' ? 'planned' : modality,
      rule: 'noun-purpose',
    });
    return;
  }
  // Leaving a body is no retreat of troops.
  if (entry.type === 'RETREAT' && targets.some((t) => denotations.discourse.isBody(t))) return;
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
    turnNoun(entry, act),
    and,
  );
}
