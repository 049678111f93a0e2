import { en, type ParsedComponents, type ParsedResult } from 'chrono-node';
import { parseArticleDate } from '../../corpus/article-date.js';
import { overlaps } from '../../text/span.js';
import { type DayOrder, numberedDates } from './numbered-dates.js';

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/u;
const LOOSE_ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d|-\d)/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?\d{4,6}.*)?$/u;
const SECONDS = /^(\d{10})(?:\d{3})?$/u;
// "Thu Feb 08 12:00:00 GMT 2018"
const YEAR_LAST = /^(?:\p{L}{3}\s+)?(\p{L}{3})\s+(\d{1,2})\s+\d\d:\d\d:\d\d\s+\S{1,9}\s+(\d{4})$/u;
const LONGEST = 100;

const pad = (part: string | number): string => String(part).padStart(2, '0');

function shaped(text: string): string | undefined {
  const match = ISO.exec(text) ?? LOOSE_ISO.exec(text) ?? COMPACT.exec(text);
  if (match)
    return [
      match[1]!,
      ...match
        .slice(2)
        .filter(Boolean)
        .map((part) => pad(part!)),
    ].join('-');
  const seconds = SECONDS.exec(text);
  if (seconds) return new Date(Number(seconds[1]) * 1000).toISOString().slice(0, 10);
  return /^\d{4}$/u.test(text) ? text : undefined;
}

function inWords({ start }: { readonly start: ParsedComponents }): string | undefined {
  if (!start.isCertain('year') || !start.isCertain('month')) return undefined;
  const month = `${String(start.get('year')).padStart(4, '0')}-${pad(start.get('month')!)}`;
  return start.isCertain('day') ? `${month}-${pad(start.get('day')!)}` : month;
}

/** A date within a line: what it says, and where it stands. */
export interface DateInText {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const isSpan = ({ start, end }: ParsedResult): boolean =>
  end?.isCertain('day') === true && (end.get('day') !== start.get('day') || end.get('month') !== start.get('month'));

/** The dates with a year and at least a month that stand in a short line, in order. A span of days is none. */
export function datesIn(line: string, order?: DayOrder): DateInText[] {
  if (line.length > 300) return [];
  // A time of day belongs to the date before it.
  const spans = numberedDates(line, order).map((one) => ({ ...one }));
  // "this 21st day of August", with every word where it was.
  const plain = line.replace(/(\d{1,2}(?:st|nd|rd|th)) day of /giu, (_, day: string) => `${' '.repeat(7)}${day} `);
  const read = en.casual.parse(plain);
  const worded = read.flatMap((found) => {
    const [start, end] = [found.index, found.index + found.text.length];
    const same = spans.find((one) => overlaps(one, { start, end }));
    if (same) {
      same.start = Math.min(same.start, start);
      same.end = Math.max(same.end, end);
      if (isSpan(found)) same.date = undefined;
      return [];
    }
    // "yesterday" has a day too, but not one that the line says.
    return [{ date: /\d{4}/u.test(found.text) && !isSpan(found) ? inWords(found) : undefined, start, end }];
  });
  return [...spans, ...worded]
    .flatMap(({ date, start, end }) => (date !== undefined && isPlausible(date) ? [{ date, start, end }] : []))
    .sort((a, b) => a.start - b.start);
}

/**
 * The calendar day that a date names, as it stands there: a time and its offset are not converted, so the day is the
 * writer's own. Takes ISO, seconds since 1970, and dates in English: "8 February 2018", "Thu, 08 Feb 2018 12:00:00 GMT",
 * 08/02/2018 where only one reading is possible or the order is known.
 * @returns YYYY, YYYY-MM or YYYY-MM-DD; undefined for what is no such date or cannot be
 */
export function parseDay(text: string, order?: DayOrder): string | undefined {
  const line = text.trim().slice(0, LONGEST).replace(YEAR_LAST, '$2 $1 $3');
  const date = shaped(line) ?? datesIn(line, order)[0]?.date;
  return date !== undefined && isPlausible(date) ? date : undefined;
}

const EARLIEST_YEAR = 1400;
// The zero of clocks and of databases.
const DEFAULTS = new Set(['1970-01-01', '1969-12-31', '1900-01-01', '1601-01-01', '1980-01-01', '1904-01-01']);

/** Whether something can have been published then: a date of the calendar, no later than tomorrow, no machine's default. */
export function isPlausible(date: string, now: Date = new Date()): boolean {
  try {
    const { from } = parseArticleDate(date);
    // It is tomorrow already where the day begins first.
    const tomorrow = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
    return Number(from.slice(0, 4)) >= EARLIEST_YEAR && from <= tomorrow && !DEFAULTS.has(date);
  } catch {
    return false;
  }
}
