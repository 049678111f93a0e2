import { decodeOutside } from '../decode-outside.js';
import { Refusal, type Source } from '../draft.js';
import { blocksOfElement } from '../page/blocks-of-element.js';
import type { PageElement } from '../page/dom.js';
import { findAddress } from '../page/find-address.js';
import { findAuthor } from '../page/find-author.js';
import { findPublished } from '../page/find-published.js';
import { findPublisher } from '../page/find-publisher.js';
import { findTitle } from '../page/find-title.js';
import { articleNodes, linkedData } from '../page/linked-data.js';
import { Metas } from '../page/metas.js';
import { openPage } from '../page/open-page.js';
import { known, type Reading } from '../reading.js';

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/iu;
const XML_ENCODING = /^<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/iu;

// What a page declares about its bytes stands at its start, in ASCII.
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return (XML_ENCODING.exec(start) ?? CHARSET.exec(start))?.[1];
}

/**
 * Reads a web page: the article in it without what stands around it, and what the page says about itself.
 * @throws Refusal where the page is no page of text
 */
export async function readHtml({ bytes, charset, url }: Source): Promise<Reading> {
  const { text, note } = decodeOutside(bytes, [charset, declaredIn(bytes)]);
  const { page, again, language } = await openPage(text);
  const metas = new Metas(page);
  const nodes = linkedData(page);
  const articles = articleNodes(nodes);
  const byId = (id: string) => nodes.find((node) => node['@id'] === id && node.name !== undefined);
  const publisher = findPublisher(metas, articles, byId);
  const siteNames = [publisher, metas.first('og:site_name')].filter((name) => name !== undefined);
  const address = findAddress(page, metas, url);
  const lang = language ?? metas.first('og:locale', 'language', 'dc.language', 'content-language');
  const { Readability } = await import('@mozilla/readability');
  const article = new Readability<PageElement>(again() as never, {
    serializer: (node) => node as unknown as PageElement,
    disableJSONLD: true,
  }).parse();
  const blocks = article?.content ? blocksOfElement(article.content).map((block) => block.text) : [];
  if (blocks.length === 0)
    throw new Refusal('no-text', 'no article was found on this page: save its text and add that');
  return {
    ...known({
      title: findTitle(page, metas, articles, siteNames),
      publisher,
      author: findAuthor(page, metas, articles, byId),
      date: findPublished(page, metas, articles, { ...known({ language: lang, url: address }), lines: blocks }),
      url: address,
      language: lang?.replace('_', '-'),
    }),
    notes: note ? [note] : [],
    blocks,
  };
}
