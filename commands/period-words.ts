import type { FilterOptions } from './claim-options.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const YEAR = String.raw`(1[4-9]\d\d|20\d\d|2100)`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;

const monthOf = (word: string): string =>
  String(MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase())) + 1).padStart(2, '0');
const dayOf = (digits: string): string => digits.padStart(2, '0');

/** Dates in words as YYYY-MM or YYYY-MM-DD: "5 June 2019", "June 5, 2019", "in Jan 2020", "mid-2020"; the rest stays. */
export const withPlainDates = (text: string): string =>
  text
    .replace(
      new RegExp(String.raw`\b(?:in\s+|during\s+)?the\s+(first|second|last)\s+half\s+of\s+${YEAR}\b`, 'giu'),
      (_whole, half: string, year: string) =>
        half.toLowerCase() === 'first' ? `${year}-01 to ${year}-06` : `${year}-07 to ${year}-12`,
    )
    .replace(
      new RegExp(String.raw`\b${DAY}\s+(?:of\s+)?${MONTH},?\s+${YEAR}\b`, 'giu'),
      (_whole, day: string, month: string, year: string) => `${year}-${monthOf(month)}-${dayOf(day)}`,
    )
    .replace(
      new RegExp(String.raw`\b${MONTH}\s+${DAY},?\s+${YEAR}\b`, 'giu'),
      (_whole, month: string, day: string, year: string) => `${year}-${monthOf(month)}-${dayOf(day)}`,
    )
    // "Between June and December 2020": the year stands once for both.
    .replace(
      new RegExp(String.raw`\b${MONTH}\s*(-|–|to|until|till|through|and)\s*${MONTH}\s+(?:of\s+)?${YEAR}\b`, 'giu'),
      (_whole, from: string, joint: string, to: string, year: string) =>
        `${year}-${monthOf(from)} ${joint} ${year}-${monthOf(to)}`,
    )
    .replace(
      new RegExp(String.raw`\b${MONTH}\s+(?:of\s+)?${YEAR}\b`, 'giu'),
      (_whole, month: string, year: string) => `${year}-${monthOf(month)}`,
    )
    .replace(
      new RegExp(
        String.raw`\b(?:the\s+)?(?:early|late|mid|middle|beginning|start|end|spring|summer|autumn|fall|winter|year)(?:\s+of|\s+in|-|\s)\s*(?:the\s+year\s+)?${YEAR}\b`,
        'giu',
      ),
      '$1',
    );

const DATE = String.raw`(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?!\d)`;
// By itself a number is a year only where it can be one: "5000 refugees".
const LIKELY = String.raw`((?:1[4-9]|20)\d{2}(?:-\d{2}(?:-\d{2})?)?)(?!\d)`;
const TO = String.raw`(?:to|until|till|til|through|and|–|—|-|\.\.)`;

/** The day, month or year before or after a date, as exact as it is. */
function beside(date: string, step: 1 | -1): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return String(year + step);
  const moved =
    day === undefined ? new Date(Date.UTC(year, month - 1 + step)) : new Date(Date.UTC(year, month - 1, day + step));
  const iso = Number.isNaN(moved.getTime()) ? date : moved.toISOString();
  return iso.slice(0, date.length);
}

const RANGE = new RegExp(
  String.raw`(?:\b(?:from|between|in|during|of|for|over)\s+)?\b${LIKELY}\s*${TO}\s*(?:the end of\s+)?${LIKELY}`,
  'iu',
);
/** The day, month or year before a date. */
export const dateBefore = (date: string): string => beside(date, -1);

const STARTS: readonly (readonly [RegExp, (date: string) => string])[] = [
  [
    new RegExp(
      String.raw`(?:--)?\b(?:since|as of|starting(?: in| from| with)?|beginning(?: in| with)?)\s*[:=]?\s*${DATE}`,
      'iu',
    ),
    (date) => date,
  ],
  [new RegExp(String.raw`\b${DATE}\s*(?:on|onwards?|and (?:later|after|since))\b`, 'iu'), (date) => date],
  [new RegExp(String.raw`\b(?:after|later than)\s+${DATE}`, 'iu'), (date) => beside(date, 1)],
  [new RegExp(String.raw`\b(?:from)\s+${DATE}`, 'iu'), (date) => date],
];
const ENDS: readonly (readonly [RegExp, (date: string) => string])[] = [
  [
    new RegExp(
      String.raw`(?:--)?\b(?:until|till|til|up to|through|by|to the end of)\s*[:=]?\s*(?:the end of\s+)?${DATE}`,
      'iu',
    ),
    (date) => date,
  ],
  [new RegExp(String.raw`\b(?:before|prior to|earlier than)\s+${DATE}`, 'iu'), (date) => beside(date, -1)],
];
const SINGLE = new RegExp(
  String.raw`\b(?:only|just|in|during|of|for|throughout|within|on|dated|from)\s+(?:only\s+|the year\s+)?${LIKELY}(?:\s+only\b)?`,
  'iu',
);
const BARE = new RegExp(String.raw`(?:^|[\s,(])${LIKELY}(?:\s+only)?(?=$|[\s,.)?!;:])`, 'iu');
/** What only says again that nothing else is wanted. */
const ONLY =
  /[,;]?\s*\b(?:and\s+)?(?:(?:only|just)\s+(?:that|this)\s+(?:year|month|period|time)|(?:nothing|not|no)\s+(?:older|newer|earlier|later|else|before(?: that)?|after(?: that)?)|that\s+(?:year|month|period)\s+only)\b/giu;

/** A text without the period that it names. */
export interface TakenPeriod {
  readonly rest: string;
  readonly period: Pick<FilterOptions, 'since' | 'until'>;
}

/**
 * Reads and takes out of a text the period that it names, in figures or in words. "After 2018" begins with 2019, and
 * "before 2021" ends with 2020.
 * @param bare whether a year by itself is a period as well: "Norway 2018"
 */
export function takePeriod(text: string, bare = true): TakenPeriod {
  let rest = withPlainDates(text);
  const cut = (match: RegExpExecArray) => {
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  };
  const done = (period: TakenPeriod['period']): TakenPeriod => ({
    rest: period.since || period.until ? rest.replace(ONLY, ' ') : rest,
    period,
  });
  const range = RANGE.exec(rest);
  if (range) {
    cut(range);
    return done({ since: range[1]!, until: range[2]! });
  }
  let since: string | undefined;
  let until: string | undefined;
  for (const [pattern, read] of STARTS) {
    const match = since === undefined ? pattern.exec(rest) : null;
    if (!match) continue;
    since = read(match[1]!);
    cut(match);
  }
  for (const [pattern, read] of ENDS) {
    const match = until === undefined ? pattern.exec(rest) : null;
    if (!match) continue;
    until = read(match[1]!);
    cut(match);
  }
  if (since || until) return done({ ...(since && { since }), ...(until && { until }) });
  const match = SINGLE.exec(rest) ?? (bare ? BARE.exec(rest) : null);
  if (!match) return done({});
  cut(match);
  return done({ since: match[1]!, until: match[1]! });
}
