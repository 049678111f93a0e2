import { citationLine } from '../../replies/cite.js';
import { quoteMarks, sayings, shortTitle, suggestionTitle, whenOf } from '../../replies/quote-marks.js';
import type { Citation, Quote, Reply } from '../../replies/reply.js';
import { cleanInPlace } from '../../text/clean.js';
import type { Span } from '../../text/span.js';
import { nameWidthOf, tableLines } from './render-card.js';
import { type Paint, plain, type Style } from './style.js';
import { displayWidth, wrap } from './wrap.js';

export interface RenderOptions {
  /** Columns; Infinity where the output is no terminal. */
  readonly width: number;
  readonly paint: Paint;
}

interface Block {
  readonly text: string;
  /** Put before the first line; the others are indented as far. */
  readonly lead?: string;
  readonly style?: Style;
  readonly highlights?: readonly Span[];
}

/** One line of a block, its highlighted parts painted. */
function painted(text: string, line: Span, { highlights = [], style }: Block, paint: Paint): string {
  // Paragraphs of a quote run on: a line of the terminal has single spaces.
  const spaced = (part: string) => part.replace(/\s{2,}/gu, ' ');
  const base = (part: string) => (style ? paint(style, spaced(part)) : spaced(part));
  let shown = '';
  let at = line.start;
  for (const { start, end } of highlights) {
    const from = Math.max(start, at);
    const to = Math.min(end, line.end);
    if (from >= to) continue;
    shown += base(text.slice(at, from)) + paint('highlight', spaced(text.slice(from, to)));
    at = to;
  }
  return shown + base(text.slice(at, line.end));
}

function block(content: Block, { width, paint }: RenderOptions): string {
  const text = cleanInPlace(content.text);
  const lead = content.lead ?? '';
  const indent = ' '.repeat(displayWidth(lead));
  return wrap(text, Math.max(1, width - displayWidth(lead)))
    .map((line, i) => (i === 0 ? lead : indent) + painted(text, line, content, paint))
    .join('\n');
}

const ROLE_WIDTH = 11;
/** Below this a column for the roles would leave no room for the words. */
const NARROW = 60;

// Marks of a cut, quotation marks and the number stand outside the quote; its own text is never changed.
function quoteBlock(quote: Quote, dateFirst: boolean, narrow: boolean): Block[] {
  const { before, after: closing } = quoteMarks(quote);
  const after = `${closing} [${quote.citation}]`;
  const shift = ({ start, end }: Span) => ({ start: start + before.length, end: end + before.length });
  const said = sayings(quote);
  const quoted = before + quote.text + after;
  // In a timeline the date comes first, since it is what is looked for.
  if (dateFirst) {
    const when = [whenOf(quote), quote.role, quote.about].filter(Boolean).join(' · ');
    const who = [quote.speaker && `says ${quote.speaker}`, quote.reportedBy].filter(Boolean).join(' · ');
    return [
      { text: when, style: 'bold' },
      { text: quoted, lead: '  ', highlights: quote.highlights.map(shift) },
      ...(who ? [{ text: `— ${who}`, lead: '  ', style: 'dim' as const }] : []),
    ];
  }
  const roles = Boolean(quote.claims || said) && !narrow;
  const lead = roles ? `${quote.role ?? ''}  `.padEnd(ROLE_WIDTH) : '  ';
  return [
    ...(narrow && quote.role ? [{ text: quote.role, style: 'bold' as const }] : []),
    { text: quoted, lead, highlights: quote.highlights.map(shift) },
    ...(said ? [{ text: `— ${said}`, lead: ' '.repeat(roles ? ROLE_WIDTH : 2), style: 'dim' as const }] : []),
  ];
}

const citationBlocks = (citation: Citation): Block[] => [
  { text: citationLine(citation), lead: `[${citation.number}] ` },
  ...(citation.url ? [{ text: citation.url, lead: ' '.repeat(String(citation.number).length + 3) }] : []),
];

/** A reply as lines of text for a terminal, without a line end at the end. */
export function renderReply(reply: Reply, options: RenderOptions = { width: Number.POSITIVE_INFINITY, paint: plain }) {
  const show = (...blocks: Block[]) => blocks.map((content) => block(content, options)).join('\n');
  const list = (title: string, lines: readonly string[]) =>
    show({ text: title, style: 'bold' }, ...lines.map((text) => ({ text, lead: '  ' })));
  const quotes = (list: readonly Quote[]) =>
    list.map((quote) => show(...quoteBlock(quote, reply.kind === 'timeline', options.width < NARROW))).join('\n\n');
  const sectionTexts = reply.sections.map(({ title, lines }) => ({
    title,
    lines: lines.map(({ text, citation }) => (citation ? `${text} [${citation}]` : text)),
  }));
  // Under a card, what takes one line stands in one line, as the quotes do.
  const isBrief = ({ lines }: (typeof sectionTexts)[number]) => reply.card !== undefined && lines.length === 1;
  const brief = sectionTexts.filter(isBrief);
  const sections = [
    ...sectionTexts.filter((each) => !isBrief(each)).map(({ title, lines }) => list(title, lines)),
    brief.length > 0 &&
      show(
        ...brief.map(({ title, lines: [text = ''] }) =>
          options.width < NARROW ? { text: `${title}: ${text}` } : { text, lead: `${title}  `.padEnd(ROLE_WIDTH) },
        ),
      ),
  ];
  const { card } = reply;
  const tables =
    card?.tables.map((table) => {
      const [heading = '', ...rows] = tableLines(table, options.width, nameWidthOf(card, options.width));
      return [options.paint('bold', heading), ...rows].join('\n');
    }) ?? [];
  const parts = [
    show({ text: reply.headline, style: 'bold' }),
    reply.notices.length > 0 && show(...reply.notices.map((text): Block => ({ text, style: 'dim' }))),
    ...(card && !card.short ? tables : []),
    quotes(reply.quotes),
    ...(card?.short ? [show({ text: shortTitle(card), style: 'bold' }), ...tables] : []),
    reply.near.length > 0 && `${show({ text: 'Not an answer, but near', style: 'bold' })}\n${quotes(reply.near)}`,
    ...sections,
    reply.citations.length > 0 && show(...reply.citations.flatMap(citationBlocks)),
    card && show(...card.footer.map((text): Block => ({ text, style: 'dim' }))),
    reply.suggestions.length > 0 && list(suggestionTitle(reply), reply.suggestions),
  ];
  return parts.filter(Boolean).join('\n\n');
}
