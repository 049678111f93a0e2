import type { Card } from './card.js';
import type { Quote, Reply } from './reply.js';

/**
 * The quotation marks around words that may bring some of their own. A mark that stands at an end already is not
 * doubled: what the text opens, ours closes; around a quotation that stands whole within the text they are single.
 */
function marksAround(text: string): readonly [string, string] {
  const at = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  const straight = at(/"/gu);
  // Straight marks come in turns: one that is left over opens at the start of a text, and closes at its end.
  const odd = straight % 2 === 1;
  const opens = /^["“]/u.test(text);
  const closes = /["”]\P{L}{0,2}$/u.test(text);
  if (!opens && !closes) return ['“', '”'];
  const left = at(/“/gu) + (odd && opens ? 1 : 0) - at(/”/gu) - (odd && !opens && closes ? 1 : 0);
  if (opens && left > 0) return ['', '”'];
  if (closes && left < 0) return ['“', ''];
  // A sentence that is a quotation as a whole brings both of its marks.
  if (opens && closes && !/["“”]/u.test(text.slice(1).replace(/["”]\P{L}{0,2}$/u, ''))) return ['', ''];
  return ['‘', '’'];
}

/** What stands before and after the words of a quote: marks of a cut, quotation marks. Never part of its text. */
export function quoteMarks({ text, cutBefore, cutAfter }: Quote): { before: string; after: string } {
  const [open, close] = marksAround(text);
  return { before: `${cutBefore ? '[…] ' : ''}${open}`, after: `${close}${cutAfter ? ' […]' : ''}` };
}

/** When what a quote tells happened, and whose date it is; undefined where it is not dated. */
export const whenOf = ({ date, dateBasis }: Quote): string | undefined =>
  date && `${date}${dateBasis === 'article' ? ' (article’s date)' : ''}`;

/** What a quote is about, who says it, of when, and by how many reported; may be empty. */
export function sayings(quote: Quote): string {
  const { about, speaker, reportedBy } = quote;
  return [about, speaker && `says ${speaker}`, whenOf(quote), reportedBy].filter(Boolean).join(' · ');
}

/** The line over a card beside an answer. */
export function shortTitle({ kind, actors, label, counts, filters }: Card): string {
  const names = actors.map(({ name }) => name).join(' ↔ ');
  return `${names} · ${kind === 'relation' ? `${label}: ` : ''}${counts.cooperative} cooperative, ${counts.conflictual} conflictual${filters.length > 0 ? ` (${filters.join(', ')})` : ''}`;
}

/** What the list of suggestions is called: something to type. */
export const suggestionTitle = (reply: Reply): string => (reply.kind === 'sources' ? 'More' : 'Try');
