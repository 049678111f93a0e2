import { MODALITIES } from '../claims/claim.js';
import type { Library } from '../library.js';
import type { Item } from '../relations/collapse-repeats.js';
import { sentenceOf, stancesBy } from '../relations/contradictions.js';
import { LABEL_RULE } from '../relations/label.js';
import type { Flow, Relation } from '../relations/relation.js';
import { strongest } from '../relations/strongest.js';
import { byNewest, ofModality, total } from '../relations/tally.js';
import type { Card } from './card.js';
import { cardFooter, cardTable, countLine, notDoneLine, plural, worldOf, yearSpan } from './card-parts.js';
import { createCitations } from './cite.js';
import { claimQuote } from './claim-quote.js';
import { type Quote, type Reply, reply, type Section } from './reply.js';

const MOST_OF_A_SIDE = 2;
const MOST_DISPUTES = 2;
/** How much less a sentence shows one side that tells both. */
const TWO_SIDED = 3;
const MOST_ROWS = 5;
const MOST_GAPS = 8;

const DISAGREE = 'the sources disagree';
const NAMES = { planned: 'Planned', possible: 'Possible', demanded: 'Demanded', denied: 'Denied' } as const;

type Citations = ReturnType<typeof createCitations>;

export const pairTitle = (relation: Pick<Relation, 'a' | 'b'>, library: Library): string =>
  [relation.a, relation.b].map((id) => library.actors.byId(id)?.name ?? id).join(' ↔ ');

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
  citations: Citations,
  { filters, short }: { filters: readonly string[]; short: boolean },
): Card {
  const disputed = new Set(relation.contradictions.map(({ about }) => about));
  const note = (name: string) => (disputed.has(name) ? DISAGREE : undefined);
  const rows = short ? 3 : MOST_ROWS;
  const theatres = [
    ...relation.theatres,
    ...(relation.withoutTheatre ? [{ ...relation.withoutTheatre, name: 'no theatre named' }] : []),
  ];
  const { planned, possible, demanded, denied } = relation.notDone;
  return {
    kind: 'relation',
    short,
    actors: [relation.a, relation.b].map((id) => {
      const actor = library.actors.byId(id);
      return { id, name: actor?.name ?? id, kind: actor?.kind ?? 'state' };
    }),
    label: relation.label,
    reason: relation.reason,
    counts: relation.counts,
    notDone: {
      planned: total(planned),
      possible: total(possible),
      demanded: total(demanded),
      denied: total(denied),
    },
    filters: [...filters],
    tables: [
      ...(relation.theatres.length > 0 ? cardTable('By theatre', theatres, rows + 1, library, citations, note) : []),
      ...cardTable('By topic', relation.contexts, rows, library, citations, note),
    ],
    footer: cardFooter(LABEL_RULE, library),
  };
}

/** The quotes of both sides, of what is disputed and of what is not done; each sentence once where others can stand in. */
function relationQuotes(relation: Relation, library: Library, citations: Citations): Quote[] {
  const world = worldOf(library);
  const shown = new Set<string>();
  const stances = stancesBy(relation.items, sentenceOf);
  const blurOf = (item: Item) => (stances.get(sentenceOf(item))!.size > 1 ? TWO_SIDED : 0);
  const pick = (items: readonly Item[], limit: number, again = false): Item[] => {
    const fresh = items.filter((item) => !shown.has(sentenceOf(item)));
    const from = fresh.length > 0 || !again ? fresh : items;
    const ofSentence = new Map(from.map((item) => [sentenceOf(item), item]));
    const picked = strongest([...ofSentence.values()], limit, world, blurOf);
    for (const item of picked) shown.add(sentenceOf(item));
    return picked;
  };
  const show = (items: readonly Item[], role: string, about?: string): Quote[] =>
    items.flatMap((item) => claimQuote([item], library, citations, { role, ...(about && { about }) }));
  const asserted = ofModality(relation.items, 'asserted');
  const of = (stance: string) => asserted.filter(({ claim }) => claim.stance === stance);
  const disputes = relation.contradictions.slice(0, MOST_DISPUTES).map(({ about, cooperative, conflictual }) => ({
    about,
    items: [...pick(cooperative, 1, true), ...pick(conflictual, 1, true)].sort(byNewest),
  }));
  return [
    ...show(pick(of('cooperative'), MOST_OF_A_SIDE, true), 'Together'),
    ...show(pick(of('conflictual'), MOST_OF_A_SIDE, true), 'Apart'),
    ...show(pick(of('mixed'), 1), 'Both'),
    ...disputes.flatMap(({ about, items }) => show(items, 'Disputed', about)),
    ...MODALITIES.filter((modality) => modality !== 'asserted').flatMap((modality) =>
      show(pick(ofModality(relation.items, modality), 1), NAMES[modality]),
    ),
  ];
}

const STANCE_ROLES = { cooperative: 'Together', conflictual: 'Apart', mixed: 'Both' } as const;

