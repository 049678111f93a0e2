import { dateInAddress } from '../dates/date-in-address.js';
import { dateByLabel, dateInLine, dateOfChange, dateOfDateline, isDateLine } from '../dates/dateline.js';
import { dayOrderOf, dayOrderToldBy } from '../dates/day-order.js';
import { parseDay } from '../dates/parse-day.js';
import type { FoundDate } from '../reading.js';
import type { Page } from './dom.js';
import type { LinkedNode } from './linked-data.js';
import type { Metas } from './metas.js';
import { dateInMarkup, dateInTimeElement, datesInNamedElements } from './shown-dates.js';

// Names that mean the day of publication and nothing else.
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date.published',
  'published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_date',
  'published-date',
  'published_time',
  'publication_date',
  'publication-date',
  'pubdate',
  'pub_date',
  'pdate',
  'displaydate',
  'originalpublicationdate',
  'rnews:datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'cxenseparse:recs:publishtime',
  'cxense:publishtime',
  'article.published',
  'ptime',
  'bt:pubdate',
];
// Names that some sites fill with the day of the last change.
const ANY_DATE = [
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_date',
  'date',
  'created',
  'timestamp',
  'eomportal-loc',
];
const SHOWN = 'the date that the page shows';
const LONGEST_TITLE = 140;

const stated = (date: string | undefined, foundIn: string): FoundDate | undefined =>
  date ? { date, basis: 'stated', foundIn } : undefined;

// A midnight of Greenwich told elsewhere with the page's own offset is another day there.
function inOwnOffset(value: string, others: readonly string[]): string {
  if (!/T\S*(?:Z|[+-]00:?00)$/u.test(value)) return value;
  const instant = Date.parse(value);
  return others.find((other) => /[+-](?!00:?00)\d\d:?\d\d$/u.test(other) && Date.parse(other) === instant) ?? value;
}

const firstOf = (lines: readonly string[], find: (line: string) => string | undefined): string | undefined => {
  for (const line of lines) {
    const date = find(line);
    if (date) return date;
  }
  return undefined;
};

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** What of a page its date is looked for in, besides its tree. */
export interface DateSources {
  readonly metas: Metas;
  readonly articles: readonly LinkedNode[];
  readonly language?: string;
  readonly url?: string;
  readonly title?: string;
  /** Lines of the page around its title. */
  readonly near: { readonly closest: readonly string[]; readonly further: readonly string[] };
  /** The first lines of the article. */
  readonly start: readonly string[];
}

/**
 * When a page was published: what its data state, then its markup, then what it shows, and in the end its address
 * (`inferred`). The day is that of the page's own clock. The day of a change is taken only where nothing else is known.
 */
export function findPublished(page: Page, sources: DateSources): FoundDate | undefined {
  const { metas, articles, title, url } = sources;
  // A day that the title names is not told as that of publication.
  const besidesTitle = (each: readonly string[]) => each.filter((line) => line !== title);
  const closest = besidesTitle(sources.near.closest);
  const further = besidesTitle(sources.near.further);
  const start = besidesTitle(sources.start);
  const lines = [...closest, ...further];
  const order = dayOrderToldBy(lines, start.join('\n')) ?? dayOrderOf(sources.language);
  const linked = articles
    .flatMap((node) => [node.datePublished, node.dateCreated])
    .filter((value) => typeof value === 'string');
  const told = (names: readonly string[]) => names.flatMap((name) => metas.all(name).map((value) => ({ name, value })));
  const all = [...linked, ...told([...PUBLISHED, ...ANY_DATE]).map(({ value }) => value)];
  const day = (value: string) => parseDay(inOwnOffset(value, all), order);
  const inLine = (line: string) => dateInLine(line, order) ?? dateByLabel(line, order);
  const meta = (names: readonly string[]): FoundDate | undefined =>
    told(names)
      .map(({ name, value }) => stated(day(value), `the page’s data (${name})`))
      .find(Boolean);
  const sure =
    stated(firstOf(linked, day), 'the page’s data (datePublished)') ??
    meta(PUBLISHED) ??
    stated(dateInMarkup(page, order), 'the page’s markup (datePublished)');
  if (sure) return sure;
  const any = meta(ANY_DATE);
  const inAddress = url ? dateInAddress(url) : undefined;
  const ofChange = (line: string) => dateOfChange(line, order);
  // Nothing is published after its last change: the page's own head says what day it is.
  const lastChange = firstOf(lines.filter(isDateLine), ofChange);
  const named = datesInNamedElements(page, title, order);
  const shownDates = [
    firstOf(closest, inLine),
    dateInTimeElement(page, order),
    named.after,
    firstOf(further, inLine),
  ].filter((date) => date !== undefined && !(lastChange && date > lastChange));
  const shown = shownDates.find((date) => date === inAddress?.date) ?? shownDates[0];
  // Near to each other, the looser date is that of a change.
  if (any && shown && daysBetween(any.date, shown) <= 3) return stated(shown, SHOWN);
  if (any && inAddress && inAddress.date < any.date && daysBetween(any.date, inAddress.date) <= 3) return inAddress;
  if (any) return any;
  const inferred = (date: string | undefined, foundIn: string): FoundDate | undefined =>
    date ? { date, basis: 'inferred', foundIn } : undefined;
  return (
    stated(shown, SHOWN) ??
    stated(
      firstOf(start, (line) => dateInLine(line, order)),
      'a line at the start of the text',
    ) ??
    start.map((line) => dateOfDateline(line, inAddress?.date.slice(0, 4))).find(Boolean) ??
    inAddress ??
    inferred(title && dateInLine(title.slice(0, LONGEST_TITLE), order), 'the title of the page') ??
    inferred(firstOf([...lines, ...start], ofChange), 'the date of the page’s last change') ??
    inferred(named.before, 'a date at the head of the page')
  );
}
