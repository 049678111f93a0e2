import type { Quote, Reply } from '../../replies/reply.js';
import { escapeText } from './escape.js';
import { cut, LIMITS } from './limits.js';
import { citationText, Page } from './page.js';
import { cardBlocks } from './render-card.js';
import { quoteText } from './render-quote.js';

/** A reply as blocks of Markdown that fit one message together. */
export interface Rendered {
  readonly blocks: readonly string[];
  /** Quotes that stand in it; those after them are for "more". */
  readonly shown: number;
}

export interface RenderOptions {
  /** What was asked, where the message does not show it. */
  readonly asked?: string;
}

/** Some room for what the blocks are joined with. */
const ROOM = LIMITS.messageText - 200;
const LONGEST_HEADLINE = 600;
const LONGEST_NOTICE = 400;
const LONGEST_LINE = 300;
/** What one list of our own wording may take at most. */
const LONGEST_SECTION = 1200;

/** Lines as far as they fit; the last says how many do not. */
function fitted(
  page: Page,
  lines: readonly string[],
  citations: readonly (readonly number[])[],
  most: number,
): string[] {
  const taken: string[] = [];
  let length = 0;
  for (const [i, line] of lines.entries()) {
    length += line.length + 1;
    // A line kept free for saying that there are more.
    if (length > most || !page.take(line, citations[i], 40)) break;
    taken.push(line);
  }
  const left = lines.length - taken.length;
  const note = `-# … and ${left} more`;
  return left > 0 && page.take(note) ? [...taken, note] : taken;
}

/**
 * Renders a reply within the limits of one Discord message, whatever is in it. Where something does not fit, a line
 * says so. Text of articles and users is escaped.
 */
export function renderReply(reply: Reply, { asked }: RenderOptions = {}): Rendered {
  const page = new Page(reply.citations, ROOM);
  const { card } = reply;
  const line = (text: string) => {
    page.take(text);
    return text;
  };
  const head = [
    ...(asked ? [line(`-# asked: ${escapeText(cut(asked, 200))}`)] : []),
    line(`### ${escapeText(cut(reply.headline, LONGEST_HEADLINE))}`),
    ...fitted(
      page,
      reply.notices.slice(0, 6).map((text) => `-# ${escapeText(cut(text, LONGEST_NOTICE))}`),
      [],
      LONGEST_SECTION,
    ),
  ].join('\n');
  const tables = card && !card.short ? cardBlocks(card, page) : [];

  let shown = 0;
  const quotes = (list: readonly Quote[]): string[] => {
    const texts: string[] = [];
    for (const quote of list) {
      const text = quoteText(quote, page, { position: shown + 1, dateFirst: card?.kind === 'timeline' });
      // "Quote 2" is the second that stands there: after one that finds no room there is none.
      if (!text) break;
      texts.push(text);
      shown++;
    }
    return texts;
  };
  const main = quotes(reply.quotes);
  const near = shown === reply.quotes.length && reply.near.length > 0 ? quotes(reply.near) : [];
  const all = reply.quotes.length + reply.near.length;
  const left = shown < all ? [line(`-# ${shown} of ${all} quotes shown; “More quotes” shows the others.`)] : [];
  const short = card?.short ? cardBlocks(card, page) : [];
  const sections = reply.sections.flatMap(({ title, lines }) => {
    const heading = `**${escapeText(cut(title, 80))}**`;
    if (!page.take(heading, [], 100)) return [];
    const texts = lines.map(
      ({ text, citation }) => `- ${escapeText(cut(text, LONGEST_LINE))}${citation ? ` [${citation}]` : ''}`,
    );
    return [
      [
        heading,
        ...fitted(
          page,
          texts,
          lines.map(({ citation }) => (citation ? [citation] : [])),
          LONGEST_SECTION,
        ),
      ].join('\n'),
    ];
  });
  const footer = (card && !card.short ? card.footer : [])
    .map((text) => `-# ${escapeText(cut(text, 500))}`)
    .filter((text) => page.take(text));
  const sources = listsSources(reply) ? sourceList(reply, page) : page.sources();
  return {
    shown,
    blocks: [
      head,
      ...(tables.length > 0 ? [tables.join('\n')] : []),
      ...(main.length > 0 ? [main.join('\n')] : []),
      ...(short.length > 0 ? [short.join('\n')] : []),
      ...(near.length > 0 ? [`**Not an answer, but near**\n${near.join('\n')}`] : []),
      ...(left.length > 0 ? [left.join('\n')] : []),
      ...(sections.length > 0 ? [sections.join('\n')] : []),
      ...(footer.length > 0 ? [footer.join('\n')] : []),
      ...(sources.length > 0 ? [sources.join('\n')] : []),
    ],
  };
}

/** Whether the sources are what the reply is about, not what stands behind it. */
const listsSources = ({ kind, quotes, near }: Reply): boolean =>
  kind === 'sources' && quotes.length + near.length === 0;

const sourceList = ({ citations }: Reply, page: Page): string[] =>
  fitted(page, citations.map(citationText), [], Number.POSITIVE_INFINITY);
