import type { Library } from '../library.js';
import { LABEL_RULE } from '../relations/label.js';
import type { Relation } from '../relations/relation.js';
import type { Card } from './card.js';
import { cardActor, cardFooter, cardTable, countLine, plural, yearSpan } from './card-parts.js';
import type { createCitations } from './cite.js';

const MOST_ROWS = 5;
const DISAGREE = 'the sources disagree';

/** The two names as a title has them. */
export const pairTitle = (relation: Pick<Relation, 'a' | 'b'>, library: Library): string =>
  [relation.a, relation.b].map(library.actors.nameOf).join(' ↔ ');

/** The line that sums up a relation from its counts. */
export function relationHeadline(relation: Relation, library: Library): string {
  const { label, counts, articles, first, latest } = relation;
  const span = yearSpan(first?.claim.date, latest?.claim.date);
  return `${pairTitle(relation, library)} · ${label}: ${countLine(counts)}, ${plural(articles.length, 'article')}, ${span}`;
}

/** The counts of a relation; `short` where they stand beside the quotes of an answer. */
export function relationCard(
  relation: Relation,
  library: Library,
  citations: ReturnType<typeof createCitations>,
  { filters, short }: { filters: readonly string[]; short: boolean },
): Card {
  const disputed = new Set(relation.contradictions.map(({ about }) => about));
  const note = (name: string) => {
    const turned = relation.turned.get(name);
    return disputed.has(name) ? DISAGREE : turned && `changed in ${turned}`;
  };
  const rows = short ? 3 : MOST_ROWS;
  const theatres = [
    ...relation.theatres,
    ...(relation.withoutTheatre ? [{ ...relation.withoutTheatre, name: 'no theatre named' }] : []),
  ];
  return {
    kind: 'relation',
    short,
    actors: [relation.a, relation.b].map((id) => cardActor(id, library)),
    label: relation.label,
    reason: relation.reason,
    counts: relation.counts,
    notDone: relation.notDone,
    filters: [...filters],
    tables: [
      ...(relation.theatres.length > 0 ? cardTable('By theatre', theatres, rows + 1, library, citations, note) : []),
      ...cardTable('By topic', relation.contexts, rows, library, citations, note),
    ],
    footer: cardFooter(LABEL_RULE, library),
  };
}

/** The two names as a person types them after a command. */
export const names = ({ a, b }: Pick<Relation, 'a' | 'b'>, library: Library): string =>
  [a, b].map(library.actors.nameOf).join(' and ');
