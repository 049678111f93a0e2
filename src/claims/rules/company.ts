import { cross, type Reading } from '../draft.js';

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
      const mates = denotations.agentsOf(phrase.groups);
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
