import type { Library } from '../src/library.js';
import { inPeriod, periodOf } from '../src/relations/filters.js';
import type { ChosenQuote } from '../src/search/answer.js';
import { takePeriod } from './period-words.js';

/** A period that a question asks about, as far as quotes can be held against it. */
export interface AskedPeriod {
  readonly since: string;
  readonly until?: string;
}

/** The period that a question names with words like "in", "since" and "between"; undefined where it names no beginning. */
export function askedPeriod(question: string): AskedPeriod | undefined {
  const { rest, period } = takePeriod(question, false);
  const { since, until } = period;
  // "In 2020 and in 2025" asks about two years, and "the 2016 deal" names a thing.
  if (/\b(?:1[4-9]|20)\d\d\b/u.test(rest)) return undefined;
  try {
    for (const date of [since, until]) if (date) periodOf(date);
  } catch {
    // "Since 2020-99" is no date, and told to whoever uses it as a filter.
    return undefined;
  }
  return periodFrom({ since, until });
}

/** The period of filters; undefined where they name no beginning. */
export const periodFrom = ({ since, until }: Partial<AskedPeriod>): AskedPeriod | undefined =>
  since ? { since, ...(until && { until }) } : undefined;

/** Years after which a text is no report of what it tells. */
const STORY = 10;

/** Whether a quote tells of a period: by the date of what it claims, of its article, or a year in it. */
export function isWithin(
  { article: id, start, end }: ChosenQuote,
  { since, until }: AskedPeriod,
  library: Library,
): boolean {
  const article = library.article(id);
  if (!article) return false;
  // A text of no known date, or of long after, tells a story whose sentences need not repeat their years.
  if (!article.date || Number(article.date.from.slice(0, 4)) > Number((until ?? since).slice(0, 4)) + STORY)
    return true;
  if (article.date.to >= periodOf(since).from && (!until || article.date.from <= periodOf(until).to)) return true;
  const years = article.text.slice(start, end).match(/\b(?:1[4-9]|20)\d\d\b/gu) ?? [];
  if (years.some((year) => inPeriod(year, since, until))) return true;
  return (
    library.claimsReady() &&
    library
      .claims()
      .some(
        (claim) =>
          claim.article === id &&
          claim.start < end &&
          start < claim.end &&
          claim.dateBasis !== 'article' &&
          inPeriod(claim.date, since, until),
      )
  );
}
