import type { VerbForm } from '../analysis.js';
import * as english from '../english.js';
import type { MutableWord } from '../sentence-words.js';
import type { Following } from './following-word.js';
import type { Place } from './place.js';

/** A word that may be the form of a verb, and what its neighbours say to that. */
export interface Candidate extends Place {
  readonly word: MutableWord;
  readonly forms: readonly VerbForm[];
  /** Its lemma, where the lexicon knows it as a form of a verb. */
  readonly lemma: string | undefined;
  /** It is a noun as well, or its verb is spelt like one. */
  readonly nounToo: boolean;
  /** The word before it, where no punctuation parts them. */
  readonly beside: MutableWord | undefined;
  readonly afterAdverb: boolean;
  /** The word that it follows, an adverb aside. */
  readonly host: MutableWord | undefined;
  /** A determiner, an owner or an adjective before it asks for a noun. */
  readonly nominalBefore: boolean;
  readonly next: Following;
}

/** What an open-class word is: a noun, an adjective, or a form of a verb. */
export type Decision = 'noun' | 'adjective' | { readonly form: VerbForm };

/** Gathers what its neighbours say of a word with these forms. */
export function candidateAt(
  place: Place,
  { word, forms, next }: Pick<Candidate, 'word' | 'forms' | 'next'>,
): Candidate {
  const { list, i, lexicon } = place;
  const w = word.folded;
  const lemma = lexicon.forms.get(w)?.lemma;
  const nounToo =
    [w, lemma ?? ''].some((spelt) => english.NOUN_TOO.has(spelt) || lexicon.nouns.has(spelt)) ||
    lexicon.relators.has(w) ||
    lexicon.heads.agents.has(w);
  const beside = besideOf(place);
  const afterAdverb = beside?.tag === 'adverb';
  const host = afterAdverb ? list[i - 2] : beside;
  const nominalBefore =
    host !== undefined &&
    (host.tag === 'determiner' ||
      host.possessive ||
      (!afterAdverb && (host.tag === 'adjective' || isAdjectival(host, list[i - 2]))));
  return { ...place, word, forms, lemma, nounToo, beside, afterAdverb, host, nominalBefore, next };
}

/** The word before a place, where no punctuation parts them. */
export const besideOf = ({ before, broken }: Place): MutableWord | undefined => (broken ? undefined : before);

/** Whether a word asks for the base form of a verb after it: "to", "will", "did". */
export const asksForBase = (word: MutableWord | undefined): boolean =>
  word?.tag === 'to' || word?.tag === 'modal' || (word?.tag === 'auxiliary' && word.lemma === 'do');

/** "Turkish", "Syrian": describes what follows. "The British", "Palestinians" are people. */
const isAdjectival = (word: MutableWord, before: MutableWord | undefined): boolean =>
  word.mention?.basis === 'adjective' &&
  !/s$/u.test(word.surface) &&
  !(before?.folded === 'the' && /(?:ese|ish|ch|iss)$/u.test(word.surface));
