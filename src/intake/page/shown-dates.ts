import { fold } from '../../text/fold.js';
import { dateInDateElement, dateInLine } from '../dates/date-line.js';
import { isSameMoment } from '../dates/moments.js';
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
const VALUES = ['datetime', 'content', 'value', 'data-datetime', 'data-timestamp', 'data-date', 'data-time', 'title'];

function dateOfText(element: PageElement, order: DayOrder | undefined): string | undefined {
  const text = lineOf(element);
  return text.length <= 160
    ? (dateInLine(text, order) ?? parseDay(text.replace(/^\D{0,20}:\s*/u, ''), order))
    : undefined;
}

function dateOfElement(element: PageElement, order: DayOrder | undefined): string | undefined {
  const shown = dateOfText(element, order);
  for (const name of VALUES) {
    const value = element.getAttribute(name) ?? '';
    const date = parseDay(value, order);
    if (date) return shown && isSameMoment(value, shown) ? shown : date;
  }
  return shown;
}

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

const TIMES = 'time, abbr.published, .dt-published, relative-time, time-ago';

/** The moments that the page's elements for times name, as they are written. */
export const momentsOf = (page: Page): string[] =>
  [...firstOnes(page, TIMES)].flatMap(
    (element) => element.getAttribute('datetime') ?? element.getAttribute('title') ?? [],
  );

/**
 * The date of an element for times that is not that of a change, or of another article: the first one after the title of
 * the page, else the last one before it.
 */
export function dateInTimeElement(
  page: Page,
  title: string | undefined,
  order: DayOrder | undefined,
): string | undefined {
  const heading = headingOf(page, title);
  let before: string | undefined;
  for (const element of firstOnes(page, TIMES)) {
    if (isAside(element) || saysChanged(element)) continue;
    const date = dateOfElement(element, order);
    if (date && !(heading && isBefore(element, heading))) return date;
    before = date ?? before;
  }
  return before;
}

const isBefore = (element: PageElement, heading: PageElement): boolean =>
  (heading.compareDocumentPosition(element) & FOLLOWS) === 0;

function headingOf(page: Page, title: string | undefined): PageElement | undefined {
  const wanted = title && fold(title);
  return wanted
    ? [...firstOnes(page, 'h1, h2, h3, h4')].find((each) => fold(lineOf(each)).startsWith(wanted))
    : undefined;
}

// "3 days ago", with the day itself where a pointer rests on it.
const dateByTitle = (element: PageElement, order: DayOrder | undefined): string | undefined =>
  dateInDateElement(element.getAttribute('title') ?? '', order);

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
  let looked = 0;
  let before: string | undefined;
  for (const element of page.querySelectorAll('[class], [id]')) {
    const name = `${element.className} ${element.id}`;
    if (!NEAR_NAMES.test(name) || CHANGED.test(name)) continue;
    const text = lineOf(element);
    const says = `${text} ${element.getAttribute('title') ?? ''}`;
    if (says.length < 8 || text.length > 160 || !/\d{4}/u.test(says) || isAside(element)) continue;
    if (++looked > MOST_LOOKED_AT) break;
    const date =
      dateInLine(text, order) ??
      (NAMED_DATE.test(name) ? (dateInDateElement(text, order) ?? dateByTitle(element, order)) : undefined);
    if (date && !(heading && isBefore(element, heading))) return { after: date, ...known({ before }) };
    before ??= date;
  }
  return known({ before });
}
