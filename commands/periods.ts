import { parseArticleDate } from '../src/corpus/article-date.js';
import type { Period } from '../src/relations/change-between.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { showIso } from '../src/replies/show-date.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { dateBefore, withPlainDates } from './period-words.js';

const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const PERIOD = String.raw`(${DATE})(?:\s*(?:–|\.\.|-)\s*(${DATE}))?`;
const TWO = new RegExp(
  String.raw`(?:\b(?:between|from|in|of|comparing|since)\s+)?\b${PERIOD}\s*,?\s*(?:and|to|until|till|vs\.?|versus|compared (?:to|with)|with|→|,|–)\s*(?:in\s+)?${PERIOD}\b`,
  'iu',
);
const ONE = new RegExp(String.raw`\b(?:since|after|from)\s+(${DATE})\b`, 'iu');
const CHANGE =
  /\b(?:chang|evolv|shift|develop|improv|worsen|deteriorat|warm|cool)(?:e|es|ed|ing|ment|ation)?\b|\b(?:before and after|turning points?|better or worse|periods?)\b/iu;
const AROUND = new RegExp(String.raw`\bbefore and after\s+(${DATE})\b`, 'iu');
const AGAINST = /\b(?:vs\.?|versus|compared (?:to|with))\b/iu;

/** Words by which a change is asked for, and which are no matter of their own. */
export const CHANGE_WORDS: ReadonlySet<string> = new Set(
  'how did do does has have had what is are was were change changed changes changing evolve evolved evolution shift shifted shifts develop developed development improve improved improving worsen worsened deteriorate deteriorated warm warmed cool cooled better worse or periods period with and relation relations relationship ties over time the their between turning point points before after compare compared'.split(
    ' ',
  ),
);

/**
 * Reads and takes out of a text that two periods are to be compared: "how did they change between 2018 and 2021",
 * "2018 vs 2021". `periods` is `all` where no year is named, and undefined where no change is asked for.
 */
export function takePeriods(typed: string): { rest: string; periods?: string } {
  const text = withPlainDates(typed);
  const two = TWO.exec(text);
  const asks = CHANGE.test(text);
  if (two && (asks || AGAINST.test(two[0]))) {
    const side = (from: string, to = '') => (to ? `${from}..${to}` : from);
    const periods = `${side(two[1]!, two[2])} and ${side(two[3]!, two[4])}`;
    return { rest: `${text.slice(0, two.index)} ${text.slice(two.index + two[0].length)}`, periods };
  }
  if (!asks) return { rest: text };
  const around = AROUND.exec(text);
  if (around) return { rest: text.replace(around[0], ' '), periods: `around ${around[1]}` };
  const one = ONE.exec(text);
  return one ? { rest: text.replace(one[0], ' '), periods: one[1]! } : { rest: text, periods: 'all' };
}

/**
 * The two periods of an option: "2018 and 2021", "2018..2019 and 2021". One date alone is set against the last year of
 * which something is told; where nothing is dated to it, all before it is set against all from it on.
 * @param years of which something is told of the two, in order
 * @returns undefined for `all`
 * @throws UserError where it is neither, or the second ends before the first
 */
export function readPeriods(typed: string, years: readonly string[]): [Period, Period] | undefined {
  if (/^\s*all\s*$/iu.test(typed)) return undefined;
  const [first = '', last = '9999'] = [years[0], years.at(-1)];
  const around = /^around (\S+)$/u.exec(typed)?.[1];
  if (around) {
    check(around);
    const until = dateBefore(around);
    return [
      { since: first && first <= until ? first : until, until },
      { since: around, until: last >= around ? last : around },
    ];
  }
  const two = TWO.exec(typed);
  const one = new RegExp(`^\\s*(${DATE})\\s*$`, 'u').exec(typed)?.[1];
  if (!two && !one) throw new UserError(`“${safeEcho(typed)}” names no two periods. Write them like 2018 and 2021.`);
  if (one && first < one.slice(0, 4) && !years.includes(one.slice(0, 4)) && last >= one.slice(0, 4)) {
    check(one);
    return [
      { since: first, until: dateBefore(one) },
      { since: one, until: last },
    ];
  }
  const [since, until, from, to] = two
    ? [two[1]!, two[2] ?? two[1]!, two[3]!, two[4] ?? two[3]!]
    : [one!, one!, last, last];
  for (const date of [since, until, from, to]) check(date);
  if (
    parseArticleDate(until).to < parseArticleDate(since).from ||
    parseArticleDate(to).to < parseArticleDate(since).from
  )
    throw new UserError(`The end (${showIso(to)}) lies before the start (${showIso(since)}). Swap the two dates.`);
  return [
    { since, until },
    { since: from, until: to },
  ];
}

function check(date: string): void {
  try {
    parseArticleDate(date);
  } catch {
    throw new UserError(`“${safeEcho(date)}” is no date. Write YYYY, YYYY-MM or YYYY-MM-DD.`);
  }
}
