import type { Lexicon } from '../lexicon/lexicon.js';
import type { Analyse, Group } from './analysis.js';
import { chunk } from './chunk.js';
import { findClauses } from './clauses.js';
import { coordinated } from './lists.js';
import { tagWords } from './tag.js';

/** The analysis by patterns: tags from a verb list and neighbours, groups, then clauses. Linear in the sentence. */
export function patternAnalysis(lexicon: Lexicon): Analyse {
  return (text, span, mentions, options = {}) => {
    const words = tagWords(text, span, mentions, lexicon);
    const chunks = chunk(words, lexicon);
    const clauses = findClauses(chunks, lexicon, options.heading ?? false);
    const groups = chunks.filter((c): c is Group => c.kind === 'group');
    const coordinations: Group[][] = [];
    const taken = new Set<Group>();
    for (const group of groups) {
      if (taken.has(group)) continue;
      const subject = group.role?.as === 'subject' ? group.role.clause.subject : undefined;
      const list = subject && subject.length > 1 ? subject : coordinated(chunks, group, group.role?.as === 'object');
      if (list.length < 2) continue;
      for (const g of list) taken.add(g);
      coordinations.push([...list]);
    }
    return { words, groups, clauses, coordinations };
  };
}
