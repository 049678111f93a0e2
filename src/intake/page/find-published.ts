import { dateInAddress } from '../dates/date-in-address.js';
import { dateInLine } from '../dates/dateline.js';
import { type DayOrder, parseDay } from '../dates/parse-day.js';
import type { FoundDate } from '../reading.js';
import { lineOf, type Page, type PageElement } from './dom.js';
import type { LinkedNode } from './linked-data.js';
import type { Metas } from './metas.js';

const METAS = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'date.published',
  'publishdate',
  'publish-date',
  'published_date',
  'publication_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'displaydate',
  'originalpublicationdate',
  'ptime',
  'cxenseparse:recs:publishtime',
  'cxense:publishtime',
  'timestamp',
  'bt:pubdate',
  'rnews:datepublished',
  'date',
  'created',
];
const ITEM_DATE = '[itemprop="datePublished"], [property="datePublished"], [pubdate]';
const NEAR_NAMES = /date|time|publish|posted|byline|dateline|meta|info|stamp|pub/iu;
const CHANGED = /updat|modif|edit|revis/iu;
const ASIDE =
  /relat|sidebar|comment|footer|widget|recommend|popular|trending|latest|teaser|promo|archive|weather|event|newsletter/iu;

const stated = (date: string | undefined, foundIn: string): FoundDate | undefined =>
  date ? { date, basis: 'stated', foundIn } : undefined;

// A midnight of Greenwich told elsewhere with the page's own offset is another day there.
function inOwnOffset(value: string, others: readonly string[]): string {
  if (!/T\S*(?:Z|[+-]00:?00)$/u.test(value)) return value;
  const instant = Date.parse(value);
  return others.find((other) => /[+-](?!00:?00)\d\d:?\d\d$/u.test(other) && Date.parse(other) === instant) ?? value;
}

function* ancestors(element: PageElement): Generator<PageElement> {
  for (let up = element.parentElement; up; up = up.parentElement) yield up;
}

const isAside = (element: PageElement): boolean =>
  [element, ...ancestors(element)].some(
    (each) =>
      each.localName !== 'body' &&
      (/^(?:aside|footer|nav)$/u.test(each.localName) || ASIDE.test(`${each.className} ${each.id}`)),
  );

const dateOfElement = (element: PageElement, order: DayOrder | undefined): string | undefined => {
  for (const name of ['datetime', 'content', 'data-datetime', 'data-timestamp']) {
    const date = parseDay(element.getAttribute(name) ?? '', order);
    if (date) return date;
  }
  const text = lineOf(element);
  return text.length <= 160
    ? (dateInLine(text, order) ?? parseDay(text.replace(/^\D{0,20}:\s*/u, ''), order))
    : undefined;
};

function inMarkup(page: Page, order: DayOrder | undefined): FoundDate | undefined {
  for (const element of page.querySelectorAll(ITEM_DATE)) {
    if (isAside(element)) continue;
    const date = dateOfElement(element, order);
    if (date) return stated(date, 'the page’s own markup (datePublished)');
  }
  return undefined;
}

function inTimeElement(page: Page, order: DayOrder | undefined): FoundDate | undefined {
  for (const element of page.querySelectorAll('time, abbr.published, .dt-published, relative-time')) {
    const naming = [element, ...ancestors(element)]
      .slice(0, 3)
      .map((each) => `${each.className} ${each.getAttribute('itemprop') ?? ''}`);
    if (
      isAside(element) ||
      CHANGED.test(naming[0]!) ||
      /^\s*(?:last )?(?:updated|modified)/iu.test(lineOf(element.parentElement))
    )
      continue;
    const date = dateOfElement(element, order);
    if (date) return stated(date, 'the date that the page shows');
  }
  return undefined;
}

function inVisibleLine(page: Page, order: DayOrder | undefined): FoundDate | undefined {
  for (const element of page.querySelectorAll('[class], [id]')) {
    const name = `${element.className} ${element.id}`;
    if (!NEAR_NAMES.test(name) || CHANGED.test(name)) continue;
    const text = lineOf(element);
    if (text.length < 8 || text.length > 160 || !/\d{4}/u.test(text) || isAside(element)) continue;
    const date = dateInLine(text, order);
    if (date) return stated(date, 'the date that the page shows');
  }
  return undefined;
}

/** Day and month in the order of the page's region; unknown where the page names none. */
export function dayOrderOf(language: string | undefined): DayOrder | undefined {
  const region = /^[a-z]{2,3}[-_]([a-z]{2})\b/iu.exec(language ?? '')?.[1]?.toUpperCase();
  if (region === 'US' || region === 'PH') return 'month-first';
  return region ? 'day-first' : language && !/^en/iu.test(language) ? 'day-first' : undefined;
}

/**
 * When a page was published: what its data state, then its markup, then what it shows, and in the end its address
 * (`inferred`). The day is that of the page's own clock. The date of a change is taken for none of these.
 */
export function findPublished(
  page: Page,
  metas: Metas,
  articles: readonly LinkedNode[],
  where: { readonly language?: string; readonly url?: string; readonly lines: readonly string[] },
): FoundDate | undefined {
  const order = dayOrderOf(where.language);
  const linked = articles.flatMap((node) =>
    [node.datePublished, node.dateCreated].filter((value) => typeof value === 'string'),
  );
  const named = METAS.flatMap((name) => metas.all(name).map((value) => ({ name, value })));
  const values = [...linked, ...named.map(({ value }) => value)];
  for (const value of linked) {
    const date = parseDay(inOwnOffset(value, values), order);
    if (date) return stated(date, 'the page’s data (datePublished)');
  }
  for (const { name, value } of named) {
    const date = parseDay(inOwnOffset(value, values), order);
    if (date) return stated(date, `the page’s data (${name})`);
  }
  return (
    inMarkup(page, order) ??
    inTimeElement(page, order) ??
    inVisibleLine(page, order) ??
    where.lines
      .slice(0, 6)
      .map((line) => stated(dateInLine(line, order), 'a line at the start of the text'))
      .find(Boolean) ??
    (where.url ? dateInAddress(where.url) : undefined)
  );
}
