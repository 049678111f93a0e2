import type { FoundDate } from '../reading.js';
import { parseDay } from './parse-day.js';

const FOUND_IN = 'the address of the page';
const MONTH_NAMES = /\/(\d{4})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?=\/)/iu;
const SLASHES = /(?<!\d)((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/\-_.]|$)/u;
const YEAR_LAST = /(?<!\d)(\d{1,2})[_-](\d{1,2})[_-]((?:19|20)\d{2})(?!\d)/u;
// With the time of day as well: pact-20180208174512.htm
const RUN = /(?:^|[/\-_=])((?:19|20)\d{2})(\d{2})\/?(\d{2})(?:\d{6}(?:\d{3})?)?(?=[/\-_.]|$)/u;
const MONTH = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])(?=\/)/u;

/** The date in a path or the name of a file. */
export function dateInPath(path: string): string | undefined {
  const named = MONTH_NAMES.exec(path);
  const full = SLASHES.exec(path) ?? RUN.exec(path);
  const yearLast = YEAR_LAST.exec(path);
  const month = MONTH.exec(path);
  return (
    (named && parseDay(`${named[3]} ${named[2]} ${named[1]}`)) ||
    (full && parseDay(`${full[1]}-${full[2]!.padStart(2, '0')}-${full[3]!.padStart(2, '0')}`)) ||
    (yearLast && parseDay(yearLast.slice(1).join('-'))) ||
    (month && parseDay(`${month[1]}-${month[2]}`)) ||
    undefined
  );
}

/**
 * The date in an address: /2018/02/08/, /2018/feb/08/, -20180208, /2018-02-08-, story=28_02_2018 where only one reading
 * is possible, or a month alone.
 */
export function dateInAddress(address: string): FoundDate | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  const date = dateInPath(pathname) ?? dateInPath(search);
  return date ? { date, basis: 'inferred', foundIn: FOUND_IN } : undefined;
}
