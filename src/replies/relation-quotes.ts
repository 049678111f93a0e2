import type { Claim } from '../claims/claim.js';
import { claimsIn } from '../claims/claim-index.js';
import type { Library } from '../library.js';
import type { Item } from '../relations/collapse-repeats.js';
import { sentenceOf, stancesBy } from '../relations/contradictions.js';
import type { Relation } from '../relations/relation.js';
import { strongest } from '../relations/strongest.js';
import { byNewest, NOT_DONE, ofModality } from '../relations/tally.js';
import { plainlyDone, undoneBeside } from '../relations/undone.js';
import { overlaps } from '../text/span.js';
import { worldOf } from './card-parts.js';
import type { createCitations } from './cite.js';
import { claimQuote } from './claim-quote.js';
import type { Quote } from './reply.js';
import { STANCE_ROLES, UNDONE_ROLES } from './stance-roles.js';

const MOST_OF_A_SIDE = 2;
const MOST_DISPUTES = 2;
const SHORT_RELATION = 12;
/** How much less a sentence shows one side that tells both: more than names and deeds weigh together. */
const TWO_SIDED = 4;

type Citations = ReturnType<typeof createCitations>;

/** Chooses statements of a relation and shows them; each sentence once where others can stand in. */
function chooser(relation: Relation, library: Library, citations: Citations) {
  const world = worldOf(library);
  const shown = new Set<string>();
  const stances = stancesBy(relation.items, sentenceOf);
  const blurOf = (item: Item) => (stances.get(sentenceOf(item))!.size > 1 ? TWO_SIDED : 0);
  const ofEither = ({ source, target }: Claim) =>
    [source.id, target.id].some((id) => id === relation.a || id === relation.b);
  const others = relation.articles.flatMap((article) => claimsIn(library.claims(), article).filter(ofEither));
  const besides = undoneBeside(relation.items, others);
  const ofThePair = undoneBeside(relation.items);
  const pick = (items: readonly Item[], limit: number, again = false): Item[] => {
    const fresh = items.filter((item) => !shown.has(sentenceOf(item)));
    const from = fresh.length > 0 || !again ? fresh : items;
    const ofSentence = new Map(from.map((item) => [sentenceOf(item), item]));
    const picked = strongest([...ofSentence.values()], limit, world, blurOf);
    for (const item of picked) shown.add(sentenceOf(item));
    return picked;
  };
  /** What is done: sentences that also tell of plans only where there is no other, and then marked so. */
  const pickDone = (items: readonly Item[], limit: number, again = false): Item[] => {
    const plain = items.filter((item) => besides(item).length === 0);
    return pick(plain.length > 0 ? plain : plainlyDone(items, ofThePair), limit, again);
  };
  const show = (items: readonly Item[], role: string, about?: string): Quote[] =>
    items.flatMap((item) => {
      const undone = item.claim.modality === 'asserted' ? besides(item) : [];
      const told = about ?? (undone.length > 0 ? `beside what is only ${undone.join(' or ')}` : undefined);
      return claimQuote([item], library, citations, { role, ...(told && { about: told }) });
    });
  /** What is not done, under what comes nearest to done in its sentence: a plan that came to nothing was a plan. */
  const showUndone = (items: readonly Item[]): Quote[] =>
    items.flatMap((item) => {
      const [nearest, ...others] = NOT_DONE.filter(
        (each) => each === item.claim.modality || ofThePair(item).includes(each),
      );
      const about = others.length > 0 ? { about: `also ${others.join(' and ')}` } : {};
      return claimQuote([item], library, citations, { role: UNDONE_ROLES[nearest!], ...about });
    });
  return { pick, pickDone, show, showUndone };
}

const assertedOf = (relation: Relation, stance: string): Item[] =>
  ofModality(relation.items, 'asserted').filter(({ claim }) => claim.stance === stance);

/** The quotes of a card: both sides, what is disputed, and what is not done. */
export function relationQuotes(relation: Relation, library: Library, citations: Citations): Quote[] {
  const { pick, pickDone, show, showUndone } = chooser(relation, library, citations);
  const disputes = relation.contradictions.slice(0, MOST_DISPUTES).map(({ about, cooperative, conflictual }) => ({
    about,
    items: [...pick(cooperative, 1, true), ...pick(conflictual, 1, true)].sort(byNewest),
  }));
  // A short relation, of one year say, has room for more of what was only planned.
  const undoneShown = relation.items.length <= SHORT_RELATION ? 2 : 1;
  const [together, apart] = [assertedOf(relation, 'cooperative'), assertedOf(relation, 'conflictual')];
  // Where there is but one side, it has the room of both.
  const mostBeside = (other: readonly Item[]) => (other.length > 0 ? MOST_OF_A_SIDE : 2 * MOST_OF_A_SIDE);
  return [
    ...show(pickDone(together, mostBeside(apart), true), 'Together'),
    ...show(pickDone(apart, mostBeside(together), true), 'Apart'),
    ...show(pickDone(assertedOf(relation, 'mixed'), 1), 'Both'),
    ...disputes.flatMap(({ about, items }) => show(items, 'Disputed', about)),
    ...NOT_DONE.flatMap((modality) => showUndone(pick(ofModality(relation.items, modality), undoneShown))),
  ];
}

/** The statements that a card leaves out, strongest first, until there are `most` quotes in all. */
export function furtherQuotes(
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
    const role = modality === 'asserted' ? STANCE_ROLES[stance] : UNDONE_ROLES[modality];
    return claimQuote([item], library, citations, { role });
  });
  // A sentence that was cut starts elsewhere than its claim: shown is shown.
  return quotes.filter((quote) => !shown.some((other) => other.article === quote.article && overlaps(other, quote)));
}
