import type { Card } from './card.js';
import type { Quote, Reply } from './reply.js';

/** What stands before and after the words of a quote: marks of a cut, quotation marks. Never part of its text. */
export function quoteMarks({ text, cutBefore, cutAfter }: Quote): { before: string; after: string } {
  // A sentence that is a quotation as a whole brings its own marks.
  const marked = /^[“"].*[”"]$/su.test(text) && !/^.+[“”"].+$/su.test(text.slice(1, -1));
  return {
    before: `${cutBefore ? '[…] ' : ''}${marked ? '' : '“'}`,
    after: `${marked ? '' : '”'}${cutAfter ? ' […]' : ''}`,
  };
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
