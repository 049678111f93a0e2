import type { Claim } from '../claims/claim.js';
import type { Lexicon } from '../claims/lexicon/lexicon.js';
import { tokens } from '../text/tokens.js';

type Theatres = Pick<Lexicon, 'theatres'>;

const JOINING = /^\s*(?:,|,?\s*and|,?\s*or|,?\s*as well as)\s*(?:also\s+)?(?:in\s+)?(?:the\s+)?$/u;

const known = new WeakMap<Claim, readonly string[]>();

/**
 * The theatres of a claim: its own, and those that the quote names in one breath with it ("in Syria, Libya and the
 * Caucasus"). Empty where the quote names none.
 */
export function theatresOf(claim: Claim, lexicon: Theatres): readonly string[] {
  const old = known.get(claim);
  if (old) return old;
  const found = claim.theatre ? withNeighbours(claim.quote, claim.theatre, lexicon) : [];
  known.set(claim, found);
  return found;
}

function withNeighbours(quote: string, theatre: string, { theatres }: Theatres): string[] {
  const words = tokens(quote);
  const places: { name: string; start: number; end: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    const two = next ? `${word.folded} ${next.folded}` : '';
    const name = theatres.find((each) => each.words.has(two) || each.words.has(word.folded))?.name;
    if (!name) continue;
    const long = theatres.some((each) => each.words.has(two));
    places.push({ name, start: word.start, end: long ? next!.end : word.end });
    if (long) i++;
  }
  const found = new Set([theatre]);
  for (const [i, place] of places.entries()) {
    if (place.name !== theatre) continue;
    for (const step of [1, -1]) {
      for (let at = i; ; at += step) {
        const [left, right] = step > 0 ? [places[at], places[at + 1]] : [places[at - 1], places[at]];
        if (!left || !right || !JOINING.test(quote.slice(left.end, right.start))) break;
        found.add(step > 0 ? right.name : left.name);
      }
    }
  }
  return [...found];
}
