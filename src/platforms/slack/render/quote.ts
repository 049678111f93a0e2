import type { RichTextBlock, RichTextElement } from '@slack/types';
import { quoteMarks, sayings, whenOf } from '../../../replies/quote-marks.js';
import type { Quote } from '../../../replies/reply.js';
import { firstCharacters } from '../../../text/clean.js';
import { SHOWN } from './limits.js';
import { linkable, shown } from './plain.js';
import { bold, richText, run } from './rich-text.js';

/** The words of a quote that are shown, the last one whole where it can be. */
export function shownWords(text: string, limit: number = SHOWN.quote): string {
  if (text.length <= limit) return text;
  const start = firstCharacters(text, limit);
  const space = start.search(/\s\S*$/u);
  return space > limit / 2 ? start.slice(0, space) : start;
}

/** The marks around the words that are shown: a quote that is shortened here is marked as cut as well. */
export const marksOf = (quote: Quote, words: string): { before: string; after: string } =>
  quoteMarks({ ...quote, text: words, cutAfter: quote.cutAfter || words.length < quote.text.length });

/** The words of a quote with those that matter in bold. */
function highlighted(words: string, highlights: Quote['highlights']): RichTextElement[] {
  const text = shown(words);
  const parts: RichTextElement[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (from >= to) continue;
    parts.push(...run(text.slice(at, from)), ...bold(text.slice(from, to)));
    at = to;
  }
  return [...parts, ...run(text.slice(at))];
}

export interface QuoteOptions {
  /** Where its article is to be read. */
  readonly url?: string | undefined;
  /** In a timeline the date comes first, since it is what is looked for. */
  readonly dateFirst?: boolean;
  /** Code units of it that are shown at most. */
  readonly words?: number;
}

/** A quote as rich text, so that nothing in it is markup: marks, number and what is said of it stand outside. */
export function quoteBlock(
  quote: Quote,
  { url, dateFirst = false, words: limit = SHOWN.quote }: QuoteOptions = {},
): RichTextBlock {
  const words = shownWords(quote.text, limit);
  const { before, after } = marksOf(quote, words);
  const link = linkable(url, SHOWN.url);
  const number: RichTextElement[] = link
    ? [...run(' '), { type: 'link', url: link, text: `[${quote.citation}]` }]
    : run(` [${quote.citation}]`);
  const quoted = [...run(before), ...highlighted(words, quote.highlights), ...run(after), ...number];
  const title = dateFirst ? [whenOf(quote), quote.role, quote.about] : [quote.role];
  const said = dateFirst
    ? [quote.speaker && `says ${quote.speaker}`, quote.reportedBy].filter(Boolean).join(' · ')
    : sayings(quote);
  const lead = title.filter(Boolean).join(' · ');
  return richText(
    ...(lead ? [{ type: 'rich_text_section' as const, elements: bold(shown(lead)) }] : []),
    { type: 'rich_text_quote', elements: quoted },
    ...(said ? [{ type: 'rich_text_section' as const, elements: run(`— ${shown(said)}`, { italic: true }) }] : []),
  );
}
