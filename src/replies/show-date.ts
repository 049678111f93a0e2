import type { Article, ArticleDate } from '../corpus/article.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

interface Parts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

function parts(iso: string): Parts {
  const [year = iso, month, day] = iso.split('-');
  return { year, month: month && MONTHS[Number(month) - 1], day: day && String(Number(day)) };
}

const shown = ({ year, month, day }: Parts): string => [day, month, year].filter(Boolean).join(' ');

// What both ends share is said once: "19–23 June 2025", "June–July 2020", "28 June – 3 July 2025".
function shownRange(from: Parts, to: Parts): string {
  if (from.year !== to.year || Boolean(from.month) !== Boolean(to.month)) {
    return from.month || to.month ? `${shown(from)} – ${shown(to)}` : `${from.year}–${to.year}`;
  }
  if (from.month === to.month) {
    if (from.day === to.day) return shown(to);
    return from.day && to.day ? `${from.day}–${shown(to)}` : shown({ year: to.year, month: to.month });
  }
  return from.day || to.day ? `${shown({ ...from, year: '' })} – ${shown(to)}` : `${from.month}–${to.month} ${to.year}`;
}

/** A date as people read it, with its precision and basis: "8 February 2018", "19–23 June 2025 (inferred)". */
export function showDate(date: ArticleDate | undefined): string {
  if (!date) return 'date not stated';
  const [from = date.text, to] = date.text.split(/\s+to\s+/u);
  const text = to ? shownRange(parts(from), parts(to)) : shown(parts(from));
  return date.basis === 'inferred' ? `${text} (inferred)` : text;
}

/** The date of a claim as people read it: "8 February 2018", "December 2022", "2016". */
export const showIso = (iso: string): string => shown(parts(iso));

/** What a set of articles spans: "6 articles, February 2018 – June 2025"; articles without a date are counted. */
export function showSpan(articles: readonly Article[]): string {
  const count = `${articles.length.toLocaleString('en')} ${articles.length === 1 ? 'article' : 'articles'}`;
  const dates = articles.flatMap((article) => article.date ?? []);
  if (dates.length === 0) return `${count}, dates not stated`;
  const first = dates.reduce((a, b) => (b.from < a.from ? b : a));
  const last = dates.reduce((a, b) => (b.to > a.to ? b : a));
  // An end is told to the month at most, and only as finely as its own date is known.
  const end = (date: ArticleDate, iso: string) =>
    parts(iso.slice(0, date.precision === 'year' || /^\d{4} to \d{4}$/u.test(date.text) ? 4 : 7));
  const undated = articles.length - dates.length;
  const span = shownRange(end(first, first.from), end(last, last.to));
  return `${count}, ${span}${undated ? ` (${undated} without a date)` : ''}`;
}
