import type { VerbForm } from '../analysis.js';
import * as english from '../english.js';
import type { MutableWord } from '../sentence-words.js';
import { besideOf, type Candidate, candidateAt, type Decision } from './candidate.js';
import { decideFinite } from './decide-finite.js';
import { decideIng } from './decide-ing.js';
import { decidePast } from './decide-past.js';
import { type Following, followingWord } from './following-word.js';
import type { Place } from './place.js';

/** Whether a word of an open class is a noun, an adjective or a verb, and which form of it, where it stands. */
export function decideClass(word: MutableWord, place: Place): Decision {
  const { before, after, lexicon } = place;
  const w = word.folded;
  const next = followingWord(place);
  const beside = besideOf(place);
  // The first part of a compound ("war-torn", "long-range").
  if (after?.hyphened && !after.mention) return 'adjective';
  if (english.NOT_VERBS.has(w) && !isVerbAfterAll(w, place, next)) return 'noun';
  const forms = lexicon.forms.get(w)?.forms ?? guessForms(word);
  if (!forms) return beside?.tag === 'to' || beside?.tag === 'modal' ? { form: 'base' } : 'noun';
  if (word.hyphened && before) {
    const bare = forms[0] === 'base' || forms[0] === 's';
    if (!before.mention) return bare ? 'noun' : 'adjective';
    if (!bare) return 'adjective';
  }
  const candidate = candidateAt(place, { word, forms, next });
  if (isPredicateNoun(candidate)) return 'noun';
  if ((forms.includes('ing') || forms.includes('en')) && isPairedAdjective(candidate)) return 'adjective';
  if (forms.includes('ing')) return decideIng(candidate);
  return forms.includes('ed') || forms.includes('en') ? decidePast(candidate) : decideFinite(candidate);
}

/** Forms of a verb that no list knows, by its ending; none of a name. */
function guessForms({ surface, folded }: MutableWord): readonly VerbForm[] | undefined {
  if (/^\p{Lu}/u.test(surface)) return undefined;
  if (/[^e]ed$/u.test(folded) && folded.length > 4) return ['ed', 'en'];
  return /ing$/u.test(folded) && folded.length > 5 ? ['ing'] : undefined;
}

/** Whether a word that is hardly ever a verb is one here. */
function isVerbAfterAll(w: string, place: Place, next: Following): boolean {
  const { i, sawVerb, lexicon } = place;
  const known = lexicon.forms.get(w);
  const beside = besideOf(place);
  if (!known) return false;
  if (!beside) return i > 0 && known.forms.includes('ing') && (next.noun || next.mention || next.determiner);
  // "Danish marines occupied Iceland", not "the occupied island".
  const acts =
    (next.mention || next.determiner) &&
    (beside.tag === 'noun' ||
      (beside.tag === 'conjunction' && sawVerb) ||
      (beside.mention !== undefined && beside.mention.basis !== 'adjective')) &&
    !beside.possessive;
  return acts || beside.tag === 'auxiliary';
}

/** "were traditionally allies": after "be" no bare form is a verb. */
const isPredicateNoun = ({ list, i, forms, afterAdverb }: Candidate): boolean =>
  afterAdverb &&
  list[i - 2]?.lemma === 'be' &&
  list[i - 2]?.tag === 'auxiliary' &&
  !forms.some((f) => f !== 'base' && f !== 's');

/** "our consistent and unwavering support". */
const isPairedAdjective = ({ list, i, beside, next }: Candidate): boolean =>
  beside?.tag === 'conjunction' &&
  list[i - 2]?.tag === 'adjective' &&
  next.noun &&
  /^(?:determiner|adjective)$/u.test(list[i - 3]?.tag ?? '');
