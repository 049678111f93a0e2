import { fold } from '../../text/fold.js';
import { dateInAddress } from '../dates/date-in-address.js';
import { dateInDateElement, dateInLine, dateOfChange, dateOfDateline } from '../dates/dateline.js';
import { dayOrderOf, dayOrderToldBy } from '../dates/day-order.js';
import type { DayOrder } from '../dates/numbered-dates.js';
import { parseDay } from '../dates/parse-day.js';
import { type FoundDate, known } from '../reading.js';
import { isAside } from './aside.js';
import { lineOf, type Page, type PageElement } from './dom.js';
import type { LinkedNode } from './linked-data.js';
import type { Metas } from './metas.js';

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
const ITEM_DATE = '[itemprop="datePublished"], [property="datePublished"], [pubdate]';
const NEAR_NAMES = /date|time|publish|posted|byline|dateline|meta|info|stamp|pub/iu;
const NAMED_DATE = /date(?!line)|time(?!line)|publish|posted|stamp/iu;
const CHANGED = /updat|modif|edit|revis/iu;
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

const dateOfElement = (element: PageElement, order: DayOrder | undefined): string | undefined => {
  for (const name of ['datetime', 'content', 'value', 'data-datetime', 'data-timestamp']) {
    const date = parseDay(element.getAttribute(name) ?? '', order);
    if (date) return date;
  }
  const text = lineOf(element);
  return text.length <= 160
    ? (dateInLine(text, order) ?? parseDay(text.replace(/^\D{0,20}:\s*/u, ''), order))
    : undefined;
};

// So far into a page no date is that of the article.
const MOST_LOOKED_AT = 300;

function* firstOnes(page: Page, selector: string): Generator<PageElement> {
  let looked = 0;
  for (const element of page.querySelectorAll(selector)) {
    if (++looked > MOST_LOOKED_AT) return;
    yield element;
  }
}

function inMarkup(page: Page, order: DayOrder | undefined): FoundDate | undefined {
  for (const element of firstOnes(page, ITEM_DATE)) {
    if (isAside(element)) continue;
    const date = dateOfElement(element, order);
    if (date) return stated(date, 'the page’s markup (datePublished)');
  }
  return undefined;
}

const saysChanged = (element: PageElement): boolean =>
  CHANGED.test(`${element.className} ${element.getAttribute('itemprop') ?? ''}`) ||
  /^\s*(?:last )?(?:updated|modified)/iu.test(lineOf(element.parentElement).slice(0, 40));

const FOLLOWS = 4;

// What stands far above the title is mostly the day on which the page was fetched.
const isBefore = (element: PageElement, heading: PageElement | undefined): boolean =>
  heading !== undefined && (heading.compareDocumentPosition(element) & FOLLOWS) === 0;

function inTimeElement(page: Page, order: DayOrder | undefined): string | undefined {
  for (const element of firstOnes(page, 'time, abbr.published, .dt-published, relative-time')) {
    if (isAside(element) || saysChanged(element)) continue;
    const date = dateOfElement(element, order);
    if (date) return date;
  }
  return undefined;
}

interface NamedLines {
  readonly after?: string;
  readonly before?: string;
}

function inNamedLine(page: Page, order: DayOrder | undefined, heading: PageElement | undefined): NamedLines {
  let looked = 0;
  let before: string | undefined;
  for (const element of page.querySelectorAll('[class], [id]')) {
    const name = `${element.className} ${element.id}`;
    if (!NEAR_NAMES.test(name) || CHANGED.test(name)) continue;
    const text = lineOf(element);
    if (text.length < 8 || text.length > 160 || !/\d{4}/u.test(text) || isAside(element)) continue;
    if (++looked > MOST_LOOKED_AT) break;
    const date = dateInLine(text, order) ?? (NAMED_DATE.test(name) ? dateInDateElement(text, order) : undefined);
    if (date && !isBefore(element, heading)) return { after: date, ...known({ before }) };
    before ??= date;
  }
  return known({ before });
}

const firstOf = (lines: readonly string[], find: (line: string) => string | undefined): string | undefined => {
  for (const line of lines) {
    const date = find(line);
    if (date) return date;
  }
  return undefined;
};

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

function headingOf(page: Page, title: string | undefined): PageElement | undefined {
  const wanted = title && fold(title);
  return wanted
    ? [...firstOnes(page, 'h1, h2, h3, h4')].find((each) => fold(lineOf(each)).startsWith(wanted))
    : undefined;
}

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
  const { metas, articles, near, start, title, url } = sources;
  const lines = [...near.closest, ...near.further];
  const order = dayOrderToldBy(lines, start.join('\n')) ?? dayOrderOf(sources.language);
  const linked = articles
    .flatMap((node) => [node.datePublished, node.dateCreated])
    .filter((value) => typeof value === 'string');
  const told = (names: readonly string[]) => names.flatMap((name) => metas.all(name).map((value) => ({ name, value })));
  const all = [...linked, ...told([...PUBLISHED, ...ANY_DATE]).map(({ value }) => value)];
  const day = (value: string) => parseDay(inOwnOffset(value, all), order);
  const inLine = (line: string) => dateInLine(line, order);
  const meta = (names: readonly string[]): FoundDate | undefined =>
    told(names)
      .map(({ name, value }) => stated(day(value), `the page’s data (${name})`))
      .find(Boolean);
  const sure =
    stated(firstOf(linked, day), 'the page’s data (datePublished)') ?? meta(PUBLISHED) ?? inMarkup(page, order);
  if (sure) return sure;
  const any = meta(ANY_DATE);
  const inAddress = url ? dateInAddress(url) : undefined;
  // Nothing is published after its last change.
  const changed = firstOf([...lines, ...start], (line) => dateOfChange(line, order));
  const named = inNamedLine(page, order, headingOf(page, title));
  const shownDates = [
    firstOf(near.closest, inLine),
    inTimeElement(page, order),
    named.after,
    firstOf(near.further, inLine),
  ].filter((date) => date !== undefined && !(changed && date > changed));
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
    inferred(changed, 'the date of the page’s last change') ??
    inferred(named.before, 'a date at the head of the page')
  );
}
