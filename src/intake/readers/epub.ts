import { posix } from 'node:path';
import { LONGEST_TEXT, MOST_EPUB_ELEMENTS, MOST_EPUB_PARTS, MOST_PACKAGE_ELEMENTS } from '../bounds.js';
import { parseDay } from '../dates/parse-day.js';
import { decodeOutside } from '../decode-outside.js';
import { Refusal, type Source } from '../draft.js';
import { blocksOfElement } from '../page/blocks-of-element.js';
import { joinNames } from '../page/clean-name.js';
import { openPage } from '../page/open-page.js';
import { type FoundDate, known, type Reading } from '../reading.js';
import { type XmlElement, xmlElements } from '../xml/xml-elements.js';
import { readZip } from '../zip/read-zip.js';

const TEXTS = /\.(?:x?html?|xml|opf|ncx)$/iu;
// Parts of a book that are not its text, by the file's name, its id, or what it says of itself.
const NOT_TEXT =
  /(?:^|[^a-z])(?:cover|title-?page|half-?title|copyright(?:-page)?|colophon|imprint|toc|nav|contents|dedication|also-?by|about-?the-?author|landmarks|page-?list|index|endnotes?|footnotes?|backlink|newsletter|advert|bibliography)(?:$|[^a-z])/iu;
const LONGEST_PART_LEFT_OUT = 6000;

const damaged = (what: string) => new Refusal('unreadable', `The EPUB is damaged: ${what}. Download it again.`);

const tooLong = () => new Refusal('too-large', 'The book is too long for one article. Add it in parts.');

interface Package {
  readonly folder: string;
  readonly elements: readonly XmlElement[];
}

function packageOf(files: ReadonlyMap<string, Uint8Array>): Package {
  const container = files.get('META-INF/container.xml');
  const root = container && xmlElements(decodeOutside(container).text, 200).find(({ name }) => name === 'rootfile');
  const path = root?.attributes['full-path'] ?? [...files.keys()].find((name) => name.endsWith('.opf'));
  const file = path === undefined ? undefined : files.get(path);
  if (!path || !file) throw damaged('it does not say what belongs to it');
  return { folder: posix.dirname(path), elements: xmlElements(decodeOutside(file).text, MOST_PACKAGE_ELEMENTS) };
}

const textOf = (element: XmlElement | undefined): string | undefined =>
  element?.text.replace(/\s+/gu, ' ').trim() || undefined;

function authorOf(elements: readonly XmlElement[]): string | undefined {
  const roles = new Map(
    elements
      .filter(({ name, attributes }) => name === 'meta' && attributes.property === 'role')
      .map((meta) => [meta.attributes.refines?.replace(/^#/u, ''), textOf(meta)]),
  );
  const creators = elements.filter(({ name }) => name === 'creator');
  const authors = creators.filter(({ attributes }) => {
    const role = attributes.role ?? roles.get(attributes.id);
    return role === undefined || role === 'aut';
  });
  return joinNames((authors.length > 0 ? authors : creators).map((element) => textOf(element) ?? '').filter(Boolean));
}

function dateOf(elements: readonly XmlElement[]): FoundDate | undefined {
  const dates = elements.filter(({ name, attributes }) => name === 'date' && attributes.event !== 'modification');
  const published = dates.find(({ attributes }) => /publication|issued/iu.test(attributes.event ?? ''));
  const day = parseDay(textOf(published ?? dates[0]) ?? '');
  return day ? { date: day, basis: 'stated', foundIn: 'the book’s data (dc:date)' } : undefined;
}

function spineOf({ folder, elements }: Package): string[] {
  const items = elements.filter(({ name, attributes }) => name === 'item' && attributes.href && attributes.id);
  const byId = new Map(items.map((item) => [item.attributes.id, item]));
  return elements
    .filter(({ name, attributes }) => name === 'itemref' && attributes.linear !== 'no')
    .flatMap(({ attributes }) => {
      const item = byId.get(attributes.idref);
      if (!item || /\bnav\b|cover/u.test(item.attributes.properties ?? '')) return [];
      return [posix.join(folder, decoded(item.attributes.href!.split('#')[0]!))];
    });
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

const isLeftOut = (path: string, html: string): boolean => {
  const type = /epub:type\s*=\s*["']([^"']{1,200})["']/u.exec(html.slice(0, 4000))?.[1] ?? '';
  return (
    (NOT_TEXT.test(posix.basename(path).replace(/\.\w+$/u, '')) || NOT_TEXT.test(type)) &&
    html.length < LONGEST_PART_LEFT_OUT
  );
};

/**
 * Reads an EPUB as one text: the parts in the order of its spine, without cover, contents and imprint; title, authors,
 * publisher, date and language as its package says.
 * @throws Refusal where it is damaged, locked, or unpacks to too much
 */
export async function readEpub({ bytes }: Source): Promise<Reading> {
  const files = await readZip(bytes, (name) => TEXTS.test(name));
  const book = packageOf(files);
  const first = (wanted: string) => textOf(book.elements.find(({ name }) => name === wanted));
  const locked = lockedFiles(files);
  const blocks: string[] = [];
  let length = 0;
  let elements = 0;
  const spine = spineOf(book);
  if (spine.length > MOST_EPUB_PARTS) throw tooLong();
  for (const path of spine) {
    if (locked.has(path)) throw new Refusal('encrypted', 'The book is locked by its seller. Add a copy that is not.');
    const file = files.get(path);
    if (!file) continue;
    const html = decodeOutside(file).text;
    if (isLeftOut(path, html)) continue;
    const { page, elements: ofPart } = await openPage(html, { isXhtml: true });
    elements += ofPart;
    const part = blocksOfElement(page.body!).map(({ text }) => text);
    length += part.reduce((sum, block) => sum + block.length, 0);
    if (length > LONGEST_TEXT || elements > MOST_EPUB_ELEMENTS) throw tooLong();
    blocks.push(...part);
  }
  const source = first('source');
  return {
    ...known({
      title: first('title'),
      publisher: first('publisher'),
      author: authorOf(book.elements),
      date: dateOf(book.elements),
      language: first('language'),
      url: source && /^https?:\/\//u.test(source) && URL.canParse(source) ? source : undefined,
    }),
    blocks,
  };
}

// Fonts may be locked in any book; its texts are only by a seller.
function lockedFiles(files: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const list = files.get('META-INF/encryption.xml');
  if (!list) return new Set();
  const references = xmlElements(decodeOutside(list).text, MOST_PACKAGE_ELEMENTS);
  return new Set(
    references.flatMap(({ name, attributes }) => (name === 'CipherReference' ? [decoded(attributes.URI ?? '')] : [])),
  );
}
