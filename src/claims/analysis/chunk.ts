import type { Lexicon } from '../lexicon/lexicon.js';
import type { Group, VerbGroup, Word } from './analysis.js';

/** A stretch of the sentence between groups: a preposition, a conjunction, a comma. */
export interface Mark {
  readonly kind: 'preposition' | 'conjunction' | 'subordinator' | 'comma' | 'stop' | 'adjective';
  readonly word: string;
  readonly index: number;
  at: number;
}
export type Chunk = Group | VerbGroup | Mark;

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec)$/u;
const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|fridays)$/u;
const UNIT =
  /^(?:day|days|week|weeks|month|months|year|years|decade|decades|century|centuries|weekend|morning|evening|afternoon|night|summer|winter|spring|autumn|fall|hours|hour|time|moment)$/u;
const YEAR = /^(?:1[5-9]|20)\d\d(?:s|-\d\d)?$/u;
const TIME_PREPOSITION =
  /^(?:on|in|during|since|by|until|till|for|over|before|after|around|at|of|from|throughout|within|to)$/u;

/** Words that say when, so that they do not stand between a verb and its objects. */
function temporal(words: readonly Word[], lexicon: Lexicon): Set<number> {
  const out = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    if (w.mention) continue;
    const isMonth =
      MONTH.test(w.folded) &&
      /^\p{Lu}/u.test(w.surface) &&
      (w.folded !== 'may' && w.folded !== 'march'
        ? true
        : w.tag === 'number' || /^\d/u.test(words[i + 1]?.folded ?? ''));
    const core = isMonth || DAY.test(w.folded) || YEAR.test(w.folded) || (UNIT.test(w.folded) && w.tag !== 'verb');
    if (!core) continue;
    const next = words[i + 1];
    // "a 2016 deal", "the 1965 war", "the December talks", "seven-year war": these belong to the noun that follows.
    const belongs =
      next &&
      !/[,.;]/u.test(next.gap) &&
      (next.tag === 'noun' || next.tag === 'adjective' || next.hyphened) &&
      !MONTH.test(next.folded) &&
      !YEAR.test(next.folded) &&
      !UNIT.test(next.folded) &&
      !DAY.test(next.folded);
    let from = i;
    while (
      from > 0 &&
      !words[from - 1]!.mention &&
      !/[,;]/u.test(words[from]!.gap) &&
      (words[from - 1]!.tag === 'determiner' ||
        words[from - 1]!.tag === 'number' ||
        /^(?:last|next|past|previous|coming|early|late|mid|same|recent|following|many|several|few|first|second|long|the|same|that|this)$/u.test(
          words[from - 1]!.folded,
        ))
    )
      from--;
    const preposition =
      from > 0 &&
      words[from - 1]!.tag === 'preposition' &&
      TIME_PREPOSITION.test(words[from - 1]!.folded) &&
      !/[,;]/u.test(words[from]!.gap);
    if (belongs && (w.possessive || !preposition || from < i || lexicon.nouns.has(next.folded))) continue;
    if (UNIT.test(w.folded) && !preposition && from === i) continue;
    if (next?.folded === 'of' && UNIT.test(w.folded)) continue;
    if (preposition) from--;
    let to = i;
    while (
      words[to + 1] &&
      !words[to + 1]!.mention &&
      (words[to + 1]!.tag === 'number' ||
        YEAR.test(words[to + 1]!.folded) ||
        MONTH.test(words[to + 1]!.folded) ||
        /^(?:ago|later|earlier|last|afternoon|morning|evening)$/u.test(words[to + 1]!.folded)) &&
      !(
        words[to + 2]?.tag === 'noun' &&
        words[to + 1]!.tag === 'number' &&
        !words[to + 2]!.gap.includes(',') &&
        !YEAR.test(words[to + 1]!.folded) &&
        !isMonth
      )
    ) {
      to++;
      if (to - i > 3) break;
    }
    for (let k = from; k <= to; k++) out.add(k);
  }
  return out;
}

const nominal = (w: Word) =>
  w.tag === 'entity' ||
  w.tag === 'noun' ||
  w.tag === 'adjective' ||
  w.tag === 'number' ||
  w.tag === 'determiner' ||
  w.tag === 'pronoun';
const breaks = (gap: string) => /[,;:()[\]—]|\s[-–]\s|–\s/u.test(gap);

