import type { Group } from '../analysis/analysis.js';
import { cross, isCoop, type Reading } from '../draft.js';
import { nounEntry } from '../lexicon/lexicon.js';
import { controllerOf } from '../modality/control.js';
import { weaker } from '../modality/weaker.js';
import { dedupe, type Reference } from '../reference.js';

/** "widened its zone over the protests of Bonn", "is under pressure from Belgium": whose objection meets the subject of a clause. */
export function objectionRule(reading: Reading): void {
  const { analysis, denotations, lexicon, modality } = reading;
  for (const clause of analysis.clauses)
    for (const phrase of clause.obliques) {
      if (!/^(?:over|despite|under|amid|against|to)$/u.test(phrase.preposition)) continue;
      for (const group of phrase.groups) {
        const entry = nounEntry(group, lexicon);
        if (!entry || isCoop(entry.type) || !OBJECTION.test(group.head.folded)) continue;
        if (phrase.preposition === 'to' && !/^(?:lead|react|respond)$/u.test(clause.verb.lemma)) continue;
        if (phrase.preposition === 'under' && !/^(?:be|come|remain)$/u.test(clause.verb.lemma)) continue;
        // "refused to answer a demand from X".
        const controller = controllerOf(clause, reading);
        if (phrase.preposition === 'to' && controller && /^(?:refuse|decline|fail|reject)$/u.test(controller)) {
          cross(
            reading,
            denotations.subject(clause),
            holders(reading, group),
            { type: 'REJECT', kind: 'stance', contexts: entry.contexts },
            { modality: 'asserted', rule: 'objection', clause, at: group.head.index },
          );
          continue;
        }
        cross(
          reading,
          holders(reading, group),
          denotations.subject(clause),
          { ...entry, type: entry.type === 'PROTEST' ? 'ACCUSE' : entry.type },
          { modality: modality.of(clause), rule: 'objection', clause, at: group.head.index },
        );
      }
    }
}

const PROVOKES =
  /^(?:draw|provoke|elicit|trigger|prompt|bring|face|earn|attract|spark|meet|encounter|arouse|stir|incur)$/u;

/** "the invasion drew protests from Spain": whoever is named after "from" answers the owner of the subject. */
export function reactionRule(reading: Reading): void {
  const { analysis, denotations, lexicon, modality } = reading;
  for (const clause of analysis.clauses) {
    if (!PROVOKES.test(clause.verb.lemma) || clause.verb.passive) continue;
    const objects = [
      ...clause.object,
      ...clause.obliques.filter((p) => p.preposition === 'with').flatMap((p) => p.groups),
    ];
    for (const group of objects) {
      const entry = nounEntry(group, lexicon);
      if (!entry || entry.symmetric !== isSymmetricConflict(entry)) continue;
      const from = group.phrases.filter((p) => /^(?:from|of|by|in)$/u.test(p.preposition)).flatMap((p) => p.groups);
      const answering = dedupe([...denotations.of(group).owners, ...denotations.patientsOf(from)]);
      const acted = denotations.patientsOf(clause.subject);
      const type = entry.type === 'PROTEST' ? 'ACCUSE' : entry.type;
      cross(
        reading,
        answering,
        acted,
        { ...entry, type },
        {
          modality: modality.of(clause),
          rule: 'reaction',
          clause,
          at: group.head.index,
        },
      );
    }
  }
}

const isSymmetricConflict = (entry: { type: Parameters<typeof isCoop>[0]; symmetric: boolean }): boolean =>
  entry.symmetric && !isCoop(entry.type);

const HELP =
  /^(?:help|support|backing|aid|assistance|protection|blessing|approval|consent|encouragement|funding|sponsorship|connivance|financing|auspices|patronage|permission|collusion|arms|weapons|money)$/u;

/** "with German backing", "by then under Chinese protection": the owner helps the subject. */
export function helpRule(reading: Reading): void {
  const { analysis, denotations, modality } = reading;
  for (const group of analysis.groups) {
    if (
      !HELP.test(group.head.folded) ||
      !/^(?:with|through|by|under|thanks to|due to|owing to|to|on)$/u.test(group.governedBy?.preposition ?? '')
    )
      continue;
    const by = holders(reading, group);
    if (by.length === 0) continue;
    const nearest =
      group.role?.clause ??
      analysis.clauses.find((c) => c.verb.form === 'finite' && c.verb.first > group.last && c.subject.length > 0) ??
      analysis.clauses.findLast((c) => c.verb.form === 'finite' && c.verb.last < group.first);
    if (
      !nearest ||
      (group.governedBy!.preposition === 'to' &&
        !/^(?:due|thanks|owe)$/u.test(analysis.words[group.first - 2]?.folded ?? ''))
    )
      continue;
    cross(
      reading,
      by,
      denotations.subject(nearest),
      { type: 'AID', kind: 'state', contexts: [] },
      { modality: modality.of(nearest), rule: 'with-help', clause: nearest, at: group.head.index },
    );
  }
}

