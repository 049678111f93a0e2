import type { Library } from '../library.js';
import type { Item } from '../relations/collapse-repeats.js';
import { sentenceOf } from '../relations/contradictions.js';
import type { Dispute } from '../relations/disputes.js';
import { placesOfSide, strongest } from '../relations/strongest.js';
import type { ChosenQuote } from '../search/answer.js';
import { plural, worldOf } from './card-parts.js';
import { createCitations } from './cite.js';
import { claimQuote } from './claim-quote.js';
import { toQuote } from './quote.js';
import { type Quote, type Reply, reply } from './reply.js';
import { safeEcho } from './safe-echo.js';
import { showSpan } from './show-date.js';

const MOST = 4;
/** Quotes of each side where both were told at different times. */
const MOST_OVER_TIME = 2;
const LONGEST_NEAR = 400;

/** Disagreements of the sources, both sides of each quoted; nothing is resolved. */
export function disputesReply(
  disputes: readonly Dispute[],
  library: Library,
  {
    about,
    near,
    notices,
    more,
  }: { about: string; near: readonly ChosenQuote[]; notices: readonly string[]; more: number },
): Reply {
  const citations = createCitations();
  const world = worldOf(library);
  const { nameOf } = library.actors;
  const shown = new Set<string>();
  const told: Dispute[] = [];
  const quotes: Quote[] = [];
  for (const dispute of disputes) {
    if (told.length >= MOST + more) break;
    const sides = [dispute.one, dispute.other].flatMap((items) =>
      strongest(items, dispute.kind === 'times' ? MOST_OVER_TIME : placesOfSide(items), world),
    );
    // The same two sentences may disagree on several matters at once.
    const key = sides.map(sentenceOf).sort().join('\n');
    if (shown.has(key)) continue;
    shown.add(key);
    told.push(dispute);
    const what = `${nameOf(dispute.a)} ↔ ${nameOf(dispute.b)}, ${dispute.about}`;
    const role = (item: Item) =>
      dispute.kind !== 'times' ? 'Disputed' : item.claim.stance === 'cooperative' ? 'Together' : 'Apart';
    quotes.push(...sides.flatMap((item) => claimQuote([item], library, citations, { role: role(item), about: what })));
  }
  const overTime = told.length > 0 && told.every(({ kind }) => kind === 'times');
  const nearby =
    quotes.length > 0 && !overTime
      ? []
      : near.flatMap((chosen) => {
          const article = library.article(chosen.article);
          if (!article) return [];
          const sentences = library.sentences.get(article.id) ?? [];
          return [toQuote(article, sentences, chosen, { citation: citations.number(article), budget: LONGEST_NEAR })];
        });
  const of = about ? ` on ${safeEcho(about)}` : '';
  const [first] = told;
  return reply({
    kind: 'disputes',
    headline: overTime
      ? `No disagreement of the sources${of} about the same time; what they tell for and against at different times`
      : told.length > 0
        ? `${plural(told.length, 'disagreement')} of the sources${of}, both sides of each`
        : `I found no disagreement of the sources${of}.`,
    answered: told.length > 0,
    notices: [
      ...(overTime
        ? ['It may be a disagreement or a change: read the dates.']
        : told.length > 0
          ? [
              'Found by rule where one voice tells only of cooperation and another only of conflict, or denies; nothing is resolved.',
            ]
          : ['Only claims of two actors are set against each other; other disagreements stay unseen.']),
      ...notices,
    ],
    quotes,
    near: nearby,
    sections: [
      ...(told.length > 0
        ? [
            {
              title: 'Over what',
              lines: told.map(({ a, b, about: matter, one, other }) => ({
                text: `${nameOf(a)} ↔ ${nameOf(b)}, ${matter}: ${one.length} against ${other.length}`,
              })),
            },
          ]
        : []),
      { title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] },
    ],
    citations: citations.list(),
    suggestions: first ? [`relation ${nameOf(first.a)} and ${nameOf(first.b)}`] : [],
  });
}
