import type { Card } from '../../replies/card.js';
import type { Reply } from '../../replies/reply.js';
import { escapeText } from './escape.js';
import { cut } from './limits.js';
import type { Page } from './page.js';

const LONGEST_LINE = 300;
const LONGEST_RULE = 500;
/** What one list may take at most, so that the next ones have a chance. */
const LONGEST_SECTION = 700;
/** What quotes leave to all lists and rules together at most. */
const MOST_SPARE = 750;
/** Kept free by whoever fills a list, for saying that there are more. */
const NOTE = 40;
const MORE = '-# … and ';

interface Lines {
  readonly title: string;
  readonly lines: readonly string[];
  readonly citations: readonly (readonly number[])[];
}

const sectionsOf = ({ sections }: Reply): Lines[] =>
  sections.map(({ title, lines }) => ({
    title,
    lines: lines.map(
      ({ text, citation }) => `- ${escapeText(cut(text, LONGEST_LINE))}${citation ? ` [${citation}]` : ''}`,
    ),
    citations: lines.map(({ citation }) => (citation ? [citation] : [])),
  }));

const rulesOf = (card: Card | undefined): string[] =>
  card && !card.short ? card.footer.map((text) => `-# ${escapeText(cut(text, LONGEST_RULE))}`) : [];

/** Lines as far as they fit; the last says how many do not. */
export function fittedLines(page: Page, { lines, citations }: Omit<Lines, 'title'>, most: number): string[] {
  const taken: string[] = [];
  let length = 0;
  for (const [i, line] of lines.entries()) {
    length += line.length + 1;
    const last = i === lines.length - 1;
    if (length > most || !page.take(line, citations[i], last ? 0 : NOTE)) break;
    taken.push(line);
  }
  const left = lines.length - taken.length;
  const note = `${MORE}${left} more`;
  return left > 0 && page.take(note) ? [...taken, note] : taken;
}

/** How much room the lists and rules of a reply want, which its quotes leave to them. */
export function spareFor(reply: Reply): number {
  const lists = sectionsOf(reply).map(({ title, lines }) =>
    Math.min(
      LONGEST_SECTION,
      [title, ...lines].reduce((sum, line) => sum + line.length + 1, 10),
    ),
  );
  const rules = rulesOf(reply.card).map((line) => line.length + 1);
  return Math.min(
    MOST_SPARE,
    [...lists, ...rules].reduce((sum, length) => sum + length, 0),
  );
}

/**
 * The lists of a reply and the rules of its card, as far as they fit. How far to trust a card comes before its lists.
 * @returns blocks, and the names of what is left out
 */
export function sectionBlocks(
  reply: Reply,
  page: Page,
): { lists: string[]; rules: string[]; missing: string[]; incomplete: boolean } {
  const missing: string[] = [];
  // A list that stands for itself may fill the message: the commands of the help page.
  const beside = reply.quotes.length + reply.near.length > 0 || reply.card !== undefined || reply.sections.length > 3;
  const most = beside ? LONGEST_SECTION : Number.POSITIVE_INFINITY;
  const rules = rulesOf(reply.card).filter((line) => page.take(line) || void missing.push('the rules of counting'));
  const lists = sectionsOf(reply).flatMap((section) => {
    const heading = `**${escapeText(cut(section.title, 80))}**`;
    const first = section.lines[0] ?? '';
    const fits = page.leftWith(section.citations[0] ?? []) > heading.length + first.length + NOTE;
    if (!fits || !page.take(heading)) {
      missing.push(cut(section.title, 40));
      return [];
    }
    return [[heading, ...fittedLines(page, section, most)].join('\n')];
  });
  const incomplete = missing.length > 0 || lists.some((list) => list.includes(`\n${MORE}`));
  return { lists, rules, missing: [...new Set(missing)], incomplete };
}
