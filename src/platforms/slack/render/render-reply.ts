import type { KnownBlock } from '@slack/types';
import type { Card } from '../../../replies/card.js';
import { shortTitle } from '../../../replies/quote-marks.js';
import type { Citation, Quote, Reply, Section } from '../../../replies/reply.js';
import { type Budget, createBudget } from './budget.js';
import { citationBlocks } from './citations.js';
import { fallbackText } from './fallback.js';
import { LIMITS, SHOWN } from './limits.js';
import { clipped } from './plain.js';
import { quoteBlock } from './quote.js';
import { bold, bullets, header, paragraph, run, smallPrint } from './rich-text.js';
import { citedIn, tableBlock } from './table.js';

/** A reply as Slack takes it, still without its buttons. */
export interface Rendered {
  readonly blocks: readonly KnownBlock[];
  readonly text: string;
  /** How many of its quotes are shown, from the first on. */
  readonly shown: number;
  /** Lists were cut or left out. */
  readonly incomplete: boolean;
}

/** Kept free for the buttons, the line that says what was cut, and a heading over near quotes. */
const RESERVED = { blocks: 6, size: 3_350 };

function headBlocks({ headline, notices }: Reply): KnownBlock[] {
  const title =
    headline.length <= LIMITS.header ? header(headline) : paragraph(bold(clipped(headline, LIMITS.section)));
  const more = notices.length - SHOWN.notices;
  const lines = [...notices.slice(0, SHOWN.notices), ...(more > 0 ? [`and ${more} more notices`] : [])];
  return [title, ...(lines.length > 0 ? [smallPrint(lines, SHOWN.line)] : [])];
}

function cardBlocks(card: Card | undefined): {
  table: KnownBlock[];
  title: KnownBlock[];
  footer: KnownBlock[];
  cited: number[];
} {
  const table = card && tableBlock(card);
  return {
    table: table ? [table] : [],
    title: card?.short ? [paragraph(bold(clipped(shortTitle(card), LIMITS.section)))] : [],
    footer: card && card.footer.length > 0 ? [smallPrint(card.footer, SHOWN.line)] : [],
    cited: citedIn(table),
  };
}

/** As many lines of a section as there is room for; what is left out is counted in the last one. */
function sectionBlocks({ title, lines }: Section, budget: Budget): { blocks: KnownBlock[]; whole: boolean } {
  const elements = lines.map(({ text, citation }) =>
    run(clipped(citation ? `${text} [${citation}]` : text, SHOWN.line)),
  );
  for (let most = elements.length; most > 0; most = Math.floor(most * 0.8)) {
    const left = elements.length - most;
    const block = bullets(clipped(title, LIMITS.header), [
      ...elements.slice(0, most),
      ...(left > 0 ? [run(`and ${left} more`)] : []),
    ]);
    if (budget.take([block])) return { blocks: [block], whole: left === 0 };
  }
  return { blocks: [], whole: lines.length === 0 };
}

const plural = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

/**
 * Any reply within the limits of Slack: the first quotes that there is room for, each with its citation, then sections
 * and further citations. What is left out is counted in a line of small print.
 */
export function renderReply(reply: Reply): Rendered {
  const budget = createBudget(LIMITS.blocks - RESERVED.blocks, LIMITS.message - RESERVED.size);
  const keep = (blocks: KnownBlock[]): KnownBlock[] => blocks.filter((block) => budget.take([block]));
  const head = keep(headBlocks(reply));
  const parts = cardBlocks(reply.card);
  const card = { title: keep(parts.title), table: keep(parts.table), footer: keep(parts.footer), cited: parts.cited };

  const byNumber = new Map(reply.citations.map((citation) => [citation.number, citation]));
  const cited = new Map<number, Citation>();
  const dateFirst = reply.kind === 'timeline';
  const citeToo = (number: number): KnownBlock[] => {
    const citation = byNumber.get(number);
    return citation && !cited.has(number) ? citationBlocks([citation]) : [];
  };
  const take = (blocks: KnownBlock[], number: number): boolean => {
    if (!budget.take([...blocks, ...citeToo(number)])) return false;
    const citation = byNumber.get(number);
    if (citation) cited.set(number, citation);
    return true;
  };
  let room = true;
  const quoted = (quotes: readonly Quote[]): KnownBlock[] =>
    quotes.flatMap((quote) => {
      // The first quote is shown in any case, if need be shorter.
      for (const words of cited.size === 0 ? [SHOWN.quote, 1_000, 300] : [SHOWN.quote]) {
        const block = quoteBlock(quote, { url: byNumber.get(quote.citation)?.url, dateFirst, words });
        if (room && take([block], quote.citation)) return [block];
      }
      room = false;
      return [];
    });

  const quotes = quoted(reply.quotes);
  const near = quoted(reply.near);
  for (const number of new Set(card.cited)) take([], number);
  const sections = reply.sections.map((section) => sectionBlocks(section, budget));
  for (const { number } of reply.citations) if (!cited.has(number)) take([], number);

  const shown = quotes.length + near.length;
  const left = [
    [reply.quotes.length + reply.near.length - shown, 'quote'] as const,
    [sections.filter(({ blocks, whole }) => blocks.length === 0 && !whole).length, 'list'] as const,
    [reply.citations.length - cited.size, 'source'] as const,
  ].filter(([count]) => count > 0);
  const cut = left.map(([count, one]) => plural(count, one)).join(', ');
  return {
    blocks: [
      ...head,
      ...(reply.card?.short ? [] : card.table),
      ...quotes,
      ...(reply.card?.short ? [...card.title, ...card.table] : []),
      ...(near.length > 0 ? [paragraph(bold('Not an answer, but near')), ...near] : []),
      ...sections.flatMap(({ blocks }) => blocks),
      ...citationBlocks([...cited.values()].sort((a, b) => a.number - b.number)),
      ...card.footer,
      ...(cut ? [smallPrint([`[…] Not shown for want of room: ${cut}.`])] : []),
    ],
    text: fallbackText(reply),
    shown,
    incomplete: sections.some(({ whole }) => !whole),
  };
}
