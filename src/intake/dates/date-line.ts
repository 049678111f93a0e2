import { BESIDE, CHANGE, NOT_PUBLISHED, OF_AN_EVENT, PUBLISHED_BEFORE, TIME_AFTER, TIME_BEFORE } from './line-words.js';
import type { DayOrder } from './numbered-dates.js';
import { type DateInText, datesIn } from './parse-day.js';
import { withWholeYear } from './short-year.js';

const LONGEST_LINE = 160;
const LONGEST_LABELLED = 100;
const LONGEST_ELEMENT = 60;
const LONGEST_EDGED = 140;
const WHOLE_DAY = 'YYYY-MM-DD'.length;
const BYLINE = '^(?:(?:posted|written|published|story|words)\\s+)?by\\s+.{3,60}?(?:\\s+on)?';
const EDGE_BEFORE = new RegExp(`(?:[|·•,–—/]|\\s-|^|${BYLINE})\\s*$`, 'iu');
const EDGE_AFTER = /^\s*(?:[|·•,–—/]|-\s|by\s|(?:in|under)\s+\p{Lu}[^.]{1,40}$|$)/iu;
// "21 August 2020 (updated)": said of the day before it, unless a day of its own follows.
const CHANGED_AFTER = /^[\s,(|·–—-]*(?:last )?(?:updated|modified)\b(?!.*\d{4})(?!\s*:?\s*\d{1,2}[:.]\d\d)/iu;
const YEARS = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/gu;

const without = (line: string, dates: readonly DateInText[]): string =>
  dates.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, line);

/** Whether a line is a date line alone, with nothing to quote in it: "Published: Thu 8 Feb 2018 12:01 GMT". */
export function isDateLine(written: string): boolean {
  const line = withWholeYear(written);
  if (line.length > LONGEST_LINE || !/\d{4}/u.test(line)) return false;
  const dates = datesIn(line, 'day-first');
  return dates.length > 0 && without(line, dates).replace(NOT_PUBLISHED, '').replace(BESIDE, '').trim() === '';
}

/** What is said before each date of a line, back to the date before it. */
function withLabels(
  line: string,
  order: DayOrder | undefined,
): { readonly found: DateInText; readonly label: string }[] {
  const dates = datesIn(line, order);
  return dates.map((found, at) => ({ found, label: line.slice(dates[at - 1]?.end ?? 0, found.start) }));
}

/** The date that a short line calls that of publication: "Updated: 9 May 2018 | Published: 8 May 2018". */
export function dateSaidIn(written: string, order?: DayOrder): string | undefined {
  const line = withWholeYear(written);
  if (line.length > LONGEST_LINE) return undefined;
  const isSaid = (label: string): boolean =>
    [label, label.replace(TIME_BEFORE, '')].some(
      (before) => PUBLISHED_BEFORE.test(before) && !OF_AN_EVENT.test(before.replace(/\b(?:since|until)\b/giu, '')),
    );
  return withLabels(line, order).find(({ label }) => isSaid(label))?.found.date;
}

/**
 * The date that a short line of a text gives as that of its publication: after "published" or the like, alone on it, or
 * at an edge of it ("By A. Writer | 8 February 2018"). The date of a change or of an event is none.
 */
export function dateInLine(written: string, order?: DayOrder): string | undefined {
  const line = withWholeYear(written);
  if (line.length > LONGEST_LINE) return undefined;
  const said = dateSaidIn(line, order);
  if (said) return said;
  const [first, ...others] = withLabels(line, order).filter(({ found }) => !CHANGED_AFTER.test(line.slice(found.end)));
  if (!first || NOT_PUBLISHED.test(first.label) || OF_AN_EVENT.test(first.label)) return undefined;
  const { date, start, end } = first.found;
  if (isDateLine(line)) return date;
  const rest = line.slice(end).replace(TIME_AFTER, '');
  if (others.some(({ found }) => found.date !== date) && !NOT_PUBLISHED.test(rest)) return undefined;
  const before = line.slice(0, start);
  const isAtEdge =
    [before, before.replace(TIME_BEFORE, '')].some((each) => EDGE_BEFORE.test(each)) &&
    (EDGE_AFTER.test(rest) || NOT_PUBLISHED.test(rest));
  return isAtEdge && line.length <= LONGEST_EDGED && !/[.!?]$/u.test(line) ? date : undefined;
}

// A span of days, or two of them, is no day of publication.
function onlyDate(line: string, longest: number, order: DayOrder | undefined): DateInText | undefined {
  if (line.length > longest || NOT_PUBLISHED.test(line)) return undefined;
  const dates = datesIn(line, order);
  // "Policy brief 12/2020, 21 August 2020"
  const days = dates.filter(({ date }) => date.length === WHOLE_DAY);
  const [found, ...others] = days.length > 0 ? days : dates;
  if (!found || others.some(({ date }) => date !== found.date)) return undefined;
  const years = new Set([...line.matchAll(YEARS)].map(([year]) => year));
  return years.size > 1 || OF_AN_EVENT.test(line.slice(0, found.start)) ? undefined : found;
}

/** The one date of a short line whose markup calls it a date, a label beside it or not: "11 October 2024 Security". */
export function dateInDateElement(line: string, order?: DayOrder): string | undefined {
  return onlyDate(line, LONGEST_ELEMENT, order)?.date;
}

const MOST_LABEL_WORDS = 8;
const OF_A_NAME = /^(?:and|with|of|the|de|al|for|by|in\w*|&|to)$/iu;
const OF_A_SERIES =
  /\b(?:press release|statement|speech|remarks|communiqu[eé]|issue|volume|vol|no|brief|briefing|paper|comments?|commentary|report|note|analysis|bulletin|dispatch)\b/iu;

/**
 * The date of a short line that is otherwise a label or a name, as lines beside a title are: "12 October 2020 News",
 * "Jane Doe 08.06.2018 09:50", "Press release No. 45 of 21 August 2020".
 */
export function dateByLabel(line: string, order?: DayOrder): string | undefined {
  const found = onlyDate(line, LONGEST_LABELLED, order);
  if (!found || /[.!?]["”’)]*$/u.test(line.slice(found.end))) return undefined;
  const ofSeries = OF_A_SERIES.test(line);
  if (found.date.length < WHOLE_DAY && !ofSeries) return undefined;
  const words = without(line, datesIn(line, order)).replace(BESIDE, ' ').trim().split(/\s+/u);
  const isName = (word: string): boolean =>
    /^[^\p{L}]*\p{Lu}/u.test(word) ||
    !/\p{L}/u.test(word) ||
    (OF_A_NAME.test(word) && (ofSeries || /^(?:and|with|of|the|de|al|&)$/u.test(word)));
  return words.length <= MOST_LABEL_WORDS && words.every(isName) ? found.date : undefined;
}

/** The date that a line gives as that of the last change: "Last updated 9 February 2018". */
export function dateOfChange(line: string, order?: DayOrder): string | undefined {
  if (line.length > LONGEST_LINE || !CHANGE.test(line)) return undefined;
  const dates = withLabels(line, order);
  return (dates.find(({ label }) => CHANGE.test(label)) ?? dates[0])?.found.date;
}
