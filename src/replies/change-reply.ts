import type { Library } from '../library.js';
import type { Change, Period } from '../relations/change-between.js';
import type { Item } from '../relations/collapse-repeats.js';
import { sentenceOf } from '../relations/contradictions.js';
import { LABEL_RULE } from '../relations/label.js';
import type { Relation } from '../relations/relation.js';
import { strongest } from '../relations/strongest.js';
import { ofModality, total } from '../relations/tally.js';
import { cardFooter, cardRow, countLine, plural, worldOf } from './card-parts.js';
import { createCitations } from './cite.js';
import { claimQuote } from './claim-quote.js';
import { names, pairTitle, relationCard } from './relation-reply.js';
import { type Quote, type Reply, reply } from './reply.js';
import { showIso, showSpan } from './show-date.js';

const MOST_TURNING = 3;

/** A period as it is shown: "2018", "February 2018 – 2019". */
const showPeriod = ({ since, until }: Period): string =>
  since === until ? showIso(since) : `${showIso(since)} – ${showIso(until)}`;

/** Before, after and turning points of two actors, each quoted; counts, no verdict. */
export function changeReply(
  change: Change,
  periods: readonly [Period, Period],
  library: Library,
  { filters, notices, more }: { filters: readonly string[]; notices: readonly string[]; more: number },
): Reply {
  const citations = createCitations();
  const world = worldOf(library);
  const shown = new Set<string>();
  const pick = (items: readonly Item[], limit: number) => {
    const picked = strongest(
      items.filter((item) => !shown.has(sentenceOf(item))),
      limit,
      world,
    );
    for (const item of picked) shown.add(sentenceOf(item));
    return picked;
  };
  const show = (items: readonly Item[], role: string, about: string): Quote[] =>
    items.flatMap((item) => claimQuote([item], library, citations, { role, about }));
  const ofPeriod = (relation: Relation, role: string, period: Period): Quote[] => {
    const notDone = relation.items.filter(({ claim }) => claim.modality !== 'asserted');
    const plans = new Set(notDone.map(sentenceOf));
    // A sentence that plans one thing and tells another is shown as the plan.
    const asserted = ofModality(relation.items, 'asserted').filter((item) => !plans.has(sentenceOf(item)));
    const side = (stance: string, word: string) => {
      const own = asserted.filter(({ claim }) => claim.stance === stance);
      // A third and last one is shown rather than left out.
      return show(pick(own, (own.length === 3 ? 3 : 2) + more), role, `${showPeriod(period)}, ${word}`);
    };
    return [
      ...side('cooperative', 'together'),
      ...side('conflictual', 'apart'),
      ...side('mixed', 'both'),
      ...pick(notDone, 1 + more).flatMap((item) => show([item], role, `${showPeriod(period)}, ${item.claim.modality}`)),
    ];
  };
  const [first, second] = periods;
  const before = ofPeriod(change.before, 'Before', first);
  const turning = change.turning
    .slice(0, MOST_TURNING + more)
    .flatMap(({ year, what, items }) => show(pick(items, 1), 'Turning', `${year}, ${what}`));
  const after = ofPeriod(change.after, 'After', second);
  const quotes = [...before, ...turning, ...after];
  const card = relationCard(change.whole, library, citations, { filters, short: false });
  const rows = [
    { name: showPeriod(first), relation: change.before },
    { name: showPeriod(second), relation: change.after },
  ].map(({ name, relation }) =>
    cardRow(
      { name, ...relation.counts, latest: relation.latest?.claim.date ?? null, items: relation.items },
      library,
      citations,
    ),
  );
  const between = `${showPeriod(first)} and ${showPeriod(second)}`;
  return reply({
    kind: 'relation',
    headline: `${pairTitle(change, library)} · ${showPeriod(first)}: ${countLine(change.before.counts)} · ${showPeriod(second)}: ${countLine(change.after.counts)}`,
    answered: quotes.length > 0,
    notices: [
      ...gapNotices(change, periods),
      ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
      ...notices,
    ],
    card: {
      ...card,
      counts: change.whole.counts,
      tables: [{ title: 'By period', rows, more: 0 }],
      footer: cardFooter(LABEL_RULE, library),
    },
    quotes,
    sections: [
      {
        title: 'Turning points',
        lines:
          change.turning.length > 0
            ? change.turning.map(({ year, what }) => ({ text: `${year}: ${what}` }))
            : [{ text: `none between ${between} that these articles show` }],
      },
      ...(quotes.length > 0 ? [] : [{ title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] }]),
    ],
    citations: citations.list(),
    suggestions: [`relation ${names(change, library)}`, `timeline ${names(change, library)}`],
  });
}

/** What a period lacks: silence of the corpus is no sign that nothing happened. */
function gapNotices({ before, after, articles }: Change, [first, second]: readonly [Period, Period]): string[] {
  return [
    { period: first, relation: before, count: articles.before },
    { period: second, relation: after, count: articles.after },
  ].flatMap(({ period, relation, count }) => {
    const n = total(relation.counts);
    if (count === 0) {
      const from =
        n > 0 ? `; its ${plural(n, 'claim')} ${n === 1 ? 'comes' : 'come'} from articles of another time` : '';
      return [
        `No article is dated ${showPeriod(period)}${from}: what is missing there is no sign that nothing happened.`,
      ];
    }
    return n === 0
      ? [`Nothing on the two is dated ${showPeriod(period)}, in ${plural(count, 'article')} of that time.`]
      : [];
  });
}
