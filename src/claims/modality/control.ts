import type { Clause, SentenceAnalysis } from '../analysis/analysis.js';
import type { Control, Lexicon } from '../lexicon/lexicon.js';

/** What a control word says of the modality of what it governs, in the plural as well: "efforts", "moves". */
export const controlOf = (lemma: string, { control }: Lexicon): Control | undefined =>
  control.get(lemma) ?? (lemma.endsWith('s') ? control.get(lemma.slice(0, -1)) : undefined);

/** The lemma of the control word on which a clause depends most directly: "refused [to sign]", "willing [to talk]". */
export function controllerOf(
  clause: Clause,
  { analysis, lexicon }: { readonly analysis: SentenceAnalysis; readonly lexicon: Lexicon },
): string | undefined {
  const { verb, governor, governingGroup, link } = clause;
  const before = analysis.words[verb.first - 1];
  if (verb.form === 'infinitive' && before && lexicon.control.has(before.lemma) && before.tag !== 'entity')
    return before.lemma;
  if (governingGroup && lexicon.control.has(governingGroup.head.lemma)) return governingGroup.head.lemma;
  return governor && link !== 'relative' && link !== 'adverbial' && lexicon.control.has(governor.verb.lemma)
    ? governor.verb.lemma
    : undefined;
}
