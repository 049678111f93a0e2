import { cleanLine } from '../../text/clean.js';
import { fold } from '../../text/fold.js';
import { lineOf, type Page } from './dom.js';
import { type LinkedNode, namesIn } from './linked-data.js';
import type { Metas } from './metas.js';

const LONGEST_NAME = 80;
const MOST_NAMES = 12;
const NOBODY =
  /^(?:admin(?:istrator)?|webmaster|editor|root|user|author|unknown|anonymous|guest|n\/a|none|null|undefined|by|staff|web desk)$/iu;
const BYLINE =
  '[rel="author"], [itemprop="author"], .byline, [class*="byline"], [class*="author-name"], [class*="author_name"], .author, [class*="Byline"]';

/** A name without "By", address and role: "By Jane Doe in Ankara | @jane" is "Jane Doe". */
export function cleanName(text: string): string | undefined {
  const name = cleanLine(text)
    .replace(/^(?:(?:written|reported|posted|published|story|text|words|analysis|opinion|exclusive)\s+)?by[:\s]+/iu, '')
    .replace(/^author\s*:\s*/iu, '')
    .split(/\s+[|·•–—]\s+|\s*[(<[@]|,\s+(?:\p{Ll}|\d)|\s+(?:in|for|is|at|on)\s+|\s{2,}|\s+\d/u)[0]!
    .replace(/[,;:]+$/u, '')
    .trim();
  const good = name !== '' && name.length <= LONGEST_NAME && /\p{L}/u.test(name) && !NOBODY.test(name);
  return good && !/https?:|www\.|\.(?:com|org|net)\b.*\//iu.test(name) ? name : undefined;
}

function listed(names: readonly string[]): string | undefined {
  const seen = new Map<string, string>();
  for (const part of names) {
    const name = cleanName(part);
    if (name && !seen.has(fold(name))) seen.set(fold(name), name);
  }
  return seen.size > 0 && seen.size <= MOST_NAMES ? [...seen.values()].join(', ') : undefined;
}

/** Who wrote a page, as its data or its byline say; several names are joined by commas. */
export function findAuthor(
  page: Page,
  metas: Metas,
  articles: readonly LinkedNode[],
  byId: (id: string) => LinkedNode | undefined,
): string | undefined {
  const linked = articles.map((node) => listed(namesIn(node.author ?? node.creator, byId))).find(Boolean);
  if (linked) return linked;
  for (const names of [
    metas.all('author'),
    metas.all(
      'article:author',
      'parsely-author',
      'sailthru.author',
      'byl',
      'dc.creator',
      'dcterms.creator',
      'citation_author',
    ),
  ]) {
    const found = listed(names);
    if (found) return found;
  }
  for (const element of page.querySelectorAll(BYLINE)) {
    const text = lineOf(element);
    if (text.length > LONGEST_NAME * 2) continue;
    const found = listed(text.split(/\s+and\s+|\s*&\s*/u).slice(0, MOST_NAMES));
    if (found) return found;
  }
  return undefined;
}
