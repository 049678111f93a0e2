import { fold } from '../text/fold.js';
import { tokens } from '../text/tokens.js';
import type { Asked } from './asked.js';
import { DATES } from './evidence.js';
import { typedOf } from './kind-fits.js';
import type { Match } from './match.js';
import type { SentenceTerms } from './text-index.js';

/** A word of the question held less surely than this says nothing of where the answer stands. */
const HELD = 0.45;
/** An answer this near to a word of the question belongs to it, and one this much further off no more. */
const [NEAR, FADE] = [2, 8];

/**
 * Places (tokens) in a sentence of what may be the answer: dates, amounts, names or places that the question does not
 * give itself. Undefined where the kind of answer has no such places.
 */
export function answerPlaces({ question, slots }: Asked, terms: SentenceTerms): number[] | undefined {
  const { evidence, sentence, actors } = terms;
  const typed = typedOf(slots);
  const isNew = (word: string): boolean => !typed.includes(word);
  const words = tokens(sentence.text);
  const placeAt = (offset: number): number => words.findIndex(({ end }) => end > offset);
  switch (question.kind) {
    case 'when':
      return [...sentence.text.matchAll(DATES)]
        .filter(([date]) => isNew(fold(date)))
        .map(({ index }) => placeAt(index));
    case 'how-many':
      return [...evidence.amounts];
    case 'who': {
      const named = new Set([...evidence.names, ...evidence.persons].filter(isNew));
      const asked = new Set(slots.filter(({ kind }) => kind === 'actor').flatMap(({ terms: own }) => [...own.keys()]));
      return words.flatMap(({ surface, folded }, place) => {
        const isName = named.has(folded) && /^\p{Lu}/u.test(surface);
        return isName || (actors[place]! >= 0 && !asked.has(actors[place]!)) ? [place] : [];
      });
    }
    case 'where': {
      const folded = fold(sentence.text);
      return evidence.places.filter(isNew).flatMap((place) => {
        const at = folded.indexOf(place);
        return at < 0 ? [] : [placeAt(at)];
      });
    }
    default:
      return undefined;
  }
}

/** How far, 0 to 1, the nearest of the places is from a word of the question that is no actor; 1 where there is none. */
export function answerFar({ slots }: Asked, { own, places }: Match, answers: readonly number[]): number {
  const words = slots.flatMap(({ kind, carried }, i) =>
    kind === 'word' && !carried && own[i]! >= HELD && places[i]! >= 0 ? [places[i]!] : [],
  );
  const nearest = Math.min(...answers.flatMap((answer) => words.map((word) => Math.abs(word - answer))));
  return Math.min(1, Math.max(0, (nearest - NEAR) / FADE));
}
