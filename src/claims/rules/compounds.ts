import { cross, type Reading } from '../draft.js';
import { namedBy } from '../reference.js';

/** "Turkish-backed Qatar", "pro-Iran factions". */
export function compoundRule(reading: Reading): void {
  const { analysis, lexicon, denotations } = reading;
  for (const group of analysis.groups) {
    for (const [i, word] of group.words.entries()) {
      const before = group.words[i - 1];
      if (!word.hyphened || !before) continue;
      const compound = before.mention && !word.mention ? lexicon.compounds.get(word.folded) : undefined;
      const prefix = word.mention ? lexicon.prefixes.get(before.folded) : undefined;
      const rest = denotations.of(group).denotes;
      const more = { modality: 'asserted', rule: 'compound', at: word.index } as const;
      if (compound && !compound.groups)
        cross(reading, [namedBy(before)], rest, { type: compound.type, kind: 'state', contexts: [] }, more);
      if (prefix) cross(reading, rest, [namedBy(word)], { type: prefix, kind: 'stance', contexts: [] }, more);
    }
  }
}
