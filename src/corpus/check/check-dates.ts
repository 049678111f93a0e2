import type { Article, ArticleDate, Sentence } from '../article.js';
import { type NamedTime, namedTimes } from './named-times.js';
import type { ArticleCheck, Sign } from './sign.js';

const EARLIEST_YEAR = 1800;
const LONG_AFTER_YEARS = 4;
const DAY_MS = 86_400_000;
const LONGEST_DATE_LINE = 100;

const LOOK = 'set the date right, or leave it out if it is not known';
const NOT_YET =
  /\b(?:will|would|shall|until|till|due|plans?|planned|schedul\w+|expect\w*|expir\w+|deadline|next|before|target\w*|aims?|aimed|hop(?:es?|ed|ing)|could|may|might|upcoming|through|set to|to be|by (?:\d|[A-Z]|the end|early|mid|late)|no later than|valid|forecast|project\w*)\b/u;
/** How news speaks: of a weekday without its date. */
const NEWS = /\b[Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:\d|\p{Lu}\p{Ll}+ \d))/u;

const inYear = (day: string): number => Number(day.slice(0, 4));
const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

/** Times that the text tells of as past, though they come after the article. */
function toldTooEarly(sentences: readonly Sentence[], date: ArticleDate, times: readonly NamedTime[]): NamedTime[] {
  let next = 0;
  return times.filter(({ at, from, isDay }) => {
    while (next < sentences.length && sentences[next]!.end <= at) next++;
    const sentence = sentences[next];
    const isLater = isDay ? from > date.to && daysBetween(from, date.to) > 2 : inYear(from) > inYear(date.to);
    return isLater && sentence !== undefined && !NOT_YET.test(sentence.text);
  });
}

/** A day that stands alone on one of the first lines, as publishers put it: "Friday, August 21, 2015". */
function dayAtTheTop({ text }: Article, times: readonly NamedTime[]): NamedTime | undefined {
  return times.find(({ at, shown, isDay }) => {
    if (!isDay || at > 600) return false;
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const line = text.slice(start, end < 0 ? text.length : end);
    return line.length <= LONGEST_DATE_LINE && line.length - shown.length <= 40 && !/[.!?]$/u.test(line.trim());
  });
}

/**
 * Whether an article's date can be right: not in the future, not before newspapers, and in keeping with the days and
 * years that the text names. Missing dates are told by `checkMetadata`.
 */
export const checkDates: ArticleCheck = (article, sentences, { today }) => {
  const { date, text } = article;
  if (!date) return [];
  const signs: Sign[] = [];
  const warn = (at: number, problem: string, severity: Sign['severity'] = 'warning'): void => {
    signs.push({ at, problem, advice: LOOK, severity });
  };
  if (date.from > today && daysBetween(date.from, today) > 1) warn(0, `the date ${date.text} is in the future`);
  if (inYear(date.from) < EARLIEST_YEAR) warn(0, `the date ${date.text} is before ${EARLIEST_YEAR}`);
  if (signs.length > 0) return signs;

  const times = namedTimes(text);
  const top = dayAtTheTop(article, times);
  if (
    top &&
    (top.from < date.from || top.from > date.to) &&
    Math.min(daysBetween(top.from, date.from), daysBetween(top.from, date.to)) > 31
  ) {
    warn(top.at, `“${top.shown}” stands at the top of the text, and the article is dated ${date.text}`);
    return signs;
  }
  const early = toldTooEarly(sentences, date, times);
  const days = early.filter(({ isDay }) => isDay);
  if (days[0]) warn(days[0].at, `the text tells of ${days[0].shown}, and is dated before that: ${date.text}`);
  else if (early.length > 1)
    warn(early[0]!.at, `the text tells of ${early[0]!.shown}, and is dated before that: ${date.text}`);
  const latest = times.reduce((year, { from }) => Math.max(year, inYear(from)), 0);
  const namings = times.filter(({ from }) => inYear(from) === latest).length;
  const weekday = NEWS.exec(text);
  if (namings > 1 && weekday && inYear(date.from) - latest > LONG_AFTER_YEARS) {
    const says = `it reads like news (“${weekday[0]}”) and names no year after ${latest}`;
    warn(weekday.index, `${says}, but is dated ${date.text}`, 'note');
  }
  return signs;
};
