import { editDistance } from '../text/edit-distance.js';
import { ENGLISH_NEAR_NAMES } from './english-near-names.js';
import type { ActorName } from './names.js';

/** Finds the name that a misspelt word most likely means. */
export interface NameSpeller {
  /** @param word folded, in no name as it stands */
  repair(word: string): ActorName | undefined;
}

const isAcronym = (text: string): boolean => text === text.toUpperCase();

const SHORTEST = 5;
const LONG = 8;

/**
 * One wrong letter in words of five letters or more, two in words of eight or more, and never the first letter, which
 * people rarely get wrong. Where two actors are equally near, none is meant.
 */
export function createNameSpeller(names: readonly ActorName[]): NameSpeller {
  const byInitial = new Map<string, ActorName[]>();
  for (const name of names) {
    const word = name.words[0]!;
    const exactOnly =
      ['foreign-name', 'misspelling', 'office'].includes(name.basis) ||
      name.actor?.kind === 'medium' ||
      isAcronym(name.text);
    if (
      !name.actor ||
      name.words.length > 1 ||
      word.length < SHORTEST ||
      exactOnly ||
      name.lookupOnly ||
      name.surnameOnly
    ) {
      continue;
    }
    const list = byInitial.get(word[0]!);
    if (list) list.push(name);
    else byInitial.set(word[0]!, [name]);
  }
  return {
    repair(word) {
      if (word.length < SHORTEST || ENGLISH_NEAR_NAMES.has(word)) return undefined;
      let limit = word.length >= LONG ? 2 : 1;
      let best: ActorName[] = [];
      for (const name of byInitial.get(word[0]!) ?? []) {
        const distance = editDistance(word, name.words[0]!, Math.min(limit, name.words[0]!.length >= LONG ? 2 : 1));
        if (distance > limit || distance === 0 || (distance === 2 && name.words[0]!.length < LONG)) continue;
        if (distance < limit) best = [];
        limit = distance;
        best.push(name);
      }
      return best.every((name) => name.actor === best[0]!.actor) ? best[0] : undefined;
    },
  };
}
