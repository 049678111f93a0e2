import type { ArticleDate } from './article.js';

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;
const FORMS = 'YYYY, YYYY-MM, YYYY-MM-DD or two of these joined by " to "';

interface Period {
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year';
}

const lastDay = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
};

function period(text: string): Period {
  const [, year, month, day] = PART.exec(text) ?? [];
  if (!year) throw new RangeError(`“${text}” is not a date of the form ${FORMS}`);
  if (Number(year) === 0) throw new RangeError(`there is no year ${year}`);
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
  if (Number(month) < 1 || Number(month) > 12) throw new RangeError(`${text}: there is no month ${month}`);
  const last = lastDay(Number(year), Number(month));
  if (!day) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}`, precision: 'month' };
  if (Number(day) < 1 || Number(day) > last) throw new RangeError(`${text}: ${year}-${month} has no day ${day}`);
  return { from: text, to: text, precision: 'day' };
}

/**
 * Reads a date: YYYY, YYYY-MM, YYYY-MM-DD, or two of these joined by " to ", both inclusive.
 * @throws RangeError that says what is wrong: another form, a day that the calendar lacks, a range that runs backwards
 */
export function parseArticleDate(text: string, basis: ArticleDate['basis'] = 'stated'): ArticleDate {
  const parts = text.trim().split(/\s+to\s+/u);
  if (parts.length > 2) throw new RangeError(`“${text}” joins more than two dates`);
  const first = period(parts[0]!);
  if (parts.length === 1) return { text: parts[0]!, ...first, basis };
  const last = period(parts[1]!);
  if (last.to < first.from || last.from < first.from) throw new RangeError(`“${text}” ends before it starts`);
  return { text: parts.join(' to '), from: first.from, to: last.to, precision: 'range', basis };
}

/** Whether a text is a date of the form YYYY, YYYY-MM or YYYY-MM-DD that the calendar has. */
export function isCalendarDate(text: string): boolean {
  try {
    period(text);
    return true;
  } catch {
    return false;
  }
}
