import { asksForBase, type Candidate, type Decision } from './candidate.js';

/** What a past form is: "split" or "occupied" as a noun, an adjective, a participle or the past. */
export function decidePast(candidate: Candidate): Decision {
  const { list, i, forms, nounToo, beside, host, nominalBefore, next } = candidate;
  const base = forms.includes('base');
  const noun = base && nounToo;
  const describes = next.noun || next.mention;
  if (base && asksForBase(beside)) return { form: 'base' };
  if (nominalBefore && host) {
    // "the Albanian–Soviet split": a noun that two adjectives describe.
    if (noun && host.mention && (host.hyphened || list[i - 2]?.tag === 'determiner')) return 'noun';
    if (!host.mention || describes) {
      if (noun) return 'noun';
      if (describes) return 'adjective';
      return base ? 'noun' : { form: 'en' };
    }
  }
  if (beside?.tag === 'verb' && describes && !base) return 'adjective';
  if (beside?.tag === 'preposition') return noun ? 'noun' : 'adjective';
  if (noun && !hasSubject(candidate)) return 'noun';
  const helper = beside && list.slice(0, i).findLast((x) => x.tag !== 'adverb' && x.tag !== 'negation');
  const helped = helper?.tag === 'auxiliary';
  return { form: forms.includes('ed') && !(helped && forms.includes('en')) ? 'ed' : 'en' };
}

/** Whether what stands before it may be the subject of a verb that is spelt like a noun. */
function hasSubject({ beside, next }: Candidate): boolean {
  if (!beside) return false;
  if (beside.tag === 'noun' || beside.tag === 'conjunction') return next.determiner || next.mention;
  return beside.mention !== undefined || /^(?:pronoun|adverb|auxiliary)$/u.test(beside.tag);
}
