import type { VerbForm } from '../analysis.js';
import * as english from '../english.js';
import type { Candidate, Decision } from './candidate.js';

/** "US support for", "Iran supports the": an object after it speaks for a verb, a preposition for a noun. */
export function nounOrVerb(candidate: Candidate, form: VerbForm): Decision {
  const { list, i, lemma, beside, after, sawVerb, next } = candidate;
  if (!beside) return 'noun';
  const opens = next.determiner || next.mention;
  const named = beside.mention !== undefined && beside.mention.basis !== 'adjective';
  const subject = beside.mention !== undefined || beside.tag === 'noun' || beside.tag === 'number';
  if (subject && !sawVerb && agrees(candidate, form, named))
    return isGovernor(candidate, form, named) ? { form } : 'noun';
  if (subject && opens && sawVerb && form === 's' && named) return { form };
  // "sent arms and support the rebels": a second verb of the same subject.
  const repeated = form === 'base' && next.noun && list.slice(0, i).some((x) => x.lemma === lemma && x.tag === 'verb');
  return beside.tag === 'conjunction' && sawVerb && ((opens && !after?.possessive) || repeated) ? { form } : 'noun';
}

/** Whether the number of a form is that of the noun before it; a name may be of either. */
function agrees({ list, i, beside }: Candidate, form: VerbForm, named: boolean): boolean {
  const noun = beside!;
  const plural =
    /s$/u.test(noun.surface) ||
    (list[i - 2]?.tag === 'conjunction' && (named || noun.tag === 'noun')) ||
    noun.tag === 'number' ||
    (/,/u.test(noun.gap) && named && list[i - 2]?.mention !== undefined);
  return form === 's' ? !plural || named : plural;
}

/** Whether what follows is what a verb takes: an object, its preposition, its particle. */
function isGovernor({ list, i, word, lemma, next, lexicon }: Candidate, form: VerbForm, named: boolean): boolean {
  const { w } = next;
  // "the three countries stand ready".
  if (
    lemma === 'stand' &&
    /^(?:ready|firm|united|together|by|with|behind|against|alongside|shoulder|prepared|committed)$/u.test(w)
  )
    return true;
  if (next.determiner || next.mention) return true;
  if (form === 'base' && list[i - 2]?.tag === 'conjunction' && next.noun) return true;
  if (!named) return false;
  if (form === 'base' && w === 'to') return true;
  if (lexicon.particles.get(lemma!)?.some((p) => p.split(' ')[0] === w)) return true;
  if (lexicon.nouns.has(word.folded)) return false;
  if (lexicon.verbs.get(lemma!)?.some((e) => e.preps.includes(w))) return true;
  return form === 's' && !lexicon.heads.agents.has(word.folded) && (next.noun || english.ADVERBS.has(w) || w === 'to');
}
