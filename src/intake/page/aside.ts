import type { PageElement } from './dom.js';

const NAMES =
  /relat|sidebar|comment|footer|widget|recommend|popular|trending|latest|teaser|promo|archive|weather|event|newsletter|masthead|most-/iu;

// "bylineComments" holds the byline, and a counter of comments.
const isNamedSo = (name: string): boolean => NAMES.test(name) && !/byline|dateline/iu.test(name);

const OTHERS_KINDS = /\/(?:Comment|Review|ItemList|UserComments|Event|WPSideBar|WPFooter)$/u;

/** Whether an element is by its kind or its name apart from the article: what dates there stand are those of others. */
export const isNamedAside = (element: PageElement): boolean =>
  /^(?:aside|footer|nav)$/u.test(element.localName) ||
  OTHERS_KINDS.test(element.getAttribute('itemtype') ?? '') ||
  (!/^(?:body|html|main|article|p)$/u.test(element.localName) && isNamedSo(`${element.className} ${element.id}`));

// The footer of the article's own element holds what is said about the article.
const isOwnFooter = (element: PageElement): boolean =>
  (element.localName === 'footer' || /^footer$/iu.test(element.className.trim())) &&
  element
    .closest('article, [itemtype*="Article"], [itemtype*="BlogPosting"]')
    ?.querySelector('h1, [itemprop="headline"]') != null;

/** The same of an element or whatever it stands in. */
export function isAside(element: PageElement): boolean {
  for (let each: PageElement | null = element; each; each = each.parentElement)
    if (isNamedAside(each) && !isOwnFooter(each)) return true;
  return false;
}
