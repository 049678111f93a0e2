import { cleanLine } from '../../text/clean.js';
import { fold } from '../../text/fold.js';
import { FOLLOWS, lineOf, type Page, type PageElement } from './dom.js';
import { likeness, wordsIn } from './likeness.js';

// The marks that stand between a title and the name of a site, at either side of it.
const MARK_AFTER = /^\s*(?:[|·•»›:/]|[–—-]\s)/u;
const MARK_BEFORE = /(?:[|·•«»‹›:/]|\s[–—-])\s*$/u;
const PARTS = 'h3, h4, [class*="title"], [class*="Title"], [id*="title"], [id*="Title"]';
const FEWEST_WORDS = 5;
const MOST_LOOKED_AT = 60;
const PARAGRAPH = 100;

/** Whether a heading is a part of a title that marks close off on both sides: "News / Talks resume - The Courier". */
function isPartOf(heading: string, title: string): boolean {
  const at = fold(title).indexOf(fold(heading));
  if (at < 0 || fold(title).length !== title.length) return false;
  const [before, after] = [title.slice(0, at), title.slice(at + fold(heading).length)];
  return (before === '' || MARK_BEFORE.test(before)) && (after === '' || MARK_AFTER.test(after));
}

/**
 * The title of a page in a heading that is none of the first rank: the one that a title in the page's data has as a part,
 * or, where the page has a single title and shows the name of the site with it on every page, the first long heading above
 * the text.
 * @param told the titles that the page's data give
 * @param usable whether a heading can be a title at all
 */
export function lesserHeading(
  page: Page,
  told: readonly string[],
  usable: (heading: string) => boolean,
): string | undefined {
  const linesOf = (elements: Iterable<PageElement>): string[] =>
    [...elements]
      .slice(0, MOST_LOOKED_AT)
      .filter((element) => element.localName !== 'title')
      .map((element) => cleanLine(lineOf(element)))
      .filter(usable);
  const parts = linesOf(page.querySelectorAll(PARTS)).filter(
    (heading) => wordsIn(heading).size >= 2 && told.some((title) => isPartOf(heading, title)),
  );
  // Where the name of the site is a heading too, it is the shorter one.
  const [part] = parts.toSorted((a, b) => b.length - a.length);
  if (part || told.length > 1 || page.querySelector('h1')) return part;
  const text = [...page.querySelectorAll('p')].find((paragraph) => lineOf(paragraph).length >= PARAGRAPH);
  const isAbove = (element: PageElement): boolean =>
    text === undefined || (element.compareDocumentPosition(text) & FOLLOWS) !== 0;
  return linesOf([...page.querySelectorAll(`h2, ${PARTS}`)].filter(isAbove)).find(
    (heading) =>
      wordsIn(heading).size >= FEWEST_WORDS &&
      !told.some((title) => wordsIn(title).size > 1 && likeness(heading, title) > 0.5),
  );
}
