import type { Page } from './dom.js';
import type { Metas } from './metas.js';

/**
 * The address that a page gives as its own, else the one that it was fetched from; without a fragment. A page speaks for
 * its own site only: another site's address is not taken.
 */
export function findAddress(page: Page, metas: Metas, fetchedFrom?: string): string | undefined {
  const told = [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), metas.first('og:url')];
  const fetched = absolute(fetchedFrom, undefined);
  for (const address of told) {
    const whole = absolute(address, fetchedFrom);
    if (whole && fetched && siteOf(whole) !== siteOf(fetched)) continue;
    // A canonical address that is the front page is a slip of the site.
    if (whole && (whole.pathname !== '/' || whole.search !== '')) return whole.href;
  }
  return fetched?.href;
}

const siteOf = (url: URL): string => url.hostname.split('.').slice(-2).join('.');

function absolute(address: string | null | undefined, base: string | undefined): URL | undefined {
  if (!address || address.length > 2000) return undefined;
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  url.hash = '';
  return /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined;
}
