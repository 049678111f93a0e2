import { fold } from '../../text/fold.js';
import { dateInDateElement, dateInLine } from '../dates/dateline.js';
import type { DayOrder } from '../dates/numbered-dates.js';
import { parseDay } from '../dates/parse-day.js';
import { known } from '../reading.js';
import { isAside } from './aside.js';
import { FOLLOWS, lineOf, type Page, type PageElement } from './dom.js';

const ITEM_DATE = '[itemprop="datePublished"], [property="datePublished"], [pubdate]';
const NEAR_NAMES = /date|\bdata\b|datum|fecha|tarih|time|publish|posted|byline|dateline|meta|info|stamp|pub/iu;
// In the languages of Europe too.
const NAMED_DATE = /date(?!line)|\bdata\b|datum|fecha|tarih|time(?!line)|publish|posted|stamp/iu;
const CHANGED = /updat|modif|edit|revis/iu;
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

/** The date that the markup of a page calls that of publication. */
export function dateInMarkup(page: Page, order: DayOrder | undefined): string | undefined {
  for (const element of firstOnes(page, ITEM_DATE)) {
    if (isAside(element)) continue;
    const date = dateOfElement(element, order);
    if (date) return date;
  }
  return undefined;
}

const saysChanged = (element: PageElement): boolean =>
  CHANGED.test(`${element.className} ${element.getAttribute('itemprop') ?? ''}`) ||
  /^\s*(?:last )?(?:updated|modified)/iu.test(lineOf(element.parentElement).slice(0, 40));

/** The date of the first element for times that is not that of a change, or of another article. */
export function dateInTimeElement(page: Page, order: DayOrder | undefined): string | undefined {
  for (const element of firstOnes(page, 'time, abbr.published, .dt-published, relative-time')) {
    if (isAside(element) || saysChanged(element)) continue;
    const date = dateOfElement(element, order);
    if (date) return date;
  }
  return undefined;
}

function headingOf(page: Page, title: string | undefined): PageElement | undefined {
  const wanted = title && fold(title);
  return wanted
    ? [...firstOnes(page, 'h1, h2, h3, h4')].find((each) => fold(lineOf(each)).startsWith(wanted))
    : undefined;
}

/**
 * The date of the first short element that is named as one for dates: after the title of the page, and before it, where
 * it may be the day on which the page was fetched.
 */
export function datesInNamedElements(
  page: Page,
  title: string | undefined,
  order: DayOrder | undefined,
): { readonly after?: string; readonly before?: string } {
  const heading = headingOf(page, title);
  const isBefore = (element: PageElement): boolean =>
    heading !== undefined && (heading.compareDocumentPosition(element) & FOLLOWS) === 0;
  let looked = 0;
  let before: string | undefined;
  for (const element of page.querySelectorAll('[class], [id]')) {
    const name = `${element.className} ${element.id}`;
    if (!NEAR_NAMES.test(name) || CHANGED.test(name)) continue;
    const text = lineOf(element);
    if (text.length < 8 || text.length > 160 || !/\d{4}/u.test(text) || isAside(element)) continue;
    if (++looked > MOST_LOOKED_AT) break;
    const date = dateInLine(text, order) ?? (NAMED_DATE.test(name) ? dateInDateElement(text, order) : undefined);
    if (date && !isBefore(element)) return { after: date, ...known({ before }) };
    before ??= date;
  }
  return known({ before });
}
