import { createHash } from 'node:crypto';
import { NearDuplicates } from '../corpus/near-duplicates.js';
import { readCorpus } from '../corpus/read-corpus.js';
import type { Draft } from './draft.js';

/** An article that a draft shares most of its wording with. */
export interface NearArticle {
  readonly article: string;
  /** Share of the words of the shorter text that both have: 0 to 1. */
  readonly shared: number;
  /** Whether it came in the same run. */
  readonly inBatch: boolean;
}

/** An article that is the same as a draft, and in what. */
export interface SameArticle {
  readonly article: string;
  readonly same: 'text' | 'address';
}

/** Parameters of an address that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src|cmpid)$/iu;

/**
 * An address as two of them are compared: without scheme, "www.", fragment, tracking parameters and closing slash.
 * @returns undefined for the front page of a site, which is nobody's address
 */
export function addressKey(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, searchParams } = new URL(url);
  const parameters = [...searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join('='));
  const path = pathname.replace(/(?<!\/)\/+$/u, '');
  if (!path && parameters.length === 0) return undefined;
  return `${host.replace(/^www\./u, '')}${path}?${parameters.join('&')}`;
}

const textKey = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/gu, ' ').trim()).digest('base64');

/** What the corpus holds and what the run has brought, to tell what comes again. */
export class KnownArticles {
  readonly #texts = new Map<string, string>();
  readonly #addresses = new Map<string, string>();
  readonly #near = new NearDuplicates();
  readonly #batch = new Set<string>();

  /** Reads the articles of a corpus folder; one that does not exist yet holds none. */
  constructor(corpus: string) {
    for (const { id, text, url } of readCorpus(corpus).articles) this.#add(id, text, url);
  }

  /** From now on a draft is known under its article's id. */
  add(article: string, { text, url }: Draft): void {
    this.#batch.add(article);
    this.#add(article, text, url);
  }

  /** The article that stands at an address. */
  atAddress(url: string | undefined): string | undefined {
    const key = url === undefined ? undefined : addressKey(url);
    return key === undefined ? undefined : this.#addresses.get(key);
  }

  /** The article with the same text, else the one at the same address. */
  same({ text, url }: Draft): SameArticle | undefined {
    const twin = this.#texts.get(textKey(text));
    if (twin !== undefined) return { article: twin, same: 'text' };
    const there = this.atAddress(url);
    return there === undefined ? undefined : { article: there, same: 'address' };
  }

  /** The articles that share most of their wording with a draft, most first. */
  near({ text }: Draft): NearArticle[] {
    return this.#near.find(text).map(({ id, shared }) => ({ article: id, shared, inBatch: this.#batch.has(id) }));
  }

  #add(id: string, text: string, url: string | undefined): void {
    const key = url === undefined ? undefined : addressKey(url);
    if (key !== undefined && !this.#addresses.has(key)) this.#addresses.set(key, id);
    const twin = textKey(text);
    if (!this.#texts.has(twin)) this.#texts.set(twin, id);
    this.#near.add(id, text);
  }
}