/** "sided with Britain against Argentina", "an alliance with Mexico against Texas": whom an act of two is against. */
export function againstRule(reading: Reading): void {
  const { analysis, denotations, modality, drafts } = reading;
  for (const group of analysis.groups) {
    if (group.governedBy?.preposition !== 'against') continue;
    const others = denotations.patients(group);
    if (others.length === 0) continue;
    // "the alliance of A and B against C": those allied.
    const bond = [group.governedBy.group, boundBefore(reading, group)].find((g) => {
      const entry = g && reading.lexicon.nouns.get(g.head.folded);
      return entry?.symmetric && isCoop(entry.type);
    });
    const allied = bond ? bonded(reading, bond) : [];
    if (allied.length > 1) {
      cross(
        reading,
        allied.filter((a) => !others.some((o) => o.actor === a.actor)),
        others,
        { type: 'REJECT', kind: 'stance', contexts: [] },
        { modality: modality.ofNoun(bond!), rule: 'against', at: group.head.index },
      );
      continue;
    }
    const clause = group.role?.clause ?? analysis.clauses.findLast((c) => c.verb.last < group.first);
    if (!clause || clause.verb.passive) continue;
    if (doneByOthers(reading, group, denotations.subject(clause))) continue;
    const known = (a: string) =>
      drafts.some((d) => [d.source.actor, d.target.actor].sort().join() === [a, others[0]!.actor].sort().join());
    const sources = denotations.subject(clause).filter((s) => !known(s.actor));
    cross(
      reading,
      sources,
      others.slice(0, 1),
      { type: 'REJECT', kind: 'stance', contexts: [] },
      {
        // "is weighing steps against X".
        modality: weaker(
          modality.of(clause),
          reading.lexicon.control.get(clause.verb.lemma) === 'possible' ? 'possible' : 'asserted',
        ),
        rule: 'against',
        clause,
        at: group.head.index,
      },
    );
  }
}

/** "rejected X’s case against Y", "condemns aggression by X against Y", "arms for use against Y": no act of the subject. */
function doneByOthers({ denotations, lexicon }: Reading, group: Group, subject: readonly Reference[]): boolean {
  const above = group.governedBy?.group;
  if (!above) return false;
  const { owners } = denotations.of(above);
  if (owners.length > 0 && !owners.some((o) => subject.some((s) => s.actor === o.actor))) return true;
  if (above.head.folded === 'use') return above.governedBy?.preposition === 'for';
  const deed = above.governedBy?.preposition === 'by' ? above.governedBy.group : undefined;
  return deed !== undefined && lexicon.nouns.get(deed.head.folded)?.type === 'ASSAULT';
}

/** The noun on which "of A and B against C" hangs. */
function boundBefore({ analysis }: Reading, group: Group): Group | undefined {
  return analysis.groups.find((g) => g.phrases.some((p) => p.preposition === 'against' && p.groups.includes(group)));
}

/** Who are allied in an alliance: its owners, and those after "of", "between", "with". */
function bonded({ denotations }: Reading, bond: Group) {
  const behind = bond.phrases.filter((p) => /^(?:of|between|among|with)$/u.test(p.preposition));
  return dedupe([
    ...denotations.of(bond).owners,
    ...behind.flatMap((p) => p.groups.flatMap((g) => [...denotations.of(g).denotes])),
  ]);
}

const OBJECTION =
  /^(?:protests?|objections?|opposition|pressure|threats?|warnings?|criticisms?|complaints?|condemnations?|attacks?|fire|veto|demands?|resistance|calls|anger|outcry|sanctions)$/u;

function holders({ denotations }: Reading, group: Group) {
  const { owners } = denotations.of(group);
  const phrases = group.phrases.filter((p) => /^(?:of|from|by|in)$/u.test(p.preposition)).flatMap((p) => p.groups);
  return dedupe([...owners, ...denotations.patientsOf(phrases)]);
}
