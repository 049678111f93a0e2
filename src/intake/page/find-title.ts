import { cleanLine } from '../../text/clean.js';
import { fold } from '../../text/fold.js';
import { lineOf, type Page } from './dom.js';
import { lesserHeading } from './lesser-heading.js';
import { likeness, wordsIn } from './likeness.js';
import type { LinkedNode } from './linked-data.js';
import type { Metas } from './metas.js';

const LONGEST = 300;
const MOST_HEADINGS = 60;
const SHORTEST_NAME = 6;
const MOST_WORDS_OF_A_NAME = 4;
const MOST_WORDS_OF_A_KIND = 2;
const FEWEST_WORDS_BESIDE = 4;
const SEPARATOR = /\s+[|·•»«‹›:–—-]+\s+|\s*[|»]\s*/u;
const IS_NOT_A_TITLE = /^(?:untitled|home|index|news|article|page|document|loading|null|undefined|no title|\d+)$/iu;

const METAS = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'parsely-title',
  'sailthru.title',
  'title',
];

/** Cuts the name of the site and the section from a title: "Talks resume | World | The Courier". */
function withoutSiteName(title: string, siteNames: readonly string[], heading?: string): string {
  if (heading && fold(title).startsWith(fold(heading))) return title.slice(0, heading.length);
  const names = siteNames.map((name) => fold(name).replace(/[^\p{L}\p{N}]/gu, ''));
  const isName = (part: string): boolean => {
    const plain = fold(part).replace(/[^\p{L}\p{N}]/gu, '');
    // "Northern News, The Fjord Courier"
    const isLonger = (name: string): boolean =>
      name.length >= SHORTEST_NAME && plain.endsWith(name) && part.trim().split(/\s+/u).length <= MOST_WORDS_OF_A_NAME;
    return names.some(
      (name) => name !== '' && (plain === name || plain === `the${name}` || `the${plain}` === name || isLonger(name)),
    );
  };
  let rest = title;
  for (;;) {
    const separators = [...rest.matchAll(new RegExp(SEPARATOR, 'gu'))];
    const last = separators.at(-1);
    const first = separators[0];
    if (last && isName(rest.slice(last.index + last[0].length))) rest = rest.slice(0, last.index).trim();
    else if (first && isName(rest.slice(0, first.index))) rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  // A bar parts a title from the name of a site, whoever that is.
  const bar = rest.search(/\s+[|»]\s+/u);
  const head = bar > 0 ? rest.slice(0, bar) : rest;
  return head.split(/\s+/u).length >= 3 ? head : rest;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};

// Some sites escape twice.
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/gu, (_, name: string) => NAMED[name]!);

// A heading that is printed once for wide and once for narrow screens.
function once(text: string): string {
  const half = text.slice(0, Math.floor(text.length / 2)).trim();
  return half.length > 15 && text === `${half} ${half}` ? half : text;
}

/**
 * The title of a page as its readers see it: the heading that the page's own data agree with, else what these say.
 * @param siteNames names of the site, to be cut off
 */
export function findTitle(
  page: Page,
  metas: Metas,
  articles: readonly LinkedNode[],
  siteNames: readonly string[],
): string | undefined {
  const clean = (text: string | null | undefined): string => once(cleanLine(unescaped(text ?? '')).slice(0, LONGEST));
  const usable = (text: string): boolean =>
    /\p{L}/u.test(text) && !IS_NOT_A_TITLE.test(text) && !siteNames.some((name) => fold(name) === fold(text));
  const told = [
    ...articles.map((node) => (typeof node.headline === 'string' ? clean(node.headline) : '')),
    ...metas.all(...METAS).map(clean),
    clean(lineOf(page.querySelector('title'))),
  ].filter(usable);
  const headings = [...page.querySelectorAll('h1'), ...page.querySelectorAll('[itemprop="headline"], h2')]
    .slice(0, MOST_HEADINGS)
    .map((heading) => clean(lineOf(heading)))
    .filter((heading) => usable(heading) && heading.length > 3);
  const agreed = headings.find((heading) =>
    told.some((title) => likeness(heading, title) >= 0.8 && wordsIn(heading).size >= Math.min(3, wordsIn(title).size)),
  );
  // "Details", "News": one name for all pages of their kind.
  const whole = told.every((title) => wordsIn(title).size <= MOST_WORDS_OF_A_KIND)
    ? headings.find((heading) => wordsIn(heading).size >= FEWEST_WORDS_BESIDE)
    : undefined;
  const lesser = agreed ? undefined : lesserHeading(page, told, (text) => usable(text) && text.length < LONGEST);
  const cut = told.map((title) => withoutSiteName(title, siteNames)).filter(usable);
  // A heading may hold a label besides the title, which none of the page's data repeats.
  const isLabel = (rest: string): boolean => /^\s*[^\p{Ll}]/u.test(rest) && rest.trim().split(/\s+/u).length <= 3;
  const within =
    agreed && !told.some((title) => title.includes(agreed))
      ? cut.find((title) => title.length > 20 && agreed.startsWith(title) && isLabel(agreed.slice(title.length)))
      : undefined;
  return within || agreed || lesser || whole || cut[0] || headings[0];
}
