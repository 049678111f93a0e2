import type { Clause } from './analysis.js';
import type { Chunk } from './chunk.js';

/** Makes a verb that looks finite an infinitive where it is one without "to": "help defend", "let arms cross", "to arm and train". */
export function bareInfinitive(chunks: readonly Chunk[], { verb }: Clause): boolean {
  const before = chunks[verb.at - 1];
  const alone = verb.first === verb.main.index;
  if (!alone) return false;
  const found =
    (before?.kind === 'verb' && verb.main.form === 'base' && /^(?:help|let|make|dare|see)$/u.test(before.lemma)) ||
    (before?.kind === 'group' &&
      letsDo(chunks, verb.at) &&
      (verb.main.form === 'base' || verb.main.folded === verb.main.lemma)) ||
    (before?.kind === 'conjunction' && verb.main.form === 'base' && joinsInfinitive(chunks, verb.at));
  if (found) Object.assign(verb, { form: 'infinitive' });
  return found;
}

/** "let arms for the army cross": over a phrase of the object. */
function letsDo(chunks: readonly Chunk[], at: number): boolean {
  const phrase = chunks[at - 2]?.kind === 'preposition' && chunks[at - 3]?.kind === 'group';
  const verb = chunks[phrase ? at - 4 : at - 2];
  return verb?.kind === 'verb' && /^(?:let|make|help|see|watch|have)$/u.test(verb.lemma) && verb.main.tag === 'verb';
}

function joinsInfinitive(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks.slice(0, at).findLast((x) => x.kind === 'verb');
  return verb?.kind === 'verb' && verb.form === 'infinitive';
}