/** The statements that a card leaves out, strongest first, until there are `most` quotes in all. */
function furtherQuotes(
  { items }: Relation,
  shown: readonly Quote[],
  most: number,
  library: Library,
  citations: Citations,
): Quote[] {
  const known = new Set(shown.map(({ article, start }) => `${article} ${start}`));
  const left = new Map<string, Item>();
  for (const item of items)
    if (!known.has(sentenceOf(item)) && !left.has(sentenceOf(item))) left.set(sentenceOf(item), item);
  const quotes = strongest([...left.values()], Math.max(0, most - shown.length), worldOf(library)).flatMap((item) => {
    const { modality, stance } = item.claim;
    const role = modality === 'asserted' ? STANCE_ROLES[stance] : NAMES[modality];
    return claimQuote([item], library, citations, { role });
  });
  // A sentence that was cut starts elsewhere than its claim: shown is shown.
  return quotes.filter(
    ({ article, start, end }) => !shown.some((q) => q.article === article && q.start < end && start < q.end),
  );
}

function flowLine({ from, to, together, quads }: Flow, library: Library): string {
  const name = (id: string) => library.actors.byId(id)?.name ?? id;
  const words = [
    quads['verbal-coop'] && `${quads['verbal-coop']} in words`,
    quads['material-coop'] && `${quads['material-coop']} in deeds`,
  ].filter(Boolean);
  const against = [
    quads['verbal-conflict'] && `${quads['verbal-conflict']} in words`,
    quads['material-conflict'] && `${quads['material-conflict']} in deeds`,
  ].filter(Boolean);
  return [
    `${name(from)} ${together ? '↔' : '→'} ${name(to)}:`,
    [words.length > 0 && `cooperation ${words.join(', ')}`, against.length > 0 && `conflict ${against.join(', ')}`]
      .filter(Boolean)
      .join('; '),
  ].join(' ');
}

function yearLines(relation: Relation): string[] {
  const lines = relation.years.map(({ year, row, byArticleDate, first, turned }) =>
    [
      `${year}: ${row.cooperative} cooperative, ${row.conflictual} conflictual${row.mixed ? `, ${row.mixed} of both` : ''}`,
      byArticleDate > 0 &&
        (byArticleDate === row.items.length ? '(article’s date)' : `(${byArticleDate} by the article’s date)`),
      first.length > 0 && `· new: ${first.slice(0, 4).join(', ')}`,
      ...turned.map(({ about, from, to, since }) => `· ${about} turned ${to} (only ${from} in ${since})`),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return relation.undated > 0 ? [...lines, `without a date: ${relation.undated}`] : lines;
}

const section = (title: string, lines: readonly string[]): Section[] =>
  lines.length > 0 ? [{ title, lines: lines.map((text) => ({ text })) }] : [];

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
  const { gaps, publishers, articlesWithoutPublisher } = relation;
  const missing = [...gaps.theatres, ...gaps.contexts];
  const notDone = notDoneLine(card.notDone);
  const more = relation.items.length - new Set(quotes.map(({ article, start }) => `${article} ${start}`)).size;
  return reply({
    kind: 'relation',
    headline: relationHeadline(relation, library),
    answered: true,
    notices: [
      `${card.label}: ${card.reason}.${total(relation.counts) > 0 ? ` In deeds, not words: ${deeds(relation)}.` : ''}`,
      ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
      ...notices,
    ],
    card,
    quotes,
    sections: [
      ...section(
        'Who acts',
        relation.flows.map((flow) => flowLine(flow, library)),
      ),
      ...section('By year', yearLines(relation)),
      ...section('Not counted', notDone ? [`${notDone}: shown, never counted as done`] : []),
      ...section('Sources', [
        [
          publishers.length > 0 ? plural(publishers.length, 'known publisher') : 'no known publisher',
          articlesWithoutPublisher > 0 &&
            `${plural(articlesWithoutPublisher, 'article')} without one, which cannot count as independent`,
        ]
          .filter(Boolean)
          .join('; '),
      ]),
      ...section('Not found', missing.length > 0 ? [listed(missing)] : []),
    ],
    citations: citations.list(),
    suggestions: [
      ...(more > 0 ? [`timeline ${names(relation, library)}`] : []),
      ...((relation.theatres[0]?.items.length ?? 0) > 2 && relation.theatres.length > 1 && filters.length === 0
        ? [`relation ${names(relation, library)} theatre ${relation.theatres[0]!.name}`]
        : []),
    ],
  });
}

const listed = (names: readonly string[]): string =>
  names.length > MOST_GAPS
    ? `${names.slice(0, MOST_GAPS).join(', ')} and ${names.length - MOST_GAPS} more`
    : names.join(', ');

/** The two names as a person types them after a command. */
export const names = ({ a, b }: Pick<Relation, 'a' | 'b'>, library: Library): string =>
  [a, b].map((id) => library.actors.byId(id)?.name ?? id).join(' and ');
