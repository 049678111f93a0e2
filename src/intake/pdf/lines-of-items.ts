import type { Line } from './line.js';
import { mostCommon } from './line.js';

/** A piece of text as a PDF places it: `transform` as in the PDF reference 8.3.3, lengths in points. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL?: boolean;
}

const round = (value: number): number => Math.round(value * 2) / 2;

/**
 * The lines of a page from its pieces of text, in the order in which the PDF draws them. Pieces of one height on the page
 * are a line; a small raised number in it is the mark of a note and is left out.
 * @param page from 0
 */
export function linesOfItems(items: readonly TextItem[], page: number): Line[] {
  const lines: Line[] = [];
  let pieces: TextItem[] = [];
  const close = (): void => {
    const line = lineOf(pieces, page);
    if (line) lines.push(line);
    pieces = [];
  };
  for (const item of items) {
    const last = pieces.at(-1);
    if (last && !isBeside(last, item)) close();
    if (item.str !== '') pieces.push(item);
  }
  close();
  return lines;
}

const sizeOf = (item: TextItem): number => item.height || Math.abs(item.transform[3] ?? 0);

function isBeside(last: TextItem, item: TextItem): boolean {
  if (item.str.trim() === '') return true;
  const size = Math.max(sizeOf(last), sizeOf(item), 1);
  const rise = Math.abs(last.transform[5]! - item.transform[5]!);
  const gap = item.transform[4]! - (last.transform[4]! + last.width);
  return rise < size * 0.5 && gap > -size * 2 && gap < size * 4;
}

const isNoteMark = (item: TextItem, size: number): boolean =>
  /^\s*[\d*†‡,]{1,5}\s*$/u.test(item.str) && sizeOf(item) > 0 && sizeOf(item) < size * 0.8;

function lineOf(pieces: readonly TextItem[], page: number): Line | undefined {
  const printed = pieces.filter(({ str }) => str.trim() !== '');
  if (printed.length === 0) return undefined;
  const size = mostCommon(printed.map((item) => [round(sizeOf(item)), item.str.length] as const));
  let text = '';
  let end: number | undefined;
  const base = printed.find((item) => round(sizeOf(item)) === size) ?? printed[0]!;
  for (const item of pieces) {
    if (isNoteMark(item, size) && item !== base && text !== '') continue;
    const gap = end === undefined ? 0 : item.transform[4]! - end;
    const apart = gap > size * 0.2 && !/\s$/u.test(text) && !/^\s/u.test(item.str);
    text += (apart ? ' ' : '') + item.str;
    end = item.transform[4]! + item.width;
  }
  const left = Math.min(...printed.map(({ transform }) => transform[4]!));
  const right = Math.max(...printed.map(({ transform, width }) => transform[4]! + width));
  const shown = text.replace(/\s+/gu, ' ').trim();
  return shown === '' ? undefined : { text: shown, page, left, right, y: base.transform[5]!, size };
}
