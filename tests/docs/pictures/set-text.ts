import { element, escapeSvg, showable, widthOf } from '../../../src/pictures/svg.js';
import type { Run } from './scene.js';

export const INK = '#1A1A1A';
export const FAINT = '#5A5A5A';
export const LINK = '#005A9C';

interface Piece extends Run {
  /** Without the space after it. */
  readonly own: number;
  readonly width: number;
  /** A space after it, or the end of a line of its own. */
  readonly ends: '' | ' ' | '\n';
}

/** Words in their looks; a space belongs to the word before it. */
function piecesOf(runs: readonly Run[], size: number): Piece[] {
  return runs.flatMap((run) => {
    const style = { size, weight: run.bold ? ('bold' as const) : ('normal' as const) };
    return [...run.text.matchAll(/([^ \n]*)( *)(\n*)/gu)]
      .filter(([whole]) => whole)
      .map(([, word = '', space = '', end]) => {
        const text = word && showable(word, '');
        const own = widthOf(text, style);
        return { ...run, text, own, width: own + widthOf(space, style), ends: end ? '\n' : space ? ' ' : '' };
      });
  });
}

/** Pieces that stand together without a space: a word half in bold, a full stop after a link. */
function unitsOf(pieces: readonly Piece[]): Piece[][] {
  const units: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) units.at(-1)!.push(piece);
    else units.push([piece]);
    open = piece.ends === '';
  }
  return units;
}

const sumOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { width }) => sum + width, 0);

/** Lines no wider than `most`; a word is never torn. */
function linesOf(runs: readonly Run[], most: number, size: number): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const unit of unitsOf(piecesOf(runs, size))) {
    const line = lines.at(-1)!;
    const wanted = sumOf(unit) - unit.at(-1)!.width + unit.at(-1)!.own;
    if (line.length > 0 && (line.at(-1)!.ends === '\n' || sumOf(line) + wanted > most)) lines.push([...unit]);
    else line.push(...unit);
  }
  return lines;
}

const lookOf = ({ bold, faint, link, underlined }: Piece): string => JSON.stringify([bold, faint, link, underlined]);

/** Neighbours in one look as one piece. */
function joined(line: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of line) {
    const last = made.at(-1);
    // A space at the beginning is room, not text: XML would drop it.
    if (!last?.text || lookOf(last) !== lookOf(piece)) made.push(piece);
    else
      made[made.length - 1] = {
        ...piece,
        text: last.text + (last.ends && ' ') + piece.text,
        own: last.width + piece.own,
        width: last.width + piece.width,
      };
  }
  return made;
}

/** Runs as lines of SVG text from a point on, and how high they are. */
export function setText(
  runs: readonly Run[],
  { x, y, width, size, colour = INK }: { x: number; y: number; width: number; size: number; colour?: string },
): { svg: string[]; height: number } {
  const step = Math.round(size * 1.42);
  const lines = linesOf(runs, width, size);
  const svg = lines.flatMap((line, i) => {
    let left = x;
    return joined(line).map(({ text, own, width: wide, bold, faint, link, underlined }) => {
      const at = left;
      left += wide;
      if (!text) return '';
      return element(
        'text',
        {
          x: at,
          y: y + i * step + size,
          'font-size': size,
          'font-weight': bold ? 'bold' : undefined,
          'text-decoration': link || underlined ? 'underline' : undefined,
          // Kerning, which the widths leave aside, would else open gaps between looks.
          textLength: own,
          fill: link ? LINK : faint ? FAINT : colour,
        },
        escapeSvg(text),
      );
    });
  });
  return { svg, height: lines.length * step };
}

/** The width of a single line. */
export const lineWidth = (text: string, size: number, bold = false): number =>
  widthOf(showable(text, ''), { size, weight: bold ? 'bold' : 'normal' });
