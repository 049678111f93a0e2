import * as english from '../english.js';
import { breaksGroup } from '../gaps.js';
import type { Place } from './place.js';

/** What kind of word stands after another, as far as its spelling tells. */
export interface Following {
  /** No punctuation parts them. */
  readonly joined: boolean;
  /** The word, folded; empty at the end of a sentence. */
  readonly w: string;
  readonly mention: boolean;
  readonly determiner: boolean;
  readonly preposition: boolean;
  /** A noun, or an adjective before one. */
  readonly noun: boolean;
}

/** Reads what stands after a word that is about to be tagged. */
export function followingWord({ after, lexicon }: Place): Following {
  const joined = after !== undefined && !breaksGroup(after.gap);
  const w = after?.folded ?? '';
  const mention = joined && after.mention !== undefined;
  const determiner =
    joined && !mention && (english.DETERMINERS.has(w) || /^(?:it|them|him|us|that|what|how|whom)$/u.test(w));
  const preposition = joined && !mention && (english.PREPOSITIONS.has(w) || w === 'to');
  const closed =
    !joined ||
    mention ||
    determiner ||
    preposition ||
    english.CONJUNCTIONS.has(w) ||
    english.ADVERBS.has(w) ||
    english.PRONOUNS.has(w) ||
    english.BE.has(w) ||
    english.HAVE.has(w) ||
    english.DO.has(w) ||
    english.SUBORDINATORS.has(w) ||
    english.MODALS.has(w) ||
    /[^l]ly$/u.test(w);
  // A past form after a noun is its verb, not the noun that it describes.
  const form = closed ? undefined : lexicon.forms.get(w);
  const verbal =
    form?.forms.some((f) => f === 'ed' || f === 'en' || f === 's') &&
    !english.NOUN_TOO.has(form.lemma) &&
    !lexicon.nouns.has(w);
  return { joined, w, mention, determiner, preposition, noun: !closed && !verbal };
}
