import { monthOfName } from './month-names.js';

/** Which of two numbers is the day, by the habit of the text's region, where nothing else tells. */
export type DayOrder = 'day-first' | 'month-first';

// 08/02/2018, 8.2.2018, 26 - 02 - 2011
const NUMBERS = /(?<![\d./-])(\d{1,2})( ?)([./-])\2(\d{1,2})\2\3\2((?:1[4-9]|20)\d\d)(?!\d)/gu;
// "20. mart 2025", "10 de janeiro de 2017", "1er mars 2022"
const NAMED = /(?<!\d)(\d{1,2})(?:\.|º|ª|er)? (?:de |di )?(\p{L}{3,12}\.?),? (?:de |del )?((?:1[4-9]|20)\d\d)(?!\d)/gu;

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
  if (first > 12 || first === second || mark === '.') return [first, second];
  if (second > 12) return [second, first];
  return order && (order === 'day-first' ? [first, second] : [second, first]);
}

const OF_AMERICA = /\d\s*(?:[ap]\.?m\.?\s*)?\(?(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T)\b/u;
const OF_OTHERS =
  /\d\s*(?:[ap]\.?m\.?\s*)?\(?(?:IST|BST|CES?T|EES?T|AE[SD]T|NZ[SD]T|MSK|TRT|PKT|GST|SGT|WIB|EAT|WAT|SAST)\b/u;

/** The order of the region whose clock a line goes by: "10/02/2020 06:15am EDT". */
const orderOfClock = (line: string): DayOrder | undefined =>
  OF_AMERICA.test(line) ? 'month-first' : OF_OTHERS.test(line) ? 'day-first' : undefined;

/** The dates of a line that are written in numbers, and those with the name of a month in another language than English. */
export function numberedDates(line: string, order: DayOrder | undefined): NumberedDate[] {
  const told = orderOfClock(line) ?? order;
  const numbers = [...line.matchAll(NUMBERS)].map((match) => {
    const [day, month] = dayAndMonth(Number(match[1]), Number(match[4]), match[3]!, told) ?? [];
    return { match, day, month, year: match[5]! };
  });
  const named = [...line.matchAll(NAMED)].flatMap((match) => {
    const month = monthOfName(match[2]!);
    return month === undefined ? [] : [{ match, day: Number(match[1]), month, year: match[3]! }];
  });
  return [...numbers, ...named].map(({ match, day, month, year }) => ({
    date: day === undefined || month === undefined ? undefined : `${year}-${pad(month)}-${pad(day)}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
