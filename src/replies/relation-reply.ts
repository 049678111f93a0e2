import type { Library } from '../library.js';
import type { Relation } from '../relations/relation.js';
import { total } from '../relations/tally.js';
import { notDoneNotice } from './card-parts.js';
import { createCitations } from './cite.js';
import { names, relationCard, relationHeadline } from './relation-card.js';
import { furtherQuotes, relationQuotes } from './relation-quotes.js';
import { relationSections } from './relation-sections.js';
import { type Reply, reply } from './reply.js';

export { names, pairTitle, relationCard, relationHeadline } from './relation-card.js';

/** How much of either side is more than words: talks alone make no friends. */
function deeds({ flows, counts }: Relation): string {
  const sum = (quad: 'material-coop' | 'material-conflict') => flows.reduce((n, { quads }) => n + quads[quad], 0);
  return [
    counts.cooperative > 0 && `${sum('material-coop')} of ${counts.cooperative} cooperative`,
    counts.conflictual > 0 && `${sum('material-conflict')} of ${counts.conflictual} conflictual`,
  ]
    .filter(Boolean)
    .join(', ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The relation card in full: counts, the strongest quotes of each kind, years, gaps and the rule behind the label. */
export function relationReply(
  relation: Relation,
  library: Library,
  {
    filters,
    notices,
    mostQuotes = 0,
  }: {
    filters: readonly string[];
    notices: readonly string[];
    /** So many quotes are wanted: after those of the card come the next strongest of all. */
    mostQuotes?: number;
  },
): Reply {
  const citations = createCitations();
  const strongestQuotes = relationQuotes(relation, library, citations);
  const quotes = [...strongestQuotes, ...furtherQuotes(relation, strongestQuotes, mostQuotes, library, citations)];
  const card = relationCard(relation, library, citations, { filters, short: false });
  const more = relation.items.length - new Set(quotes.map(({ article, start }) => `${article} ${start}`)).size;
  return reply({
    kind: 'relation',
    headline: relationHeadline(relation, library),
    answered: true,
    notices: [
      `${capital(relation.reason)}.${total(relation.counts) > 0 ? ` In deeds, not words: ${deeds(relation)}.` : ''}`,
      ...notDoneNotice(card.notDone),
      ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
      ...notices,
    ],
    card,
    quotes,
    sections: relationSections(relation, library),
    citations: citations.list(),
    suggestions: [
      ...(more > 0 ? [`timeline ${names(relation, library)}`] : []),
      ...((relation.theatres[0]?.items.length ?? 0) > 2 && relation.theatres.length > 1 && filters.length === 0
        ? [`relation ${names(relation, library)} theatre ${relation.theatres[0]!.name}`]
        : []),
    ],
  });
}
