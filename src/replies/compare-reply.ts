import { STANCES } from '../claims/claim.js';
import type { Library } from '../library.js';
import type { Item } from '../relations/collapse-repeats.js';
import { sentenceOf, stancesBy } from '../relations/contradictions.js';
import type { Relation } from '../relations/relation.js';
import { strongest } from '../relations/strongest.js';
import { NOT_DONE, notDoneOf, ofModality } from '../relations/tally.js';
import { cardActor, cardFooter, cardRow, countLine, worldOf } from './card-parts.js';
import { createCitations } from './cite.js';
import { claimQuote } from './claim-quote.js';
import { pairTitle } from './relation-reply.js';
import { type Quote, type Reply, reply } from './reply.js';
import { showSpan } from './show-date.js';
import { STANCE_ROLES, UNDONE_ROLES } from './stance-roles.js';

/** How much less a sentence shows one side that tells both. */
const TWO_SIDED = 3;

/** One actor beside two others: the counts and quotes of both pairs, and no verdict. */
export function compareReply(
  actor: string,
  relations: readonly Relation[],
  library: Library,
  { filters, notices, more }: { filters: readonly string[]; notices: readonly string[]; more: number },
): Reply {
  const citations = createCitations();
  const world = worldOf(library);
  const { nameOf } = library.actors;
  const otherOf = ({ a, b }: Relation) => (a === actor ? b : a);
  const quotes = relations.flatMap((relation): Quote[] => {
    const shown = new Set<string>();
    const about = pairTitle(relation, library);
    const stances = stancesBy(relation.items, sentenceOf);
    const blurOf = (item: Item) => (stances.get(sentenceOf(item))!.size > 1 ? TWO_SIDED : 0);
    const show = (items: readonly Item[], limit: number, role: string) => {
      const fresh = items.filter((item) => !shown.has(sentenceOf(item)));
      return strongest(fresh, limit, world, blurOf).flatMap((item) => {
        if (shown.has(sentenceOf(item))) return [];
        shown.add(sentenceOf(item));
        return claimQuote([item], library, citations, { role, about });
      });
    };
    const asserted = ofModality(relation.items, 'asserted');
    return [
      ...STANCES.flatMap((stance) =>
        show(
          asserted.filter(({ claim }) => claim.stance === stance),
          stance === 'mixed' ? 1 : 3 + more,
          STANCE_ROLES[stance],
        ),
      ),
      ...NOT_DONE.flatMap((modality) =>
        show(ofModality(relation.items, modality), more > 0 ? 2 : 1, UNDONE_ROLES[modality]),
      ),
    ];
  });
  const rows = relations.map((relation) =>
    cardRow(
      {
        name: nameOf(otherOf(relation)),
        ...relation.counts,
        latest: relation.latest?.claim.date ?? null,
        items: relation.items,
      },
      library,
      citations,
    ),
  );
  const sum = (of: (relation: Relation) => number) => relations.reduce((n, relation) => n + of(relation), 0);
  return reply({
    kind: 'compare',
    headline: relations.map((relation) => `${pairTitle(relation, library)}: ${countLine(relation.counts)}`).join(' · '),
    answered: quotes.length > 0,
    notices: [
      'Counts and quotes of these articles. Who is closer is not for me to say: more claims may only mean more articles.',
      ...relations
        .filter(({ items }) => items.length === 0)
        .map((relation) => `Nothing in these articles on ${pairTitle(relation, library)}.`),
      ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
      ...notices,
    ],
    ...(quotes.length > 0 && {
      card: {
        kind: 'actor' as const,
        short: false,
        actors: [cardActor(actor, library)],
        counts: {
          cooperative: sum(({ counts }) => counts.cooperative),
          conflictual: sum(({ counts }) => counts.conflictual),
          mixed: sum(({ counts }) => counts.mixed),
        },
        notDone: notDoneOf(relations.flatMap(({ items }) => items)),
        filters: [...filters],
        tables: [{ title: `${nameOf(actor)} with`, rows, more: 0 }],
        footer: cardFooter('each claim once, however often it is printed', library),
      },
    }),
    quotes,
    sections: quotes.length > 0 ? [] : [{ title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] }],
    citations: citations.list(),
    suggestions: relations.map((relation) => `relation ${nameOf(actor)} and ${nameOf(otherOf(relation))}`),
  });
}
