import type { Clause, Group } from '../analysis/analysis.js';
import type { Reading } from '../draft.js';

/** The group in which a word stands, by its index in the sentence. */
export const groupAt = ({ analysis }: Reading, word: number): Group | undefined =>
  analysis.groups.find((g) => g.first <= word && g.last >= word);

/** The last clause whose verb is at or before a word. */
export const clauseBefore = ({ analysis }: Reading, word: number): Clause | undefined =>
  analysis.clauses.findLast((c) => c.verb.first <= word);
