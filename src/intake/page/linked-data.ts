import type { Page } from './dom.js';

/** One node of a page's JSON-LD. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const LARGEST = 2_000_000;
const DEEPEST = 12;
const MOST_NODES = 3000;
const ARTICLE = /(?:Article|BlogPosting|Report|Posting|Statement|Review|WebPage|Book|Chapter|CreativeWork)$/u;

function parsed(source: string): unknown {
  const text = source
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)$/gu, '')
    .replace(/;$/u, '');
  for (const attempt of [text, text.replace(/[\x00-\x1F]+/gu, ' '), text.replace(/,(?=\s*[}\]])/gu, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt mends a common slip; data that none of them mends is as good as absent.
    }
  }
  return undefined;
}

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (node: LinkedNode): string[] => [node['@type']].flat().filter((type) => typeof type === 'string');

// Under these a node names other articles, or what readers write below this one.
const OTHERS = new Set(
  'itemListElement relatedLink comment review mentions citation isBasedOn about significantLink'.split(' '),
);

/** The nodes of a page's JSON-LD, outer ones first, without those of other articles. */
export function linkedData(page: Page): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
    if (Array.isArray(value)) for (const item of value) collect(item, depth + 1);
    else if (isNode(value)) {
      nodes.push(value);
      for (const [key, inner] of Object.entries(value))
        if (typeof inner === 'object' && !OTHERS.has(key)) collect(inner, depth + 1);
    }
  };
  for (const script of page.querySelectorAll('script')) {
    const source = script.textContent;
    if (source.length <= LARGEST) collect(parsed(source), 0);
  }
  return nodes;
}

function rankOf(node: LinkedNode): number {
  const types = typesOf(node);
  if (types.some((type) => /(?:Article|BlogPosting|Report)$/u.test(type))) return 0;
  return types.includes('WebPage') ? 2 : 1;
}

/** The nodes that describe the article itself, the most telling type first. */
export const articleNodes = (nodes: readonly LinkedNode[]): LinkedNode[] =>
  nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type))).sort((a, b) => rankOf(a) - rankOf(b));

/** Whether a node calls itself a news article, a posting or a report: no mere web page. */
export const isArticle = (nodes: readonly LinkedNode[]): boolean => nodes.some((node) => rankOf(node) === 0);

/** The text of a value that may be a string, a node with a name, or a list of these. */
export function namesIn(value: unknown, byId: (id: string) => LinkedNode | undefined, depth = 0): string[] {
  if (depth > 4) return [];
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, byId, depth + 1));
  if (!isNode(value)) return [];
  if (value.name !== undefined) return namesIn(value.name, byId, depth + 1);
  const id = value['@id'];
  const meant = typeof id === 'string' ? byId(id) : undefined;
  return meant ? namesIn(meant.name, byId, depth + 1) : [];
}
