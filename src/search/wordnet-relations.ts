import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import { questionStopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import type { Synset, WordNet } from './wordnet.js';

// How surely a related word says the same, by the kind of relation. Chosen on the training questions.
const SYNONYM = [0.56, 0.44, 0.32];
const DERIVED = 0.6;
const NARROWER = 0.28;
const BROADER = 0.24;
const SIMILAR = 0.36;
const IN_GLOSS = 0.2;
const MOST_NARROWER = 14;
/** Broader and narrower words and the definition carry too far for rarer senses than these. */
const COMMON_SENSES = 2;

// Animals, body parts, food, shapes, plants and substances: no news of alliances turns on their synonyms.
const UNUSED_MATTERS = new Set([5, 8, 13, 20, 25, 27]);

/** Told of two keys (stems joined by spaces) of which the second can stand for the first, and how surely. */
type Relate = (from: string, to: string, weight: number) => void;

const keyOf = (lemma: string): string =>
  lemma
    .split('_')
    .map((word) => stem(fold(word)))
    .join(' ');

/** Phrasal verbs ("pull out") are the only pairs of words that questions use for one. */
const isUsed = (lemma: string, part: string): boolean => {
  const words = lemma.split('_');
  return (
    words.length <= (part === 'v' ? 2 : 1) &&
    words.every((word) => /^[a-z][a-z-]+$/u.test(word)) &&
    !questionStopWords.has(lemma)
  );
};

/** Whether a word can stand for another: no name, no phrase, no function word. */
const canStand = (word: string): boolean => word.length > 2 && !/[A-Z_]/u.test(word) && !questionStopWords.has(word);

/** Tells of all words that WordNet relates, by the first three senses of each lemma. */
export function relateWordNet({ synsets, senses }: WordNet, relate: Relate): void {
  for (const [key, ids] of senses) {
    const lemma = key.slice(2);
    if (!isUsed(lemma, key[0]!)) continue;
    ids.slice(0, SYNONYM.length).forEach((id, sense) => {
      const synset = synsets.get(id)!;
      if (UNUSED_MATTERS.has(synset.matter)) return;
      for (const [word, weight] of relatedWords(lemma, synset, sense, synsets))
        if (canStand(word)) relate(keyOf(lemma), keyOf(word), weight);
    });
  }
}

function relatedWords(
  lemma: string,
  synset: Synset,
  sense: number,
  synsets: ReadonlyMap<string, Synset>,
): [string, number][] {
  const fade = SYNONYM[sense]! / SYNONYM[0]!;
  const found: [string, number][] = [];
  const add = (words: readonly string[], weight: number): void => {
    for (const word of words) found.push([word, weight]);
  };
  add(synset.words, SYNONYM[sense]!);
  const place = synset.words.findIndex((word) => word.toLowerCase() === lemma) + 1;
  const isCommon = sense < COMMON_SENSES;
  let narrower = 0;
  for (const { symbol, target, from, to } of synset.pointers) {
    const other = synsets.get(target);
    if (!other) continue;
    // The symbols are those of WordNet's manual page wninput(5WN).
    if (symbol === '+' && from === place) add([other.words[to - 1]!], DERIVED * fade);
    else if (symbol === '&' || symbol === '$') add(other.words, SIMILAR * fade);
    else if (symbol === '@' && isCommon) add(other.words, BROADER * fade);
    else if (symbol === '~' && isCommon && narrower++ < MOST_NARROWER) add(other.words, NARROWER * fade);
  }
  if (isCommon)
    add(
      tokens(synset.gloss).map(({ folded }) => folded),
      IN_GLOSS * fade,
    );
  return found;
}
