import { cross, pairs, type Reading } from '../draft.js';
import { dedupe } from '../reference.js';
import { clauseBefore, groupAt } from './word-places.js';

/** "on the same page", "at war with …": phrases of the lexicon that tell how two stand to each other. */
export function fixedPhraseRule(reading: Reading): void {
  const { analysis, lexicon, denotations, modality } = reading;
  const { words } = analysis;
  for (let i = 0; i < words.length; i++) {
    for (const { words: phrase, entry } of lexicon.phrases.get(words[i]!.folded) ?? []) {
      if (words[i]!.mention || !phrase.every((p, k) => words[i + k]?.folded === p)) continue;
      const clause = clauseBefore(reading, i);
      const end = i + phrase.length;
      const behind = (clause?.obliques ?? [])
        .filter((p) => entry.to.includes(p.preposition) && p.groups[0]!.first >= end)
        .flatMap((p) => p.groups);
      const next = groupAt(reading, end + 1);
      const direct = words[end] && entry.to.includes(words[end]!.folded) && next ? denotations.patients(next) : [];
      const subject = clause ? denotations.subject(clause) : [];
      const negated = clause?.verb.negated || words[i - 1]?.tag === 'negation';
      const type = negated
        ? entry.type === 'SUPPORT' || entry.type === 'CONSULT' || entry.type === 'COOPERATE'
          ? ('REJECT' as const)
          : entry.type
        : entry.type;
      const m = negated && type !== entry.type ? 'asserted' : clause ? modality.of(clause) : 'asserted';
      const others = dedupe([...denotations.patientsOf(behind), ...direct]);
      const as = { type, kind: entry.kind, contexts: entry.contexts };
      const more = { modality: m, rule: 'fixed-phrase', clause, at: i, symmetric: true };
      if (others.length > 0) cross(reading, subject, others, as, more);
      else pairs(reading, subject, as, more);
    }
  }
}
