import type { Group } from '../analysis/analysis.js';
import { dedupe } from '../denote.js';
import { cross, isCoop, type Reading } from '../draft.js';
import { nounEntry } from '../lexicon/lexicon.js';

/** "chased the rebels together with the Congolese army", "fought alongside Denmark": who does a thing in company. */
export function companyRule(reading: Reading): void {
  const { analysis, denotations, modality } = reading;
  for (const clause of analysis.clauses) {
    for (const phrase of clause.obliques) {
      const first = phrase.groups[0]!;
      const words = analysis.words.slice(Math.max(clause.verb.last, first.first - 3), first.first).map((w) => w.folded);
      const company =
        phrase.preposition === 'alongside' ||
        phrase.preposition === 'along with' ||
        (phrase.preposition === 'with' && /^(?:together|jointly|along)$/u.test(words.at(-2) ?? ''));
      if (!company) continue;
      const mates = dedupe(phrase.groups.flatMap((g) => [...denotations.agents(g)]));
      cross(
        reading,
        denotations.subject(clause),
        mates,
        { type: 'COOPERATE', kind: 'event', contexts: [] },
        { modality: modality.of(clause), rule: 'company', clause, at: first.first, symmetric: true },
      );
    }
  }
}

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
        const controller = modality.controller(clause);
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

const OBJECTION =
  /^(?:protests?|objections?|opposition|pressure|threats?|warnings?|criticisms?|complaints?|condemnations?|attacks?|fire|veto|demands?|resistance|calls|anger|outcry|sanctions)$/u;

function holders({ denotations }: Reading, group: Group) {
  const { owners } = denotations.of(group);
  const phrases = group.phrases.filter((p) => /^(?:of|from|by|in)$/u.test(p.preposition)).flatMap((p) => p.groups);
  return dedupe([...owners, ...phrases.flatMap((g) => [...denotations.patients(g)])]);
}
