import type { Clause, Group, Word } from '../../analysis/analysis.js';
import type { Reading } from '../../draft.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import type { VerbFrame } from './verb-frame.js';

/** How many words behind a verb still stand with it. */
const NEAR = 13;

/** Whether a verb has beside it what its entry in the lexicon asks for. */
export function isLicensed(reading: Reading, frame: VerbFrame, entry: VerbEntry): boolean {
  const { clause, objects, sources, behind } = frame;
  const person = entry.needs === 'visit' && sources.some((r) => r.basis === 'leader' || r.basis === 'office');
  if (entry.needs && !person) {
    const around =
      entry.needs === 'visit'
        ? clause.obliques.flatMap((p) => p.groups).flatMap((g) => [g, ...g.phrases.flatMap((p) => p.groups)])
        : behind(['with', 'of']);
    const joined = entry.needs === 'membership' ? behind(entry.preps) : [];
    if (!hasNeeded(reading, entry.needs, [...objects, ...around, ...joined], clause)) return false;
  }
  if (entry.has.length > 0 && !isAccompanied(entry.has, reading, clause)) return false;
  return !entry.among || isAccompanied(entry.among, reading, clause);
}

function hasNeeded(
  { analysis, denotations, lexicon }: Reading,
  needs: NonNullable<VerbEntry['needs']>,
  groups: readonly Group[],
  clause: Clause,
): boolean {
  if (needs === 'act') return analysis.clauses.some((c) => c.governor === clause && c.link === 'infinitive');
  if (needs === 'membership')
    return denotations
      .patientsOf(groups)
      .some((r) => /^(?:alliance|organisation|institution)$/u.test(denotations.kindOf(r)));
  const heads = lexicon.heads[needs];
  return groups.some((g) => {
    if (heads.has(g.head.folded)) return true;
    const inner = g.phrases.filter((p) => p.preposition === 'of').flatMap((p) => p.groups);
    // "the last of its troops", "Turkish troops" as one mention.
    if (needs === 'force') return heads.has(lastWord(g.head)) || inner.some((x) => heads.has(lastWord(x.head)));
    if (needs !== 'goods') return false;
    return (
      (g.head.mention !== undefined && denotations.givenGoods(g.head)) ||
      lexicon.nouns.get(g.head.folded)?.type === 'AID' ||
      inner.some((x) => heads.has(x.head.folded)) ||
      g.words.some((w) => heads.has(w.folded) && !w.mention)
    );
  });
}

/** Whether one of some words stands with a verb: behind it, up to the next finite verb, or in the subject of a passive. */
function isAccompanied(among: readonly string[], { analysis }: Reading, { verb, subject }: Clause): boolean {
  const next = analysis.clauses.find((c) => c.verb.first > verb.last && c.verb.form === 'finite')?.verb.first;
  const words = analysis.words.slice(verb.last + 1, Math.min(next ?? Number.POSITIVE_INFINITY, verb.last + 1 + NEAR));
  const own = verb.passive ? subject.flatMap((g) => [...g.words]) : [];
  const all = [...words, ...own];
  const phrases = phrasesOf(among);
  return all.some((w, i) => {
    if (w.mention && w.mention.basis !== 'office')
      return (
        w.mention.basis === 'leader' &&
        w.folded.split(' ').some((part) => part === 'counterpart' && among.includes(part))
      );
    const word = lastWord(w);
    return (
      among.includes(word) ||
      among.includes(word.replace(/s$/u, '')) ||
      phrases.some((p) => p.every((part, k) => all[i + k]?.folded === part))
    );
  });
}

const phrasesOfList = new WeakMap<readonly string[], readonly string[][]>();
/** The entries of a list that are several words, cut into them; cut once a list. */
function phrasesOf(among: readonly string[]): readonly string[][] {
  const old = phrasesOfList.get(among);
  if (old) return old;
  const cut = among.filter((a) => a.includes(' ')).map((a) => a.split(' '));
  phrasesOfList.set(among, cut);
  return cut;
}

/** The word itself, or the noun of an office that is one mention with its country: "Turkish soldiers". */
const lastWord = (w: Word): string => w.folded.split(' ').at(-1)!;
