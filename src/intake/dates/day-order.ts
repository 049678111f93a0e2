import type { DayOrder } from './numbered-dates.js';
import { datesIn } from './parse-day.js';

const SLASHED = /(?<![\d./-])(\d{1,2})( ?)[/-]\2(\d{1,2})\2[/-]\2((?:1[4-9]|20)\d\d)(?!\d)/gu;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.?';
const DAY_OF_MONTH = new RegExp(
  `\\b(?:${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH})(?!\\d)(?:,? (?:1[4-9]|20)\\d\\d(?!\\d))?`,
  'gu',
);
// A report follows the day that it tells of, or announces it.
const FOLLOWS = 10;
const PRECEDES = 3;
const MOST_MENTIONS = 30;
const DAY = 86_400_000;

/** Day and month in the order of the region of a language tag; unknown where it names none. */
export function dayOrderOf(language: string | undefined): DayOrder | undefined {
  const region = /^[a-z]{2,3}[-_]([a-z]{2})\b/iu.exec(language ?? '')?.[1]?.toUpperCase();
  if (region === 'US' || region === 'PH') return 'month-first';
  return region || (language && !/^en/iu.test(language)) ? 'day-first' : undefined;
}

const MONTH_FIRST = new Set('us gov mil edu ph'.split(' '));
// Countries whose endings are sold to anybody.
const ANYBODYS = new Set('ai am cc co fm gg io ly me nu sh st to tv ws ca'.split(' '));

/** Day and month in the order of the country to which the address of a site belongs; unknown where it tells none. */
export function dayOrderOfHost(url: string | undefined): DayOrder | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const ending = new URL(url).hostname.split('.').at(-1) ?? '';
  if (MONTH_FIRST.has(ending)) return 'month-first';
  return /^[a-z]{2}$/u.test(ending) && !ANYBODYS.has(ending) ? 'day-first' : undefined;
}

const MOST_PEERS = 200;

/**
 * The order that other dates in numbers on the same page show, where one of their numbers can be no month. A site writes
 * them all alike.
 */
export function dayOrderOfPeers(text: string): DayOrder | undefined {
  const shown = new Set<DayOrder>();
  for (const [, first, , second] of [...text.matchAll(SLASHED)].slice(0, MOST_PEERS)) {
    if (Number(first) > 12 && Number(second) <= 12) shown.add('day-first');
    if (Number(second) > 12 && Number(first) <= 12) shown.add('month-first');
  }
  return shown.size === 1 ? [...shown][0] : undefined;
}

/**
 * The order in which a date such as 06/08/2019 is meant, where the text beside it names days and only one reading is
 * near to one of them: the text that speaks of "August 6" was not published on 8 June.
 * @param lines where the date stands
 * @param text the start of the article
 */
export function dayOrderToldBy(lines: readonly string[], text: string): DayOrder | undefined {
  const [match] = lines.flatMap((line) =>
    [...line.slice(0, 300).matchAll(SLASHED)].filter(
      ([, first, , second]) => first !== second && Number(first) <= 12 && Number(second) <= 12,
    ),
  );
  if (!match) return undefined;
  const [, first, , second, year] = match;
  const mentions = [...text.matchAll(DAY_OF_MONTH)].slice(0, MOST_MENTIONS).flatMap(([words]) => {
    const [found] = datesIn(/\d{4}$/u.test(words) ? words : `${words} ${year}`);
    return found ? [Date.parse(found.date)] : [];
  });
  const isNear = (day: string, month: string): boolean => {
    const date = Date.parse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return mentions.some((mention) => date - mention <= FOLLOWS * DAY && mention - date <= PRECEDES * DAY);
  };
  const dayFirst = isNear(first!, second!);
  const monthFirst = isNear(second!, first!);
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first';
}
