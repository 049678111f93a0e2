import type { Group } from '../analysis/analysis.js';
import { cross, type Reading } from '../draft.js';
import type { Reference } from '../reference.js';
import { COPULA } from './copula.js';
import { clauseBefore, groupAt } from './word-places.js';

/** "is hostile to …", "factions loyal to Iran". */
export function predicativeRule(reading: Reading): void {
  const { analysis, lexicon, denotations, modality } = reading;
  const { words } = analysis;
  for (const [i, word] of words.entries()) {
    const entry = word.mention ? undefined : lexicon.adjectives.get(word.folded);
    if (!entry || !words[i + 1] || !entry.to.includes(words[i + 1]!.folded)) continue;
    if (words[i + 1]!.folded === 'by' && word.form === undefined) continue;
    const target = groupAt(reading, i + 2);
    if (!target) continue;
    const list = analysis.coordinations.find((l) => l.includes(target)) ?? [target];
    const targets = denotations.patientsOf(list.filter((g) => g.first >= target.first));
    const host = groupEnding(reading, i - 1);
    const clause = clauseBefore(reading, i);
    const predicative =
      clause &&
      clause.verb.last <= i &&
      (COPULA.test(clause.verb.lemma) || clause.verb.main.index === i) &&
      clause.verb.last >= i - 4;
    const sources = predicative
      ? denotations.subject(clause)
      : host
        ? denotations.of(host).denotes
        : /,/u.test(word.gap)
          ? clause
            ? []
            : beforeComma(reading, i)
          : [];
    cross(reading, sources, targets, entry, {
      modality: predicative ? modality.of(clause) : 'asserted',
      rule: 'adjective',
      clause,
      at: i,
      symmetric: entry.symmetric,
    });
  }
}

const groupEnding = (reading: Reading, word: number): Group | undefined =>
  reading.analysis.groups.find((g) => g.last === word);

function beforeComma(reading: Reading, word: number): readonly Reference[] {
  const g = groupEnding(reading, word - 1);
  return g ? reading.denotations.of(g).denotes : [];
}
