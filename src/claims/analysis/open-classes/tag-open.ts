import * as english from '../english.js';
import type { MutableWord } from '../sentence-words.js';
import { decideClass } from './decide-class.js';
import { followingWord } from './following-word.js';
import type { Place } from './place.js';

const SUFFIX_ADJECTIVE = /(?:ous|ful|ive|ical|able|ible|less|ary|ial|ional|istic)$/u;

/** Settles the open classes: noun, adjective or verb. Sets tag, lemma and form of the word. */
export function tagOpen(word: MutableWord, place: Place): void {
  const { lexicon } = place;
  const w = word.folded;
  const decision = decideClass(word, place);
  if (typeof decision === 'object') {
    word.tag = 'verb';
    word.form = decision.form;
    word.lemma = lexicon.forms.get(w)?.lemma ?? w;
    return;
  }
  word.lemma = w;
  const looks = english.ADJECTIVES.has(w) || (SUFFIX_ADJECTIVE.test(w) && !lexicon.nouns.has(w));
  const agent = lexicon.heads.agents.has(w) && !followingWord(place).noun;
  word.tag = decision === 'noun' && looks && !agent ? 'adjective' : decision;
}
