import type { Reading } from '../draft.js';
import { nounEntry } from '../lexicon/lexicon.js';
import { directedNoun } from './directed-nouns.js';
import { mutualNoun } from './mutual-nouns.js';
import { viewNoun } from './noun-view.js';

/** Acts and states named by nouns: "Turkey's opposition to …", "talks between …", "held talks with …", "US sanctions on …". */
export function nounRule(reading: Reading): void {
  for (const group of reading.analysis.groups) {
    // "in exchange for" is no exchange.
    const price = group.governedBy?.preposition === 'in' && reading.analysis.words[group.last + 1]?.folded === 'for';
    if (price && /^(?:exchange|return)$/u.test(group.head.folded)) continue;
    const entry = nounEntry(group, reading.lexicon);
    if (!entry) continue;
    const noun = viewNoun(reading, group, entry);
    if (entry.symmetric) mutualNoun(reading, noun);
    else directedNoun(reading, noun);
  }
}
