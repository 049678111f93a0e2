import type { Lexicon } from '../lexicon/lexicon.js';
import type { Group, VerbGroup, Word } from './analysis.js';
import { temporal } from './temporal.js';
import { breaks, isVerbal, verbalAhead, verbGroup } from './verb-group.js';

/** A stretch of the sentence between groups: a preposition, a conjunction, a comma. */
export interface Mark {
  readonly kind: 'preposition' | 'conjunction' | 'subordinator' | 'comma' | 'stop' | 'adjective';
  readonly word: string;
  readonly index: number;
  at: number;
}
export type Chunk = Group | VerbGroup | Mark;

const nominal = (w: Word) =>
  w.tag === 'entity' ||
  w.tag === 'noun' ||
  w.tag === 'adjective' ||
  w.tag === 'number' ||
  w.tag === 'determiner' ||
  w.tag === 'pronoun';

const CONNECTIVE =
  /^(?:however|therefore|meanwhile|too|moreover|nevertheless|nonetheless|furthermore|instead|thus|also|then|indeed|likewise)$/u;

const HONOURS = new Set(['Hon', 'Rt', 'MP', 'MEP', 'III', 'Jr', 'Sr', 'KC', 'QC', 'CBE', 'OBE']);

/** "the Hon.", "MP", "III": what stands about a name and is no part of the sentence. */
function honours(words: readonly Word[]): number[] {
  return words.flatMap((w, i) => {
    const right = w.surface === 'Right' && words[i + 1]?.surface === 'Hon';
    if (w.mention || !(right || HONOURS.has(w.surface))) return [];
    return words[i - 1]?.folded === 'the' || words[i - 1]?.folded === 'right' ? [i - 1, i] : [i];
  });
}

/** "A and B – each a member of the bloc – ended ties": an aside between dashes that describes what stands before it. */
function dashedAsides(words: readonly Word[]): number[] {
  const dash = (w: Word) => w.gap !== ' ' && /\s(?:[–—]|--?)\s|—/u.test(w.gap);
  const open = words.findIndex((w, i) => i > 0 && dash(w));
  const close = words.findIndex((w, i) => i > open && dash(w));
  if (open < 0 || close < 0 || !/^(?:each|an?|one|once|all|itself|both)$/u.test(words[open]!.folded)) return [];
  const inside = words.slice(open, close);
  return inside.every((w) => w.tag !== 'modal' && w.tag !== 'auxiliary') ? inside.map((w) => w.index) : [];
}

/** Cuts tagged words into noun groups, verb groups and what stands between them. */
export function chunk(words: readonly Word[], lexicon: Lexicon): Chunk[] {
  const skip = temporal(words, lexicon);
  const silent = new Set(honours(words));
  for (const i of silent) skip.add(i);
  for (const i of dashedAsides(words)) skip.add(i);
  const chunks: Chunk[] = [];
  const push = (c: Chunk) => {
    c.at = chunks.length;
    chunks.push(c);
  };
  let depth = 0;
  let pendingComma = false;
  let connected = -1;
  for (let i = 0; i < words.length; ) {
    const w = words[i]!;
    for (const mark of w.gap) {
      if (mark === '(' || mark === '[') depth++;
      else if ((mark === ')' || mark === ']') && depth > 0) depth--;
      else if (/[;:]/u.test(mark)) push({ kind: 'stop', word: mark, index: i, at: 0 });
      else if (i === connected) continue;
      else if (/[,—–]/u.test(mark) || (mark === '-' && /\s-\s|--/u.test(w.gap))) pendingComma = !w.hyphened;
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
    // "X and Y, however, criticized": the commas belong to the adverb.
    if (
      CONNECTIVE.test(w.folded) &&
      chunks.at(-1)?.kind === 'comma' &&
      /,/u.test(w.gap) &&
      /,/u.test(words[i + 1]?.gap ?? '') &&
      isVerbal(words[i + 1])
    ) {
      chunks.pop();
      connected = i + 1;
      i++;
      continue;
    }
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
    // "due to", "owing to": one preposition.
    if (
      /^(?:due|owing|thanks|prior|contrary|subject)$/u.test(w.folded) &&
      words[i + 1]?.folded === 'to' &&
      words[i + 1]!.tag === 'preposition' &&
      !words[i + 2]?.hyphened
    ) {
      push({ kind: 'preposition', word: `${w.folded} to`, index: i, at: 0 });
      i += 2;
      continue;
    }
    if (nominal(w)) {
      let j = i;
      let head = w;
      const inside: Word[] = [];
      while (
        j < words.length &&
        (nominal(words[j]!) || silent.has(j)) &&
        (!skip.has(j) || silent.has(j)) &&
        (j === i ||
          (!breaks(words[j]!.gap) &&
            !/[“"]/u.test(head.tag === 'noun' && words[j]!.tag === 'determiner' ? words[j]!.gap : '')))
      ) {
        const x = words[j]!;
        if (silent.has(j)) {
          j++;
          continue;
        }
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
          !breaks(follower!.gap) &&
          follower!.form !== 'ing' &&
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
      if (name === 'such') {
        push({ kind: 'preposition', word: 'such as', index: i, at: 0 });
        i += 2;
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
