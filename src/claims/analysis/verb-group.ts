import type { Lexicon } from '../lexicon/lexicon.js';
import type { VerbGroup, Word } from './analysis.js';

/** Punctuation that parts groups. */
export const breaks = (gap: string) => /[,;:()[\]—]|\s[-–]\s|–\s|--/u.test(gap);

export const isVerbal = (w: Word | undefined) =>
  w !== undefined && (w.tag === 'verb' || w.tag === 'auxiliary' || w.tag === 'modal');
export const verbalAhead = (words: readonly Word[], i: number) =>
  isVerbal(words[i]) || (words[i]?.tag === 'adverb' && isVerbal(words[i + 1])) || words[i]?.tag === 'negation';

/** What the first word of a verb says of its subject: "are", "have", "support" want several. */
function countOf(word: Word | undefined): VerbGroup['number'] {
  if (!word) return undefined;
  if (/^(?:are|were|have|do)$/u.test(word.folded)) return 'several';
  if (/^(?:is|was|has|does)$/u.test(word.folded)) return 'one';
  return word.tag !== 'verb' ? undefined : word.form === 's' ? 'one' : word.form === 'base' ? 'several' : undefined;
}

const ASIDE = 7;

/** "has, in practical terms, frozen": the participle behind an aside between commas, or none. */
function overAside(words: readonly Word[], from: number): number | undefined {
  for (let i = from + 1; i < words.length && i < from + ASIDE; i++) {
    const w = words[i]!;
    if (isVerbal(words[i - 1]) || words[i - 1]!.tag === 'subordinator') return undefined;
    if (/,/u.test(w.gap)) return w.tag === 'verb' && /^(?:en|ed|ing)$/u.test(w.form ?? '') ? i : undefined;
  }
  return undefined;
}

/** The verb with its auxiliaries that begins at a word, and where it ends. */
export function verbGroup(
  words: readonly Word[],
  start: number,
  lexicon: Lexicon,
  skip: ReadonlySet<number>,
): [VerbGroup | undefined, number] {
  let i = start;
  let to = false;
  let negated =
    /^(?:never|no)$/u.test(words[start - 1]?.folded ?? '') ||
    (words[start]?.tag === 'to' && words[start - 1]?.tag === 'negation');
  let modal: string | undefined;
  let have = false;
  let be = false;
  let aux: Word | undefined;
  let main: Word | undefined;
  let resumed: number | undefined;
  for (; i < words.length; i++) {
    const w = words[i]!;
    if (i > start && i !== resumed && breaks(w.gap) && !(w.tag === 'verb' && words[i - 1]!.tag === 'adverb')) {
      resumed = aux && !main && /,/u.test(w.gap) ? overAside(words, i) : undefined;
      if (resumed === undefined) break;
      i = resumed - 1;
      continue;
    }
    if (w.tag === 'to' && i === start) to = true;
    else if (w.tag === 'negation') negated = true;
    else if (w.tag === 'adverb' || skip.has(i)) {
      if (!words.slice(i + 1, i + 4).some(isVerbal)) break;
    } else if (w.tag === 'modal') {
      if (aux) break;
      modal = w.lemma;
      if (w.folded === 'cannot' || /n['’]t$/u.test(w.surface)) negated = true;
    } else if (w.tag === 'auxiliary') {
      if (/n['’]t$/u.test(w.surface)) negated = true;
      if (w.lemma === 'have') {
        // "have had tense ties": the second is the verb itself.
        if (have && !be && w.folded === 'had') {
          aux = w;
          i++;
          break;
        }
        if (have || be) break;
        have = true;
      } else if (w.lemma === 'be') be = true;
      aux = w;
    } else if (w.tag === 'verb') {
      if (main) break;
      // "has Iran backed": another subject stands between; "is backs" never happens.
      if (aux && w.form === 's') break;
      main = w;
      i++;
      break;
    } else break;
  }
  const last = main ?? aux;
  if (!last) return [undefined, start + 1];
  let lemma = main ? main.lemma : last.lemma;
  let end = main ? main.index : last.index;
  // A particle belongs to the verb: "broke off", "ruled out".
  if (main) {
    for (const rest of lexicon.particles.get(main.lemma) ?? []) {
      const parts = rest.split(' ');
      if (parts.every((p, k) => words[end + 1 + k]?.folded === p && !breaks(words[end + 1 + k]!.gap))) {
        lemma = `${main.lemma} ${rest}`;
        end += parts.length;
        break;
      }
    }
  }
  const passive = !!main && be && (main.form === 'en' || main.form === 'ed');
  const form: VerbGroup['form'] = to
    ? 'infinitive'
    : main?.form === 'ing' && !be
      ? 'gerund'
      : !aux && !modal && main?.form === 'en' && words[main.index]!.folded !== words[main.index]!.lemma
        ? 'participle'
        : 'finite';
  const first = aux && /^(?:being|having)$/u.test(aux.folded) && !modal ? ('gerund' as const) : form;
  const count = modal || to ? undefined : countOf(words.slice(start, end + 1).find(isVerbal));
  const verb: VerbGroup = {
    kind: 'verb',
    first: start,
    last: end,
    main: last,
    lemma,
    form: to ? 'infinitive' : first,
    passive,
    negated,
    ...(modal ? { modal } : {}),
    ...(count ? { number: count } : {}),
    at: 0,
  };
  return [verb, end + 1];
}
