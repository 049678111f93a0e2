import { quoteMarks, sayings, whenOf } from '../../replies/quote-marks.js';
import type { Quote } from '../../replies/reply.js';
import type { Span } from '../../text/span.js';
import { escapeText, escapeWithin } from './escape.js';
import { cut } from './limits.js';
import type { Page } from './page.js';

const LONGEST = 1400;
/** A quote cut shorter than this tells nothing any more. */
const SHORTEST = 160;
const LONGEST_SAYING = 240;

/** What is told of a quote besides its words: who says it and of when; in a timeline that comes first. */
function aroundQuote(quote: Quote, dateFirst: boolean): { lead: string; tail: string } {
  const { role, about, speaker, reportedBy } = quote;
  const shown = (text: string) => escapeText(cut(text, LONGEST_SAYING));
  if (dateFirst) {
    const who = [speaker && `says ${speaker}`, reportedBy].filter(Boolean).join(' · ');
    const when = [whenOf(quote), role, about].filter(Boolean).join(' · ');
    return { lead: when && `**${shown(when)}**\n`, tail: who && `\n-# — ${shown(who)}` };
  }
  const said = sayings(quote);
  const named = (quote.claims || said) && role;
  return { lead: named ? `**${shown(role!)}** ` : '', tail: said && `\n-# — ${shown(said)}` };
}

/**
 * A quote with its number, cut visibly where it is too long; undefined where there is no room for it and its source.
 * @param position its number in the message, which the buttons for its context use
 * @param spare what it leaves to others
 */
export function quoteText(
  quote: Quote,
  page: Page,
  { position, dateFirst, spare }: { position: number; dateFirst: boolean; spare: number },
): string | undefined {
  const { before, after } = quoteMarks(quote);
  const { lead, tail } = aroundQuote(quote, dateFirst);
  const number = ` [${quote.citation}]`;
  const frame = `${position}\\. ${lead}${before}${after} […]${number}${tail}`.length + 4;
  const room = Math.min(LONGEST, page.leftWith([quote.citation]) - spare - frame);
  if (room < SHORTEST) return undefined;
  const start = mainPart(quote, room);
  const rest = quote.text.slice(start);
  const highlights = quote.highlights
    .filter(({ end }) => end > start)
    .map((span: Span) => ({ start: Math.max(0, span.start - start), end: span.end - start }));
  const { shown, length } = escapeWithin(rest, highlights, room);
  const opening = start > 0 && !quote.cutBefore ? `[…] ${before}` : before;
  const closing = length < rest.length && !quote.cutAfter ? `${after} […]` : after;
  const text = `${position}\\. ${lead}${opening}${shown}${closing}${number}${tail}`;
  return page.take(text, [quote.citation]) ? text : undefined;
}

/** Where to begin a quote that is too long: at its start, unless the words that matter would then be lost. */
function mainPart({ text, highlights }: Quote, room: number): number {
  const [first] = highlights;
  if (!first || first.end < room / 2 || text.length < room) return 0;
  const at = Math.max(0, first.start - 200);
  const space = text.slice(at, first.start).search(/\s\S/u);
  return space >= 0 ? at + space + 1 : at;
}
