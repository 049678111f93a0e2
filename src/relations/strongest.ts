import type { ClaimWorld, Item } from './collapse-repeats.js';

const PRONOUN = /^(?:it|they|them|both|he|she|the (?:two|three|four|duo|trio)|all)\b/iu;
const LONG = 280;

/** How well a statement shows by itself what it is counted for. Higher is better; only the order means anything. */
export function strength({ claim, kind, articles }: Item, world: ClaimWorld): number {
  const { quote, source, target, quad, attributedTo } = claim;
  const named = [source, target].filter(({ mention }) => quote.includes(mention) && !PRONOUN.test(mention)).length;
  return (
    named +
    (kind === 'prose' ? 2 : kind === 'caption' ? 0 : 1) +
    (quad.startsWith('material') ? 1 : 0) +
    (claim.kind === 'event' ? 0 : 0.3) +
    Math.min(1, 0.5 * (articles.length - 1)) +
    (attributedTo ? 0.2 : 0) -
    Math.max(0, quote.length - LONG) / LONG -
    // A machine-translated sentence may say something else than its original.
    (world.article(claim.article)?.note?.includes('translat') ? 1 : 0)
  );
}

/** The strongest statements first, articles taking turns, so that one of them does not speak for all. */
export function strongest(
  items: readonly Item[],
  limit: number,
  world: ClaimWorld,
  /** Taken off: a sentence that speaks for the other side as well shows neither side well. */
  blurOf: (item: Item) => number = () => 0,
): Item[] {
  const rest = [...items]
    .map((item) => ({ item, score: strength(item, world) - blurOf(item) }))
    .sort((a, b) => b.score - a.score || (b.item.claim.date ?? '').localeCompare(a.item.claim.date ?? ''));
  const chosen: Item[] = [];
  const turns = new Map<string, number>();
  while (chosen.length < limit && rest.length > 0) {
    const value = ({ item, score }: (typeof rest)[number]) => score - 1.5 * (turns.get(item.claim.article) ?? 0);
    const best = rest.reduce((a, b) => (value(b) > value(a) ? b : a));
    rest.splice(rest.indexOf(best), 1);
    turns.set(best.item.claim.article, (turns.get(best.item.claim.article) ?? 0) + 1);
    chosen.push(best.item);
  }
  return chosen;
}

const MOST_OF_SIDE = 2;

/** How many statements show one side of a disagreement: one for each article, so that none is spoken for by another. */
export const placesOfSide = (items: readonly Item[]): number =>
  Math.min(MOST_OF_SIDE, new Set(items.map(({ claim }) => claim.article)).size);