/** Cuts tagged words into noun groups, verb groups and what stands between them. */
export function chunk(words: readonly Word[], lexicon: Lexicon): Chunk[] {
  const skip = temporal(words, lexicon);
  const chunks: Chunk[] = [];
  const push = (c: Chunk) => {
    c.at = chunks.length;
    chunks.push(c);
  };
  let depth = 0;
  let pendingComma = false;
  for (let i = 0; i < words.length; ) {
    const w = words[i]!;
    for (const mark of w.gap) {
      if (mark === '(' || mark === '[') depth++;
      else if ((mark === ')' || mark === ']') && depth > 0) depth--;
      else if (/[;:]/u.test(mark)) push({ kind: 'stop', word: mark, index: i, at: 0 });
      else if (/[,—–]/u.test(mark) || (mark === '-' && /\s-\s/u.test(w.gap))) pendingComma = !w.hyphened;
    }
    if (
      depth > 0 &&
      /[)\]]/u.test(
        words
          .slice(i + 1, i + 14)
          .map((x) => x.gap)
          .join(''),
      )
    ) {
      i++;
      continue;
    }
    if (pendingComma && chunks.length > 0) {
      if (chunks.at(-1)!.kind !== 'comma') push({ kind: 'comma', word: ',', index: i, at: 0 });
    }
    pendingComma = false;
    if (skip.has(i) || w.tag === 'adverb') {
      i++;
      continue;
    }
    if (w.tag === 'negation' && !isVerbal(words[i + 1]) && words[i - 1]?.tag !== 'auxiliary') {
      i++;
      continue;
    }
    if (
      isVerbal(w) ||
      (w.tag === 'to' && verbalAhead(words, i + 1)) ||
      (w.tag === 'negation' && isVerbal(words[i + 1]))
    ) {
      const [verb, next] = verbGroup(words, i, lexicon, skip);
      if (verb) {
        push(verb);
        i = next;
        continue;
      }
    }
    if (nominal(w)) {
      let j = i;
      let head = w;
      const inside: Word[] = [];
      while (
        j < words.length &&
        nominal(words[j]!) &&
        !skip.has(j) &&
        (j === i ||
          (!breaks(words[j]!.gap) &&
            !/[“"]/u.test(head.tag === 'noun' && words[j]!.tag === 'determiner' ? words[j]!.gap : '')))
      ) {
        const x = words[j]!;
        if (j > i && x.tag === 'pronoun') break;
        if (j > i && x.tag === 'determiner' && !words[j - 1]!.possessive && !(words[j - 1]!.tag === 'determiner'))
          break;
        if (j > i && words[j - 1]!.tag === 'pronoun') break;
        const previous = words[j - 1];
        if (
          j > i &&
          previous?.mention?.basis === 'leader' &&
          !lexicon.heads.agents.has(x.folded) &&
          !lexicon.relators.has(x.folded) &&
          !previous.possessive &&
          !x.mention &&
          /^\p{Ll}/u.test(x.surface)
        )
          break;
        if (
          j > i &&
          !x.mention &&
          lexicon.adjectives.get(x.folded)?.to.includes(words[j + 1]?.folded ?? '') &&
          x.tag !== 'noun'
        )
          break;
        // "a claim China rejected": the name begins a clause of its own.
        const follower = words[j + 1];
        if (
          j > i &&
          x.mention &&
          x.mention.basis !== 'adjective' &&
          !x.possessive &&
          previous?.tag === 'noun' &&
          !previous.mention &&
          /^\p{Ll}/u.test(previous.surface) &&
          !x.hyphened &&
          isVerbal(follower) &&
          !lexicon.heads.agents.has(previous.folded) &&
          !lexicon.relators.has(previous.folded) &&
          !previous.hyphened
        )
          break;
        // A name straight after a name with its own title is the same; a name after a full noun object is another group.
        inside.push(x);
        if (x.tag !== 'determiner') head = x;
        j++;
      }
      if (inside.length === 1 && w.tag === 'adjective') push({ kind: 'adjective', word: w.folded, index: i, at: 0 });
      else if (inside.every((x) => x.tag === 'adjective' || x.tag === 'adverb'))
        push({ kind: 'adjective', word: head.folded, index: head.index, at: 0 });
      else push({ kind: 'group', first: i, last: j - 1, words: inside, head, at: 0, phrases: [] });
      i = j;
      continue;
    }
    if (w.tag === 'preposition' || w.tag === 'to') {
      let name = w.tag === 'to' ? 'to' : w.folded;
      // "as well as", "along with", "together with" join; "because of", "out of" are one preposition.
      if (name === 'as' && words[i + 1]?.folded === 'well' && words[i + 2]?.folded === 'as') {
        push({ kind: 'conjunction', word: 'as well as', index: i, at: 0 });
        i += 3;
        continue;
      }
      if (name === 'along' && words[i + 1]?.folded === 'with') {
        push({ kind: 'preposition', word: 'along with', index: i, at: 0 });
        i += 2;
        continue;
      }
      if (words[i + 1]?.tag === 'preposition' && !breaks(words[i + 1]!.gap) && !words[i + 1]!.mention) {
        name = words[i + 1]!.folded === 'of' ? name : words[i + 1]!.folded;
        i++;
      }
      push({ kind: 'preposition', word: name, index: i, at: 0 });
      i++;
      continue;
    }
    if (w.tag === 'conjunction') push({ kind: 'conjunction', word: w.folded, index: i, at: 0 });
    else if (w.tag === 'subordinator') push({ kind: 'subordinator', word: w.folded, index: i, at: 0 });
    i++;
  }
  return chunks;
}

const isVerbal = (w: Word | undefined) =>
  w !== undefined && (w.tag === 'verb' || w.tag === 'auxiliary' || w.tag === 'modal');
const verbalAhead = (words: readonly Word[], i: number) =>
  isVerbal(words[i]) || (words[i]?.tag === 'adverb' && isVerbal(words[i + 1])) || words[i]?.tag === 'negation';

function verbGroup(
  words: readonly Word[],
  start: number,
  lexicon: Lexicon,
  skip: ReadonlySet<number>,
): [VerbGroup | undefined, number] {
  let i = start;
  let to = false;
  let negated = words[start - 1]?.folded === 'never' || words[start - 1]?.folded === 'no';
  let modal: string | undefined;
  let have = false;
  let be = false;
  let aux: Word | undefined;
  let main: Word | undefined;
  for (; i < words.length; i++) {
    const w = words[i]!;
    if (i > start && breaks(w.gap) && !(w.tag === 'verb' && words[i - 1]!.tag === 'adverb')) break;
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
    at: 0,
  };
  return [verb, end + 1];
}
