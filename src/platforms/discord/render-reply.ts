import type { Quote, Reply } from '../../replies/reply.js';
import { escapeText } from './escape.js';
import { cut, LIMITS } from './limits.js';
import { citationText, Page } from './page.js';
import { cardBlocks } from './render-card.js';
import { quoteText } from './render-quote.js';
import { fittedLines, sectionBlocks, spareFor } from './render-sections.js';

/** A reply as blocks of Markdown that fit one message together. */
export interface Rendered {
  readonly blocks: readonly string[];
  /** Quotes that stand in it; those after them are for "more". */
  readonly shown: number;
  /** Whether lists or rules were left out: "Details" shows them. */
  readonly incomplete: boolean;
}

export interface RenderOptions {
  /** What was asked, where the message does not show it. */
  readonly asked?: string;
}

/** Some room is kept for what the blocks are joined with, and for saying what is left out. */
const ROOM = LIMITS.messageText - 300;
const LONGEST_HEADLINE = 600;
const LONGEST_NOTICE = 400;
const MOST_NOTICES = 1000;
const LONGEST_MISSING = 180;

/** The lines at the top: what was asked, the headline, how the question was read. */
function headBlock({ headline, notices }: Reply, page: Page, asked: string | undefined): string {
  const lines = [
    ...(asked ? [`-# asked: ${escapeText(cut(asked, 200))}`] : []),
    `### ${escapeText(cut(headline, LONGEST_HEADLINE))}`,
  ];
  // Both are bounded far below what a page holds.
  for (const line of lines) page.take(line);
  const told = notices.map((text) => `-# ${escapeText(cut(text, LONGEST_NOTICE))}`);
  return [...lines, ...fittedLines(page, { lines: told, citations: [] }, MOST_NOTICES)].join('\n');
}

/** Quotes one after the other until one finds no room: "quote 2" is the second that stands there. */
function quoteLines(
  quotes: readonly Quote[],
  page: Page,
  frame: { from: number; dateFirst: boolean; spare: number },
): string[] {
  const texts: string[] = [];
  for (const quote of quotes) {
    const text = quoteText(quote, page, { ...frame, position: frame.from + texts.length + 1 });
    if (!text) break;
    texts.push(text);
  }
  return texts;
}

const joined = (lines: readonly string[]): string[] => (lines.length > 0 ? [lines.join('\n')] : []);

/**
 * Renders a reply within the limits of one Discord message, whatever is in it. Where something does not fit, a line
 * says so. Text of articles and users is escaped.
 */
export function renderReply(reply: Reply, { asked }: RenderOptions = {}): Rendered {
  const page = new Page(reply.citations, ROOM);
  const { card, citations } = reply;
  const head = headBlock(reply, page, asked);
  const tables = card && !card.short ? cardBlocks(card, page) : [];
  const frame = { dateFirst: reply.kind === 'timeline', spare: spareFor(reply) };
  const main = quoteLines(reply.quotes, page, { ...frame, from: 0 });
  const whole = main.length === reply.quotes.length;
  const near = whole ? quoteLines(reply.near, page, { ...frame, from: main.length }) : [];
  const shown = main.length + near.length;
  const all = reply.quotes.length + reply.near.length;
  const short = card?.short ? cardBlocks(card, page) : [];
  const { lists, rules, missing, incomplete } = sectionBlocks(reply, page);
  const sources = listsSources(reply)
    ? fittedLines(page, { lines: citations.map(citationText), citations: [] }, Number.POSITIVE_INFINITY)
    : page.sources();
  const left = [
    ...(shown < all ? [`-# ${shown} of ${all} quotes shown; “More quotes” shows the others.`] : []),
    ...(missing.length > 0
      ? [`-# … not shown here: ${cut(escapeText(missing.join(', ')), LONGEST_MISSING)}; see “Details”.`]
      : []),
  ];
  return {
    shown,
    incomplete,
    blocks: [
      head,
      ...joined(tables),
      ...joined(main),
      ...joined(short),
      ...(near.length > 0 ? [`**Not an answer, but near**\n${near.join('\n')}`] : []),
      ...joined(left),
      ...joined(lists),
      ...joined(rules),
      ...joined(sources),
    ],
  };
}

/** Whether the sources are what the reply is about, not what stands behind it. */
const listsSources = ({ kind, quotes, near }: Reply): boolean =>
  kind === 'sources' && quotes.length + near.length === 0;
