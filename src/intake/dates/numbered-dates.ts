import { monthOfName } from './month-names.js';

/** Which of two numbers is the day, by the habit of the text's region, where nothing else tells. */
export type DayOrder = 'day-first' | 'month-first';

// 08/02/2018, 8.2.2018, 26 - 02 - 2011; at the end of a document's number too: 1788-27-09-2018
const NUMBERS = /(?<![\d./]|(?<!\d{3})-|-\d{1,2}-)(\d{1,2})( ?)([./-])\2(\d{1,2})\2\3\2((?:1[4-9]|20)\d\d)(?!\d)/gu;
// "20. mart 2025", "10 de janeiro de 2017", "1er mars 2022"
const NAMED = /(?<!\d)(\d{1,2})(?:\.|º|ª|er)? (?:de |di )?(\p{L}{3,12}\.?),? (?:de |del )?((?:1[4-9]|20)\d\d)(?!\d)/gu;

// "2020年8月21日"
const OF_EAST_ASIA = /(?<!\d)((?:1[4-9]|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu;

/** A date within a line, YYYY-MM-DD, and where it stands; without a date where its numbers have two readings. */
export interface NumberedDate {
  readonly date: string | undefined;
  readonly start: number;
  readonly end: number;
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** Day and month of two numbers; undefined where there are two readings or none. Points part a day from its month. */
function dayAndMonth(first: number, second: number, mark: string, order: DayOrder | undefined): number[] | undefined {
  if (first > 12 && second > 12) return undefined;
  if (second > 12) return [second, first];
  if (first > 12 || first === second || mark === '.') return [first, second];
  return order && (order === 'day-first' ? [first, second] : [second, first]);
}

const OF_AMERICA = /\d\s*(?:[ap]\.?m\.?\s*)?\(?(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T)\b/u;
const OF_OTHERS =
  /\d\s*(?:[ap]\.?m\.?\s*)?\(?(?:IST|BST|CES?T|EES?T|AE[SD]T|NZ[SD]T|MSK|TRT|PKT|GST|SGT|WIB|EAT|WAT|SAST)\b/u;

/** The order of the region whose clock a line goes by: "10/02/2020 06:15am EDT". */
const orderOfClock = (line: string): DayOrder | undefined =>
  OF_AMERICA.test(line) ? 'month-first' : OF_OTHERS.test(line) ? 'day-first' : undefined;

const DAYS_OF_WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_BEFORE = /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]*[.,]?\s*$/iu;
const DAY_AFTER = /^[\s,(]*(sun|mon|tue|wed|thu|fri|sat)[a-z]*\b/iu;

/** The order in which a date falls on the day of the week that is written beside it: "Tue, 05/07/2019". */
function orderOfWeekday(line: string, match: RegExpExecArray): DayOrder | undefined {
  const end = match.index + match[0].length;
  const named = (DAY_BEFORE.exec(line.slice(0, match.index)) ?? DAY_AFTER.exec(line.slice(end)))?.[1];
  if (!named) return undefined;
  const fallsOn = (day: string, month: string): boolean =>
    DAYS_OF_WEEK[new Date(Date.UTC(Number(match[5]), Number(month) - 1, Number(day))).getUTCDay()] ===
    named.toLowerCase();
  const dayFirst = fallsOn(match[1]!, match[4]!);
  if (dayFirst === fallsOn(match[4]!, match[1]!)) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}

/** The dates of a line that are written in numbers, and those with the name of a month in another language than English. */
export function numberedDates(line: string, order: DayOrder | undefined): NumberedDate[] {
  const told = orderOfClock(line) ?? order;
  const numbers = [...line.matchAll(NUMBERS)].map((match) => {
    const [day, month] =
      dayAndMonth(Number(match[1]), Number(match[4]), match[3]!, orderOfWeekday(line, match) ?? told) ?? [];
    return { match, day, month, year: match[5]! };
  });
  const named = [...line.matchAll(NAMED)].flatMap((match) => {
    const month = monthOfName(match[2]!);
    return month === undefined ? [] : [{ match, day: Number(match[1]), month, year: match[3]! }];
  });
  const ofEastAsia = [...line.matchAll(OF_EAST_ASIA)].map((match) => ({
    match,
    day: Number(match[3]),
    month: Number(match[2]),
    year: match[1]!,
  }));
  return [...numbers, ...named, ...ofEastAsia].map(({ match, day, month, year }) => ({
    date: day === undefined || month === undefined ? undefined : `${year}-${pad(month)}-${pad(day)}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
