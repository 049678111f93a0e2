import type { Article } from '../corpus/article.js';
import { isCalendarDate } from '../corpus/article-date.js';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
// Agencies shorten the months: "Feb. 22", "Sept. 3".
const M =
  '(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.)';
const FULL = new RegExp(
  `\\b(?:${M} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${M},? (\\d{4}))\\b`,
  'u',
);
const MONTH_YEAR = new RegExp(`\\b${M},? (?:of )?(\\d{4})\\b`, 'u');
// "the July 23 Revolution", "violation of the June 12 Declaration": a name with a day in it tells of no day.
const MONTH_DAY = new RegExp(
  `\\b(?:(?<!\\b(?:[Tt]he|THE|of) )${M} (\\d{1,2})(?:st|nd|rd|th)?\\b|(?<=\\b(?:[Tt]he|THE|of) )${M} (\\d{1,2})(?:st|nd|rd|th)?\\b(?! \\p{Lu})|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${M}\\b)`,
  'u',
);
const MONTH_ALONE = new RegExp(
  `\\b(?:[Ii]n|[Ll]ast|[Tt]his|early|late|[Mm]id-?|[Ss]ince|of|by|until) ${M}(?! \\d{1,2} \\p{Lu})( last year)?\\b`,
  'u',
);
const YEAR =
  /\b(?:in|since|by|during|of|the|from|until|a|In|Since|The|A)(?: early| late| mid)? (1[6-9]\d\d|20\d\d)\b(?!-|s)/u;
const RELATIVE =
  /\b(today|yesterday|last (?:week|month|year|night)|this (?:week|month|year)|(?:on|last|this|next) (?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)|(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday))\b/iu;

export interface EventDate {
  readonly date: string | null;
  readonly basis: 'stated' | 'relative' | 'article' | null;
}

const pad = (n: number | string) => String(n).padStart(2, '0');
const month = (name: string) => pad(MONTHS.findIndex((m) => m.startsWith(name.toLowerCase().slice(0, 3))) + 1);

/** What the calendar has of a date: "39 December 2017" is a slip, and its month still counts. */
const inCalendar = (date: string): string | undefined => [date, date.slice(0, 7)].find(isCalendarDate);

/**
 * The date that a sentence gives for what it tells, the article's date as reference for "on Monday" or "in December".
 * For want of any, the article's own date, called so. YYYY, YYYY-MM or YYYY-MM-DD.
 */
export function dateOf(sentence: string, article: Pick<Article, 'date'>): EventDate {
  const full = FULL.exec(sentence);
  const fullDate =
    full && inCalendar(`${full[3] ?? full[6]}-${month(full[1] ?? full[5]!)}-${pad(full[2] ?? full[4]!)}`);
  if (fullDate) return { date: fullDate, basis: 'stated' };
  const monthYear = MONTH_YEAR.exec(sentence);
  const monthDate = monthYear && inCalendar(`${monthYear[2]}-${month(monthYear[1]!)}`);
  if (monthDate) return { date: monthDate, basis: 'stated' };
  const reference = article.date?.to;
  const monthDay = MONTH_DAY.exec(sentence);
  if (monthDay && reference) {
    const m = month(monthDay[1] ?? monthDay[3] ?? monthDay[6]!);
    const date = inCalendar(`${nearYear(m, reference)}-${m}-${pad(monthDay[2] ?? monthDay[4] ?? monthDay[5]!)}`);
    if (date) return { date, basis: 'relative' };
  }
  const year = YEAR.exec(sentence);
  const alone = MONTH_ALONE.exec(sentence);
  if (alone && reference) {
    const m = month(alone[1]!);
    const y = year ? year[1]! : alone[2] ? String(Number(reference.slice(0, 4)) - 1) : nearYear(m, reference);
    return { date: `${y}-${m}`, basis: year ? 'stated' : 'relative' };
  }
  if (year) return { date: year[1]!, basis: 'stated' };
  const relative = RELATIVE.exec(sentence);
  if (relative && reference && article.date?.precision !== 'year')
    return { date: shift(relative[1]!.toLowerCase(), reference, article.date!.precision === 'day'), basis: 'relative' };
  if (!article.date) return { date: null, basis: null };
  const { precision, from } = article.date;
  return {
    date: precision === 'year' ? from.slice(0, 4) : precision === 'day' ? from : from.slice(0, 7),
    basis: 'article',
  };
}

/** The year in which a month lies that has just passed, or is near ahead. */
function nearYear(m: string, reference: string): string {
  const year = Number(reference.slice(0, 4));
  const ahead = Number(m) - Number(reference.slice(5, 7));
  return String(ahead > 2 ? year - 1 : ahead < -9 ? year + 1 : year);
}

function shift(words: string, reference: string, exact: boolean): string {
  const day = new Date(`${reference}T00:00:00Z`);
  const back = (n: number) => {
    day.setUTCDate(day.getUTCDate() - n);
    return day.toISOString().slice(0, exact ? 10 : 7);
  };
  if (words === 'today') return back(0);
  if (words === 'yesterday' || words === 'last night') return back(1);
  if (/week$/u.test(words)) return back(words.startsWith('last') ? 7 : 0).slice(0, 7);
  if (/month$/u.test(words)) {
    if (words.startsWith('last')) day.setUTCDate(0);
    return day.toISOString().slice(0, 7);
  }
  if (/year$/u.test(words)) return String(Number(reference.slice(0, 4)) - (words.startsWith('last') ? 1 : 0));
  const wanted = DAYS.findIndex((d) => words.endsWith(d));
  const ahead = words.startsWith('next');
  const gap = ahead ? -((wanted - day.getUTCDay() + 7) % 7 || 7) : (day.getUTCDay() - wanted + 7) % 7;
  return back(gap);
}
