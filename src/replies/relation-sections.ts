import type { Library } from '../library.js';
import type { Flow, Relation } from '../relations/relation.js';
import { tally } from '../relations/tally.js';
import { plural } from './card-parts.js';
import type { Section } from './reply.js';

const MOST_GAPS = 8;

/** "cooperation 4 in words, 1 in deeds; conflict 1 in words". */
function flowLine({ from, to, together, quads }: Flow, library: Library): string {
  const { nameOf } = library.actors;
  const side = (what: string, words: number, deeds: number) =>
    words + deeds > 0 &&
    `${what} ${[words > 0 && `${words} in words`, deeds > 0 && `${deeds} in deeds`].filter(Boolean).join(', ')}`;
  const sides = [
    side('cooperation', quads['verbal-coop'], quads['material-coop']),
    side('conflict', quads['verbal-conflict'], quads['material-conflict']),
  ];
  return `${nameOf(from)} ${together ? '↔' : '→'} ${nameOf(to)}: ${sides.filter(Boolean).join('; ')}`;
}

/** Years with their counts, and what is new in them; a single year says nothing that the headline does not. */
function yearLines({ years, undated }: Relation): string[] {
  if (years.length < 2) return [];
  const lines = years.map(({ year, row, byArticleDate, first, turned }) => {
    const { cooperative, conflictual, mixed } = tally(row.items);
    const counts = [
      cooperative > 0 && `${cooperative} cooperative`,
      conflictual > 0 && `${conflictual} conflictual`,
      mixed > 0 && `${mixed} of both`,
    ];
    const theatres = new Set(row.items.flatMap((item) => item.theatres));
    const fresh = first.filter((name) => theatres.has(name));
    return [
      `${year}: ${counts.filter(Boolean).join(', ')}`,
      byArticleDate > 0 && byArticleDate < row.items.length && `(${byArticleDate} by the article’s date)`,
      byArticleDate === row.items.length && '(article’s date)',
      fresh.length > 0 && `· first on ${fresh.join(', ')}`,
      ...turned.map(({ about, from, to, since }) => `· ${about} turned ${to} (only ${from} in ${since})`),
    ]
      .filter(Boolean)
      .join(' ');
  });
  return undated > 0 ? [...lines, `without a date: ${undated}`] : lines;
}

const listed = (names: readonly string[]): string =>
  names.length > MOST_GAPS
    ? `${names.slice(0, MOST_GAPS).join(', ')} and ${names.length - MOST_GAPS} more`
    : names.join(', ');

function publisherLine({ publishers, articlesWithoutPublisher }: Relation): string {
  return [
    publishers.length > 0 ? plural(publishers.length, 'known publisher') : 'no known publisher',
    articlesWithoutPublisher > 0 &&
      `${plural(articlesWithoutPublisher, 'article')} without one, which cannot count as independent`,
  ]
    .filter(Boolean)
    .join('; ');
}

const section = (title: string, lines: readonly string[]): Section[] =>
  lines.length > 0 ? [{ title, lines: lines.map((text) => ({ text })) }] : [];

/** What stands below the quotes of a card: who acts on whom, the years, who publishes, and of what nothing is said. */
export function relationSections(relation: Relation, library: Library): Section[] {
  const { flows, gaps } = relation;
  const missing = [...gaps.theatres, ...gaps.contexts];
  const oneSided = flows.some(({ together }) => !together);
  return [
    ...section('Who acts', oneSided ? flows.map((flow) => flowLine(flow, library)) : []),
    ...section('By year', yearLines(relation)),
    ...section('Sources', [publisherLine(relation)]),
    ...section('Not found', missing.length > 0 ? [listed(missing)] : []),
  ];
}
