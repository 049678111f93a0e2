import type { Asked } from './asked.js';
import type { Match } from './match.js';
import type { Slot } from './slot.js';

// How much a slot counts that is matched not in the sentence but beside it, in the title, or anywhere in the article.
const BESIDE = 0.6;
const NEARBY = 0.4;
/** An actor of the sentence before, where this one points back to it ("They …", "The duo …"). */
const POINTED_AT = 0.9;
const IN_ARTICLE = 0.3;
/** The date of an article holds for all of its sentences. */
const YEAR_OF_ARTICLE = 0.8;

/**
 * Weighted mean of strengths over slots.
 * @param strengths of each slot, 0 to 1
 * @param of which slots count (default all); where none does, the share is 0
 */
export function share(
  slots: readonly Slot[],
  strengths: ArrayLike<number>,
  of: (slot: Slot) => boolean = () => true,
): number {
  let covered = 0;
  let all = 0;
  slots.forEach((slot, i) => {
    if (!of(slot)) return;
    covered += slot.weight * strengths[i]!;
    all += slot.weight;
  });
  return all ? covered / all : 0;
}

/** Strength of each slot in the sentence or, faded, in the two on either side, in the title or anywhere in the article. */
export function contextOf({ matcher, articleMatch, slots }: Asked, row: number, match: Match): Float32Array {
  const { index } = matcher;
  const article = index.sentences.articleAt(row);
  const [first, end] = index.sentences.rowsOf(article);
  const whole = articleMatch(article);
  const best = match.own.map((own, i) =>
    Math.max(own, (slots[i]!.kind === 'year' ? YEAR_OF_ARTICLE : IN_ARTICLE) * whole[i]!),
  );
  for (const [step, fade] of [
    [-1, BESIDE],
    [1, BESIDE],
    [-2, NEARBY],
    [2, NEARBY],
  ] as const) {
    const beside = row + step;
    if (beside < first || beside >= end) continue;
    const { own } = matcher.match(beside);
    const pointed = step === -1 && index.row(row).evidence.pointsBack;
    own.forEach((strength, i) => {
      const held = strength * (pointed && slots[i]!.kind === 'actor' ? POINTED_AT : fade);
      if (held > best[i]!) best[i] = held;
    });
  }
  return best;
}

/** Share of the question that the sentence and the better of its neighbours hold between them. */
export function windowCovered({ matcher, slots }: Asked, row: number, { own }: Match): number {
  const { sentences } = matcher.index;
  const [first, end] = sentences.rowsOf(sentences.articleAt(row));
  const shares = [row - 1, row + 1]
    .filter((beside) => beside >= first && beside < end)
    .map((beside) => {
      const other = matcher.match(beside).own;
      return share(
        slots,
        own.map((strength, i) => Math.max(strength, other[i]!)),
      );
    });
  return Math.max(0, ...shares);
}
