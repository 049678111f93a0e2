import { lineOf, type Page, type PageElement } from './dom.js';

// Words in the class or id of an element that holds anything but the article.
const FURNITURE = new Set(
  `related recommended recommendations recommendation share sharing shares sharebar sharetools sharer social socials addthis addtoany newsletter newsletters subscribe subscription promo promos promotion comments disqus respond mostread mostpopular popular trending outbrain taboola advert adverts advertisement advertising ads adslot sponsor sponsored cookie cookies gdpr consent breadcrumb breadcrumbs toolbar textsize fontsize pagination pager seealso readmore morestories topstories teaser teasers ticker login signin signup paywall regwall screenreader visuallyhidden offscreen skip skiplink sidebar taglist bio authorbio authorbox follow noprint donate donation survey poll navbox toc catlinks foot footer footlinks colophon copyright disclaim legal feedback rating ratings carousel upnext`.split(
    ' ',
  ),
);
// What of these may hold whole paragraphs and is no part of the article all the same.
const OTHERS_WORDS = /comment|disqus|respond|relat|recommend|foot|cookie|consent|teaser|promo|newsletter/iu;
const PAIRS =
  /\b(?:most[-_]?(?:read|popular|viewed|shared|commented)|see[-_]also|read[-_](?:more|next|also)|more[-_](?:stories|news|on|from|in)|story[-_]more|top[-_]stories|font[-_]size|text[-_]size|screen[-_]reader|sr[-_]only|visually[-_]hidden|sign[-_]up|author[-_](?:bio|box|info-box)|about[-_]author|tag[-_]list|ad[-_](?:slot|unit|container|wrapper|label|box)|print[-_]only|you[-_]may|up[-_]next)\b/iu;
const LARGEST_SHARE = 0.35;

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/\b(?:has|with|no)-\w+/gu, '')
    .split(/[^a-z]+/u);

const LONG_PARAGRAPH = 80;

function holdsText(element: PageElement): boolean {
  if (OTHERS_WORDS.test(`${element.className} ${element.id}`)) return false;
  const long = [...element.querySelectorAll('p')].filter((paragraph) => lineOf(paragraph).length >= LONG_PARAGRAPH);
  return long.length >= 3;
}

// Within a sentence, markup of any name holds words of it.
const INLINE = new Set(['a', 'span', 'time', 'abbr', 'cite', 'q', 'sub', 'sup', 'label']);
const NAMING = ['class', 'id', 'rel', 'itemprop'];
const isWithinText = (element: PageElement): boolean =>
  INLINE.has(element.localName) && element.closest('p, li, blockquote, h1, h2, h3, h4, td, figcaption') !== null;

const isNamedSo = (element: PageElement): boolean => {
  const name = `${element.className} ${element.id}`;
  // "relatedPhoto" is the picture of this article.
  if (/related-?_?(?:photo|image|picture|media)/iu.test(name)) return false;
  return PAIRS.test(name) || wordsOf(name).some((word) => FURNITURE.has(word));
};

// A list whose items each lead somewhere and are no sentences: headlines of other articles.
function isListOfLinks(list: PageElement): boolean {
  const items = [...list.children].filter((child) => child.localName === 'li');
  const leading = items.filter((item) => item.querySelector('a') !== null && !/[.;:!]["”’)]*$/u.test(lineOf(item)));
  return items.length >= 3 && leading.length >= items.length * 0.7;
}

/**
 * Takes out of a page what its markup calls something else than text: share buttons, related stories, comments. An
 * element that holds a good part of the page, or its main heading, stays, whatever it is called.
 */
export function removeFurniture(page: Page): void {
  const most = (page.body?.textContent.length ?? 0) * LARGEST_SHARE;
  for (const element of [
    ...page.querySelectorAll('nav, aside, footer, [role="navigation"], [role="complementary"], [role="contentinfo"]'),
  ]) {
    if (element.textContent.length < most && !element.querySelector('h1')) element.remove();
  }
  for (const element of [...page.querySelectorAll('[class], [id]')]) {
    if (!isNamedSo(element) || /^(?:body|h1)$/u.test(element.localName)) continue;
    if (isWithinText(element) || holdsText(element)) continue;
    if (element.textContent.length < most && !element.querySelector('h1')) element.remove();
  }
  // What looks for the article takes a dateline within a paragraph for a byline, by its name, and drops it.
  for (const element of [...page.querySelectorAll('span, a, cite, time')]) {
    if (isWithinText(element)) for (const name of NAMING) element.removeAttribute(name);
  }
  for (const list of [...page.querySelectorAll('ul, ol')]) {
    if (isListOfLinks(list) && list.textContent.length < most) list.remove();
  }
}
