import type { Evidence } from './evidence.js';
import type { Match } from './match.js';
import type { Slot } from './slot.js';

/** Tokens between two words that still belong together. */
const NEAR = 5;
const BOUND = 3;
const BESIDE_AMOUNT = 4;

/** Share of neighbouring slots of the question that stand near each other in the sentence too. */
export function closeness(slots: readonly Slot[], { own, places }: Match): number {
  let near = 0;
  let pairs = 0;
  for (let i = 1; i < slots.length; i++) {
    if (slots[i]!.carried) continue;
    pairs++;
    if (own[i]! > 0 && own[i - 1]! > 0 && Math.abs(places[i]! - places[i - 1]!) <= NEAR)
      near += Math.min(own[i]!, own[i - 1]!);
  }
  return pairs ? near / pairs : 0;
}

/** Share of an actor and the word after it ("french minister") that keep together in the sentence. */
export function boundPairs(slots: readonly Slot[], { own, places }: Match): number {
  let bound = 0;
  let pairs = 0;
  for (let i = 1; i < slots.length; i++) {
    const [actor, word] = [slots[i - 1]!, slots[i]!];
    if (
      actor.kind !== 'actor' ||
      word.kind !== 'word' ||
      word.carried ||
      word.start - (actor.start + actor.typed.length) > 4
    )
      continue;
    pairs++;
    if (own[i]! > 0 && own[i - 1]! > 0 && places[i]! - places[i - 1]! >= 0 && places[i]! - places[i - 1]! <= BOUND)
      bound++;
  }
  return pairs ? bound / pairs : 0;
}

/** Whether an amount stands close to something that is asked about. */
export function amountNear({ amounts }: Evidence, { own, places }: Match): number {
  let best = 0;
  for (const amount of amounts)
    own.forEach((strength, i) => {
      if (strength > best && Math.abs(places[i]! - amount) <= BESIDE_AMOUNT) best = strength;
    });
  return best;
}
