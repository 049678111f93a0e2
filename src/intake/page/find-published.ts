import { closingDate } from '../dates/closing-date.js';
import { dateInAddress } from '../dates/date-in-address.js';
import { dateByLabel, dateInLine, dateOfChange, dateSaidIn, isDateLine } from '../dates/date-line.js';
import { dateOfDateline } from '../dates/dateline.js';
import { dayOrderOf, dayOrderOfHost, dayOrderOfPeers, dayOrderToldBy } from '../dates/day-order.js';
import { firstOf } from '../dates/first-of.js';
import { isSameMoment } from '../dates/moments.js';
import type { FoundDate } from '../reading.js';
import { datesInData } from './dates-in-data.js';
import type { Page } from './dom.js';
import type { LinkedNode } from './linked-data.js';
import type { Metas } from './metas.js';
import { dateInMarkup, dateInTimeElement, datesInNamedElements, momentsOf } from './shown-dates.js';

const SHOWN = 'the date that the page shows';
const LONGEST_TITLE = 140;
const START_BLOCKS = 6;
const MOST_TEXT = 200_000;
const WHOLE_DAY = 'YYYY-MM-DD'.length;

const stated = (date: string | undefined, foundIn: string): FoundDate | undefined =>
  date ? { date, basis: 'stated', foundIn } : undefined;

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
  /** The article. */
  readonly blocks: readonly string[];
}

/**
 * When a page was published: what its data state, then its markup, then what it shows, and in the end its address
 * (`inferred`). The day is that of the page's own clock. The day of a change is taken only where nothing else is known.
 */
export function findPublished(page: Page, sources: DateSources): FoundDate | undefined {
  const { title, url } = sources;
  // A day that the title names is not told as that of publication.
  const besidesTitle = (each: readonly string[]) => each.filter((line) => line !== title);
  const closest = besidesTitle(sources.near.closest);
  const further = besidesTitle(sources.near.further);
  const start = besidesTitle(sources.blocks.slice(0, START_BLOCKS));
  const lines = [...closest, ...further];
  const inAddress = url ? dateInAddress(url) : undefined;
  const order =
    dayOrderToldBy(lines, start.join('\n')) ??
    dayOrderOfPeers(page.body?.textContent.slice(0, MOST_TEXT) ?? '') ??
    dayOrderOfHost(url) ??
    dayOrderOf(sources.language);
  const { published, any } = datesInData(sources, momentsOf(page), order);
  const ofChange = (line: string) => dateOfChange(line, order);
  // Nothing is published after its last change: the page's own head says what day it is.
  const lastChange = firstOf(lines.filter(isDateLine), ofChange);
  const isPossible = (date: string | undefined): date is string =>
    date !== undefined && !(lastChange && date > lastChange);
  const named = datesInNamedElements(page, title, order);
  const saidIn = (each: readonly string[]) => firstOf(each, (line) => dateSaidIn(line, order));
  const besideNames = (each: readonly string[]) =>
    firstOf(each, (line) => dateInLine(line, order) ?? dateByLabel(line, order));
  const shownDates = [
    saidIn(closest),
    besideNames(closest),
    dateInTimeElement(page, title, order),
    saidIn(further),
    named.after,
    besideNames(further),
  ].filter(isPossible);
  const shown = shownDates.find((date) => date === inAddress?.date) ?? shownDates[0];
  const inData = published && stated(published.date, `the page’s data (${published.name})`);
  const inMarkup = dateInMarkup(page, order);
  const sure = inData ?? stated(inMarkup, 'the page’s markup (datePublished)');
  if (published && shown && shown !== published.date && isSameMoment(published.value, shown))
    return stated(shown, SHOWN);
  // An old article that was moved to a new system bears the day of the move in its data.
  if (sure && shown && shown < sure.date && shown === inAddress?.date) return stated(shown, SHOWN);
  if (sure) return sure;
  // Near to each other, the looser date is that of a change.
  const loose = any && stated(any.date, `the page’s data (${any.name})`);
  if (loose && shown && daysBetween(loose.date, shown) <= 3) return stated(shown, SHOWN);
  if (loose && inAddress && inAddress.date < loose.date && daysBetween(loose.date, inAddress.date) <= 3)
    return inAddress;
  if (loose) return loose;
  const inferred = (date: string | undefined, foundIn: string): FoundDate | undefined =>
    date ? { date, basis: 'inferred', foundIn } : undefined;
  const head = title?.slice(0, LONGEST_TITLE);
  return (
    stated(shown, SHOWN) ??
    stated(
      firstOf(start, (line) => dateInLine(line, order)),
      'a line at the start of the text',
    ) ??
    firstOf(start, (line) => dateOfDateline(line, inAddress?.date.slice(0, 4))) ??
    (inAddress?.date.length === WHOLE_DAY ? inAddress : undefined) ??
    inferred(head && (dateInLine(head, order) ?? dateByLabel(head, order)), 'the title of the page') ??
    closingDate(sources.blocks, order) ??
    inAddress ??
    inferred(firstOf([...lines, ...start], ofChange), 'the date of the page’s last change') ??
    inferred(named.before, 'a date at the head of the page')
  );
}
