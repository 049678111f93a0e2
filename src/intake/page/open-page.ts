import { Refusal } from '../draft.js';
import type { Page } from './dom.js';
import { type PageOptions, type SlimPage, slimPage } from './slim-page.js';

/** A page as a tree, with what was seen on the way. */
export interface OpenPage extends Omit<SlimPage, 'html'> {
  readonly page: Page;
  /** A fresh tree of the same page, for whoever takes one apart. */
  again(): Page;
}

/**
 * A page as a tree. Nothing of it is executed and nothing is fetched.
 * @throws Refusal where it has more elements, or nests them deeper, than a page of text does
 */
export async function openPage(source: string, options?: PageOptions): Promise<OpenPage> {
  const { html, ...seen } = slimPage(source, options);
  const { parseHTML } = await import('linkedom');
  const again = (): Page => parseHTML(html).document as unknown as Page;
  const page = again();
  if (!page.body) throw new Refusal('no-text', 'The page is empty.');
  return { ...seen, page, again };
}
