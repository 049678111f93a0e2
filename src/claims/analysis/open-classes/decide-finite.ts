import * as english from '../english.js';
import { asksForBase, type Candidate, type Decision } from './candidate.js';
import { nounOrVerb } from './noun-or-verb.js';

const SURE_ADVERB = /ly$|^(?:also|always|often|never|still|now|then|both|all|each|ever|once|again)$/u;

/** What a base form or one in -s is: "support", "visits" as a noun or a verb. */
export function decideFinite(candidate: Candidate): Decision {
  const { list, i, word, forms, lemma, nounToo, beside, afterAdverb, host, nominalBefore, next } = candidate;
  const { broken, sawVerb, lexicon } = candidate;
  const form = forms[0]!;
  const verb = { form };
  const opens = next.determiner || next.mention;
  // "Kenya Cuts Ties with Uganda".
  const headline = form === 's' && beside?.mention && next.noun && lexicon.operators.ends.has(lemma ?? '');
  if (headline && !sawVerb) return verb;
  if (/^\p{Lu}/u.test(word.surface) && i > 0 && (nounToo || form === 'base')) return 'noun';
  if (form === 'base' && beside?.tag === 'verb' && /^(?:help|let|make)$/u.test(beside.lemma) && (opens || next.noun))
    return verb;
  if (nominalBefore)
    return /^(?:both|all)$/u.test(host!.folded) && form === 'base' && i > 1 && !nounToo ? verb : 'noun';
  if (asksForBase(beside) || beside?.tag === 'negation') return verb;
  if (beside?.tag === 'pronoun' && !/^(?:him|them|us|me|itself|themselves)$/u.test(beside.folded)) return verb;
  if (beside?.tag === 'preposition' || (beside?.tag === 'verb' && form === 's' && nounToo)) return 'noun';
  if (beside?.tag === 'subordinator') return nounToo && !opens ? 'noun' : verb;
  if (afterAdverb) return nounToo && !SURE_ADVERB.test(beside!.folded) && !opens ? 'noun' : verb;
  if (disagrees(candidate)) return 'noun';
  // "demanded that Tehran grant it …".
  if (form === 'base' && beside?.mention && list[i - 2]?.folded === 'that' && (opens || next.noun)) return verb;
  if (!nounToo) return broken && i > 0 && form === 'base' && !/,/u.test(word.gap) ? 'noun' : verb;
  return nounOrVerb(candidate, form);
}

/** A verb agrees with its noun: "a security sweep" is none. */
const disagrees = ({ list, i, forms, lemma, nounToo, beside }: Candidate): boolean =>
  forms[0] === 'base' &&
  (nounToo || !english.COMMON_VERBS.has(lemma!)) &&
  beside?.tag === 'noun' &&
  !/s$|^(?:people|police|troops|men)$/u.test(beside.surface) &&
  list[i - 2]?.tag !== 'conjunction';
