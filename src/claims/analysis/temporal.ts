import type { Lexicon } from '../lexicon/lexicon.js';
import type { Word } from './analysis.js';

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec)$/u;
const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|fridays)$/u;
const UNIT =
  /^(?:day|days|week|weeks|month|months|year|years|decade|decades|century|centuries|weekend|morning|evening|afternoon|night|summer|winter|spring|autumn|fall|hours|hour|time|moment)$/u;
const YEAR = /^(?:1[5-9]|20)\d\d(?:s|-\d\d)?$/u;
const TIME_PREPOSITION =
  /^(?:on|in|during|since|by|until|till|for|over|before|after|around|at|of|from|throughout|within|to)$/u;

/** Words that say when, so that they do not stand between a verb and its objects. */
export function temporal(words: readonly Word[], lexicon: Lexicon): Set<number> {
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
