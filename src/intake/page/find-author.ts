import { joinNames, namesInByline } from './clean-name.js';
import { lineOf, type Page, type PageElement } from './dom.js';
import { type LinkedNode, namesIn } from './linked-data.js';
import type { Metas } from './metas.js';

const LONGEST_BYLINE = 200;
const METAS = [
  'parsely-author',
  'sailthru.author',
  'byl',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
];
const BYLINE =
  '[rel="author"], [itemprop="author"], .byline, [class*="byline"], [class*="Byline"], [class*="author-name"], [class*="author_name"], .author';
const BY_LINE = /^by:?\s+\p{Lu}.{2,}(?<![.!?])$/iu;
const NAME_WITHIN = '[itemprop="name"], [rel="author"], [class*="name"], a';

function namesOfElement(element: PageElement): string[] {
  const within = [...element.querySelectorAll(NAME_WITHIN)].flatMap((inner) => namesInByline(lineOf(inner)));
  if (within.length > 0) return within;
  const text = lineOf(element);
  return text.length <= LONGEST_BYLINE ? namesInByline(text) : [];
}

/**
 * Who wrote a page, as its data or its byline say; several names are joined by commas.
 * @param near lines around the title
 */
export function findAuthor(
  page: Page,
  metas: Metas,
  articles: readonly LinkedNode[],
  byId: (id: string) => LinkedNode | undefined,
  near: readonly string[],
): string | undefined {
  const told = [
    ...articles.map((node) => namesIn(node.author ?? node.creator, byId)),
    metas.all('author'),
    ...METAS.map((name) => metas.all(name)),
  ];
  for (const names of told) {
    const joined = joinNames(names.flatMap(namesInByline));
    if (joined) return joined;
  }
  for (const element of page.querySelectorAll(BYLINE)) {
    const joined = joinNames(namesOfElement(element));
    if (joined) return joined;
  }
  const byline = near.find((line) => line.length <= LONGEST_BYLINE && BY_LINE.test(line));
  return byline && joinNames(namesInByline(byline));
}
