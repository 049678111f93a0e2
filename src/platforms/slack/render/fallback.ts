import { sayings } from '../../../replies/quote-marks.js';
import type { Reply } from '../../../replies/reply.js';
import { firstCharacters } from '../../../text/clean.js';
import { numberedCitation } from './citations.js';
import { LIMITS } from './limits.js';
import { clipped, escaped, shown } from './plain.js';
import { marksOf, shownWords } from './quote.js';

const QUOTE = 500;
const LINE = 300;
const CUT = '\n[…] The rest stands in the message.';

/** At most `limit` code units, never within an entity such as `&lt;`. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = firstCharacters(text, limit - CUT.length).replace(/&\w{0,3}$/u, '');
  return `${start}${CUT}`;
}

/** The words of a reply for notifications and screen readers, which read it in place of the blocks. */
export function fallbackText(reply: Reply): string {
  const quotes = [...reply.quotes, ...reply.near].map((quote) => {
    const words = shownWords(quote.text, QUOTE);
    const { before, after } = marksOf(quote, words);
    const said = sayings(quote);
    const lead = quote.role && quote.role !== 'passage' ? `${quote.role}: ` : '';
    return `${lead}${before}${shown(words)}${after} [${quote.citation}]${said ? ` — ${said}` : ''}`;
  });
  const cited = new Set([...reply.quotes, ...reply.near].map(({ citation }) => citation));
  const sources = reply.citations.filter(({ number }) => cited.size === 0 || cited.has(number)).map(numberedCitation);
  const sections = reply.sections.flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => `• ${text}`)]);
  const lines = [
    reply.headline,
    ...reply.notices,
    ...(reply.quotes.length === 0 && reply.near.length > 0 ? ['Not an answer, but near:'] : []),
    ...quotes,
    ...sources.map((line) => clipped(line, LINE)),
    ...sections.map((line) => clipped(line, LINE)),
  ];
  return cut(escaped(lines.join('\n')), LIMITS.fallback);
}
