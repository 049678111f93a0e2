import { decodeOutside } from '../decode-outside.js';
import { Refusal, type Source } from '../draft.js';
import { articleBlocks } from '../page/article-blocks.js';
import type { Page, PageElement } from '../page/dom.js';
import { findAddress } from '../page/find-address.js';
import { findAuthor } from '../page/find-author.js';
import { findPublished } from '../page/find-published.js';
import { findPublisher } from '../page/find-publisher.js';
import { findTitle } from '../page/find-title.js';
import { linesNearTitle } from '../page/lines-near-title.js';
import { articleNodes, isArticle, linkedData } from '../page/linked-data.js';
import { Metas } from '../page/metas.js';
import { openPage } from '../page/open-page.js';
import { refuseNoArticle } from '../page/refuse-no-article.js';
import { removeFurniture } from '../page/remove-furniture.js';
import { savedFrom } from '../page/saved-from.js';
import { standFirst } from '../page/stand-first.js';
import { known, type Reading } from '../reading.js';

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/iu;
const XML_ENCODING = /^<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/iu;

// What a page declares about its bytes stands at its start, in ASCII.
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return (XML_ENCODING.exec(start) ?? CHARSET.exec(start))?.[1];
}

// Below this Readability tries again with laxer rules; statements are short.
const FEWEST_CHARACTERS = 200;

async function findArticle(page: Page): Promise<PageElement | undefined> {
  removeFurniture(page);
  const { Readability } = await import('@mozilla/readability');
  const serializer = (node: unknown) => node as PageElement;
  return (
    new Readability(page as never, { serializer, disableJSONLD: true, charThreshold: FEWEST_CHARACTERS }).parse()
      ?.content ?? undefined
  );
}

/**
 * Reads a web page: the article in it without what stands around it, and what the page says about itself.
 * @throws Refusal where the page is no page of text
 */
export async function readHtml({ bytes, charset, url, name, mediaType }: Source): Promise<Reading> {
  const { text, note } = decodeOutside(bytes, [charset, declaredIn(bytes)]);
  const open = await openPage(text, { isXhtml: /xhtml/iu.test(`${mediaType} ${name}`) });
  const { page, again, language } = open;
  const metas = new Metas(page);
  const nodes = linkedData(page);
  const articles = articleNodes(nodes);
  const byId = (id: string) => nodes.find((node) => node['@id'] === id && node.name !== undefined);
  const publisher = findPublisher(metas, articles, byId);
  const address = findAddress(page, metas, url ?? savedFrom(text));
  const host = address ? new URL(address).hostname.replace(/^www\./u, '') : '';
  const siteNames = [
    publisher ?? '',
    host,
    host.split('.').slice(0, -1).join('.'),
    host.split('.').at(-2) ?? '',
  ].filter(Boolean);
  const lang = language ?? metas.first('og:locale', 'language', 'dc.language', 'content-language');
  const title = findTitle(page, metas, articles, siteNames);
  const article = await findArticle(again());
  const blocks = article ? articleBlocks(article, title) : [];
  const near = linesNearTitle(page, title, blocks);
  const date = findPublished(page, {
    metas,
    articles,
    ...known({ language: lang, title, url: address }),
    near,
    blocks,
  });
  refuseNoArticle({
    page,
    open,
    title,
    blocks,
    saysArticle: metas.first('og:type') === 'article' || isArticle(articles) || date?.basis === 'stated',
    isFree: !articles.some((node) => /^false$/iu.test(String(node.isAccessibleForFree))),
  });
  if (blocks.length === 0)
    throw new Refusal('no-text', 'No article was found on the page. Save its text and add that.');
  const opening = standFirst(metas, [...near.closest, ...near.further], blocks);
  return {
    ...known({
      title,
      publisher,
      author: findAuthor(page, metas, articles, byId, near.closest),
      date,
      url: address,
      language: lang?.replace('_', '-'),
    }),
    notes: note ? [note] : [],
    blocks: [...(opening === undefined ? [] : [opening]), ...blocks],
  };
}
