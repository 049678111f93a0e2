import type { RichTextBlock, TableBlock } from '@slack/types';
import type { Card, CardRow, CardTable } from '../../../replies/card.js';
import { LIMITS, SHOWN } from './limits.js';
import { clipped } from './plain.js';
import { bold, paragraph } from './rich-text.js';

type Row = TableBlock['rows'][number];

const NAME = 80;

// Slack refuses a cell without a character.
const cell = (text: string, limit = NAME) => ({ type: 'raw_text' as const, text: clipped(text || ' ', limit) || ' ' });
const strong = (text: string): RichTextBlock => paragraph(bold(clipped(text, NAME)));
const figure = (n: number) => cell(n > 0 ? String(n) : '–');

function rowOf({ name, cooperative, conflictual, mixed, latest, citations, note }: CardRow, withBoth: boolean): Row {
  return [
    cell(note ? `${name} (${note})` : name),
    figure(cooperative),
    figure(conflictual),
    ...(withBoth ? [figure(mixed)] : []),
    cell(latest ?? 'not dated'),
    cell(citations.map((number) => `[${number}]`).join('') || '–'),
  ];
}

function rowsOf(table: CardTable, first: boolean, withBoth: boolean, most: number): Row[] {
  const headings = ['cooperation', 'conflict', ...(withBoth ? ['both'] : []), 'latest', 'sources'];
  const rows = table.rows.slice(0, most);
  const left = table.rows.length - rows.length + table.more;
  const blank = Array.from({ length: headings.length }, () => cell('–'));
  return [
    // The first row is Slack's own heading; further ones are set apart by their title.
    [first ? cell(table.title) : strong(table.title), ...headings.map((text) => cell(text))],
    ...rows.map((row) => rowOf(row, withBoth)),
    ...(left > 0 ? [[cell(`and ${left} more`), ...blank]] : []),
  ];
}

/**
 * The tables of a card as Slack's one table, each under its own line of headings: a message may hold one table, of
 * 100 rows. Rows that do not fit are counted in a last line; undefined where there is nothing to show.
 */
export function tableBlock(card: Card): TableBlock | undefined {
  const tables = card.tables.filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return undefined;
  const withBoth = tables.some(({ rows }) => rows.some(({ mixed }) => mixed > 0));
  for (let most = Math.floor(LIMITS.tableRows / tables.length) - 2; ; most = Math.floor(most * 0.8)) {
    const rows = tables.flatMap((table, i) => rowsOf(table, i === 0, withBoth, most)).slice(0, LIMITS.tableRows);
    const right = { align: 'right' as const };
    const left = { align: 'left' as const };
    const figures = withBoth ? [right, right, right] : [right, right];
    const columns = [{ align: 'left' as const, is_wrapped: true }, ...figures, left, left];
    const block: TableBlock = { type: 'table', rows, column_settings: columns };
    if (most <= 1 || JSON.stringify(block).length <= SHOWN.table) return block;
  }
}

/** Numbers of the citations behind the rows that are shown. */
export function citedIn(block: TableBlock | undefined): number[] {
  const texts = block?.rows.flatMap((row) => row.map((each) => ('text' in each ? String(each.text) : ''))) ?? [];
  return texts.flatMap((text) => [...text.matchAll(/\[(\d+)\]/gu)].map(([, number]) => Number(number)));
}
