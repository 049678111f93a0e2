import type { FoundDate } from '../reading.js';
import type { DayOrder } from './numbered-dates.js';
import { type DateInText, datesIn, parseDay } from './parse-day.js';

const LONGEST_LINE = 160;
const LONGEST_LABELLED = 60;
const CHANGED = /\b(?:updated?|modified|edited|revised|last change|retrieved|accessed|archived|copyright)\b|©/iu;
const PUBLISHED =
  /\b(?:published|posted|created|publication date|date of publication|released?|issued|dated?|written|pub\. date)(?:\s+(?:on|at|date))?\s*[:–—-]?\s*$|\b(?:published|posted) (?:in|by) .{2,60} on\s*$/iu;
// What may stand beside the date on a line that is nothing but its date.
const BESIDE =
  /\b(?:first|\d+ min(?:ute)?s? read|published|posted|publication|date|of|released?|issued|on|at|the|time|local|hrs?|hours|[ap]\.?m|gmt|utc|[ecmp][sd]t|et|bst|ist|cet|cest|msk|trt|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|[\d\s:.,;|·•()+/–—-]/giu;
const AT_EDGE_BEFORE = /(?:[|·•,–—/]|\s-|^|^(?:posted |written |published )?by .{3,60})\s*$/iu;
const AT_EDGE_AFTER = /^\s*(?:[|·•,–—/]|-\s|by\s|$)/u;

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const DAY_AND_MONTH = `(${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? (\\d{4}))?`;
const AGENCY = '(?:\\([\\p{L} /]{2,30}\\)|/[\\p{L} ]{2,30}/)';
// "ANKARA, March 5, 2020 (Reuters) –": place in capitals, day, agency, dash. Where an agency is named the place may be
// written as any: "Pyongyang, August 6 (KCNA) --", "MOSCOW, May 16. /TASS/."
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{Lu} .'’/-]{2,40}[,( ]+(?:\\p{L}[\\p{L} .]{1,30}, ?)?${DAY_AND_MONTH}[) ,]*(?:${AGENCY}|[\\p{L} /]{2,30})? ?[–—-]`,
  'u',
);
const AGENCY_DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L} .'’/-]{2,40}, ?(?:\\p{L}[\\p{L} .]{1,30}, ?)?${DAY_AND_MONTH}[.,]? ?${AGENCY} ?[.:–—-]`,
  'u',
);

/** Whether a line is a date line alone, with nothing to quote in it: "Published: Thu 8 Feb 2018 12:01 GMT". */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_LINE || !/\d{4}/u.test(line)) return false;
  const dates = datesIn(line, 'day-first');
  if (dates.length === 0) return false;
  const rest = dates.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), line);
  return rest.replace(CHANGED, '').replace(BESIDE, '').trim() === '';
}

/**
 * The date that a short line of a text gives as that of its publication: alone on it, after "published" or the like, or
 * at an edge of it ("By A. Writer | 8 February 2018"). The date of a change is none.
 */
export function dateInLine(line: string, order?: DayOrder): string | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const dates = datesIn(line, order).filter(
    ({ end }) => !/^[\s,(|·–—-]*(?:last )?(?:updated|modified)\b(?!.*\d{4})/iu.test(line.slice(end)),
  );
  const said = dates.find(({ start }) => PUBLISHED.test(line.slice(0, start).replace(/\d{1,2}:\d{2}\S*\s*$/u, '')));
  if (said) return said.date;
  const first = dates[0];
  if (!first || CHANGED.test(line.slice(0, first.start))) return undefined;
  if (isDateLine(line)) return first.date;
  if (dates.length > 1 && !CHANGED.test(line.slice(first.end))) return undefined;
  const atEdge = AT_EDGE_BEFORE.test(line.slice(0, first.start)) && AT_EDGE_AFTER.test(line.slice(first.end));
  return atEdge && line.length <= 140 && !/[.!?]$/u.test(line) ? first.date : undefined;
}

const YEARS = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/gu;

// A span of days, or two of them, is no day of publication.
function onlyDate(line: string, order: DayOrder | undefined): DateInText | undefined {
  if (line.length > LONGEST_LABELLED || [...line.matchAll(YEARS)].length !== 1) return undefined;
  const [found] = datesIn(line, order);
  return found && !CHANGED.test(line) ? found : undefined;
}

/** The one date of a short line whose markup calls it a date, a label beside it or not: "11 October 2024 Security". */
export function dateInDateElement(line: string, order?: DayOrder): string | undefined {
  return onlyDate(line, order)?.date;
}

const MOST_LABEL_WORDS = 5;

/**
 * The date of a short line that is otherwise a label or a name, as lines beside a title are: "12 October 2020 News",
 * "Jane Doe 08.06.2018 09:50".
 */
export function dateByLabel(line: string, order?: DayOrder): string | undefined {
  const found = onlyDate(line, order);
  if (!found || found.date.length < 10) return undefined;
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`.replace(BESIDE, ' ').trim().split(/\s+/u);
  const isLabel = rest.length <= MOST_LABEL_WORDS && rest.every((word) => /^\p{Lu}/u.test(word));
  return isLabel ? found.date : undefined;
}

/** The date that a line gives as that of the last change: "Last updated 9 February 2018". */
export function dateOfChange(line: string, order?: DayOrder): string | undefined {
  return line.length <= LONGEST_LINE && /\b(?:updated?|modified|edited|revised|last change)\b/iu.test(line)
    ? datesIn(line, order)[0]?.date
    : undefined;
}

/**
 * The date of the dateline that opens a report: "ANKARA, March 5, 2020 (Reuters) – …".
 * @param year the year where the dateline leaves it out, if it is known
 */
export function dateOfDateline(paragraph: string, year?: string): FoundDate | undefined {
  const opening = paragraph.slice(0, LONGEST_LINE);
  const match = DATELINE.exec(opening) ?? AGENCY_DATELINE.exec(opening);
  const stated = match?.[2] ?? year;
  if (!match || !stated) return undefined;
  const date = parseDay(`${match[1]}, ${stated}`);
  return date ? { date, basis: match[2] ? 'stated' : 'inferred', foundIn: 'the dateline of the report' } : undefined;
}
