import type { Card, CardRow, CardTable } from '../../replies/card.js';
import { displayWidth, wrap } from './wrap.js';

const NARROWEST_NAME = 12;
const WIDEST_NAME = 28;
const LATEST = 7;
/** Below this the date stands under its row, and the name has its room. */
const NARROW = 46;

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
const figure = (n: number): string => (n > 0 ? String(n) : '–');

/** The columns as wide as the longest name needs; "cooperation" becomes "coop." where the line is short. */
function headings(width: number, name: number): { coop: string; conflict: string; both: string } {
  const roomy = width >= name + 44;
  return roomy
    ? { coop: 'cooperation', conflict: 'conflict', both: 'both' }
    : { coop: 'coop.', conflict: 'confl.', both: 'both' };
}

/** A table of a card as lines: figures right-aligned under their headings, sources behind or below. */
export function tableLines(table: CardTable, width: number, nameWidth: number): string[] {
  const { coop, conflict, both } = headings(width, nameWidth);
  const withBoth = table.rows.some(({ mixed }) => mixed > 0);
  const cells = (a: string, b: string, c: string) =>
    [a.padStart(coop.length), b.padStart(conflict.length), ...(withBoth ? [c.padStart(both.length)] : [])].join('  ');
  const lines = (row: CardRow): string[] => {
    const { name, cooperative, conflictual, mixed, latest, citations, note } = row;
    const figures = `${padded(name, nameWidth)}  ${cells(figure(cooperative), figure(conflictual), figure(mixed))}`;
    const numbers = citations.map((number) => `[${number}]`).join('');
    const date = latest?.slice(0, LATEST) ?? 'not dated';
    const whole = [figures, date.padEnd(LATEST), numbers, note].filter(Boolean).join('  ').trimEnd();
    if (displayWidth(whole) <= width) return [whole];
    if (displayWidth(name) > nameWidth) return [name, ...lines({ ...row, name: '' })];
    // What does not fit stands below its row.
    const short = [figures, date].join('  ');
    const fits = displayWidth(short) <= width;
    const rest = [...(fits ? [] : [date]), numbers, note].filter(Boolean).join(' ');
    return [
      fits ? short : figures,
      ...wrap(rest, Math.max(1, width - 2)).map((at) => `  ${rest.slice(at.start, at.end)}`),
    ];
  };
  const titled = displayWidth(table.title) <= nameWidth;
  const heading = `${padded(titled ? table.title : '', nameWidth)}  ${cells(coop, conflict, both)}`;
  return [
    ...(titled ? [] : [table.title]),
    displayWidth(heading) + '  latest'.length <= width ? `${heading}  latest` : heading,
    ...table.rows.flatMap(lines),
    ...(table.more > 0 ? [`and ${table.more} more`] : []),
  ];
}

/** How wide the names of all tables of a card are, so that their columns stand under each other. */
export function nameWidthOf(card: Card, width: number): number {
  const longest = Math.max(
    NARROWEST_NAME,
    ...card.tables.flatMap(({ title, rows }) =>
      // Where the line is short a long title has one of its own.
      [...(width < NARROW ? [] : [title]), ...rows.map(({ name }) => name)].map(displayWidth),
    ),
  );
  const most = Number.isFinite(width)
    ? Math.max(NARROWEST_NAME, width < NARROW ? width - 15 : width - 34)
    : WIDEST_NAME + 12;
  return Math.min(longest, most);
}
