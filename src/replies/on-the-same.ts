import type { Library } from '../library.js';
import type { ChosenQuote } from '../search/answer.js';
import { overlaps, type Span } from '../text/span.js';
import { stem } from '../text/stem.js';
import { questionStopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';

/** What part of a statement's words besides names a sentence needs to be on the same; one word alone says too little. */
const SAME_WORDS = 0.5;
const FEWEST_WORDS = 2;

/** Whether a sentence of a quote names all whom a statement names, and shares its other words. */
export function isOnTheSame(text: string, { article: id, start, end }: ChosenQuote, library: Library): boolean {
  const mentions = library.actors.find(text, { question: true });
  if (mentions.length === 0) return false;
  const asked = stemsOf(text, mentions);
  if (asked.length < FEWEST_WORDS) return false;
  return (library.sentences.get(id) ?? [])
    .filter((sentence) => overlaps(sentence, { start, end }))
    .some((sentence) => {
      const named = library.actors.find(sentence.text);
      const own = new Set(stemsOf(sentence.text, []));
      const shared = asked.filter((word) => own.has(word)).length;
      return (
        shared > 0 &&
        shared >= SAME_WORDS * asked.length &&
        mentions.every(({ actor, person }) =>
          named.some((each) => (person ? each.person === person : each.actor === actor)),
        )
      );
    });
}

/** Stems of a text's words, without those of names. */
const stemsOf = (text: string, names: readonly Span[]): string[] =>
  tokens(text)
    .filter((token) => !names.some((name) => overlaps(name, token)))
    .filter(({ folded }) => folded.length > 2 && !folded.endsWith("n't") && !questionStopWords.has(folded))
    .map(({ folded }) => stem(folded));
