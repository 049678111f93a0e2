import { element, escapeSvg, fittedText, showable } from '../../../src/pictures/svg.js';
import type { Part, Run } from './scene.js';
import { FAINT, INK, lineWidth, setText } from './set-text.js';

export const TEXT = 14;
export const SMALL = 12;
const HEADING = 17;
export const GROUND = '#FFFFFF';
export const FRAME = '#9AA0A6';
export const LINE = '#D5D8DC';
export const ACCENT = '#2F6F8F';
export const SHADE = '#F3F5F7';

export interface Drawn {
  readonly svg: readonly string[];
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const box = (x: number, y: number, width: number, height: number, more: Record<string, string | number> = {}) =>
  element('rect', { x, y, width, height, rx: 6, fill: GROUND, stroke: FRAME, ...more });

export const line = (text: string, x: number, y: number, size: number, more: Record<string, string | number> = {}) =>
  element('text', { x, y, 'font-size': size, fill: INK, ...more }, escapeSvg(showable(text, '')));

/** Buttons one beside the other, in as many rows as they need. */
function drawButtons({ buttons }: Part & { kind: 'buttons' }, { x, y, width }: Box): Drawn {
  const [height, gap, padding] = [28, 8, 12];
  const svg: string[] = [];
  let [left, top] = [x, y + 4];
  for (const { label, look } of buttons) {
    const shown = fittedText(showable(label, ''), width - 2 * padding - 16, { size: SMALL + 1 });
    const wide = lineWidth(shown, SMALL + 1) + 2 * padding + (look === 'menu' ? 16 : 0);
    if (left > x && left + wide > x + width) [left, top] = [x, top + height + gap];
    const primary = look === 'primary';
    svg.push(
      box(left, top, wide, height, primary ? { fill: ACCENT, stroke: ACCENT } : { fill: SHADE, stroke: LINE }),
      line(shown, left + padding, top + 18.5, SMALL + 1, primary ? { fill: GROUND } : {}),
    );
    if (look === 'menu') {
      const [a, b] = [left + wide - 20, top + 12];
      svg.push(element('path', { d: `M${a} ${b}l4 5l4 -5`, fill: 'none', stroke: FAINT, 'stroke-width': 1.5 }));
    }
    left += wide + gap;
  }
  return { svg, height: top + height - y + 6 };
}

function drawTable({ rows }: Part & { kind: 'table' }, { x, y, width }: Box): Drawn {
  const isBold = (n: number, { bold }: Run) => n === 0 || bold === true;
  const wanted = (rows[0] ?? []).map((_each, i) =>
    Math.max(...rows.map((row, n) => (row[i] ? lineWidth(row[i].text, SMALL, isBold(n, row[i])) : 0) + 20)),
  );
  const sum = wanted.reduce((all, each) => all + each, 0);
  const widths = wanted.map((each) => (sum > width ? (each * width) / sum : each));
  const whole = widths.reduce((all, each) => all + each, 0);
  const height = 25;
  const svg = rows.flatMap((row, n) => {
    let left = x;
    const top = y + 4 + n * height;
    return [
      ...(n === 0 ? [element('rect', { x, y: top, width: whole, height, fill: SHADE })] : []),
      ...row.map((cell, i) => {
        const at = left;
        left += widths[i]!;
        const weight = isBold(n, cell) ? ('bold' as const) : ('normal' as const);
        const shown = fittedText(showable(cell.text, ''), widths[i]! - 12, { size: SMALL, weight });
        return line(shown, at + 10, top + 17, SMALL, weight === 'bold' ? { 'font-weight': 'bold' } : {});
      }),
      element('path', { d: `M${x} ${top + height}h${Math.round(whole)}`, stroke: LINE }),
    ];
  });
  return { svg, height: 4 + rows.length * height + 8 };
}

function drawField({ label, shows, list }: Part & { kind: 'field' }, { x, y, width }: Box): Drawn {
  const [a, b] = [x + width - 22, y + 37];
  return {
    svg: [
      line(label, x, y + 15, TEXT, { 'font-weight': 'bold' }),
      box(x, y + 24, width, 32),
      line(shows, x + 10, y + 45, TEXT, { fill: FAINT }),
      ...(list
        ? [element('path', { d: `M${a} ${b}l5 6l5 -6`, fill: 'none', stroke: FAINT, 'stroke-width': 1.5 })]
        : []),
    ],
    height: 68,
  };
}

function drawPicture({ svg }: Part & { kind: 'picture' }, { x, y, width }: Box): Drawn {
  const [, wide = 1, high = 1] = (/width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []).map(Number);
  const scale = Math.min(1, width / wide);
  // Ids of the picture within have to stay its own.
  const inner = svg
    .replace(/^<svg /u, `<svg x="${x}" y="${y + 4}" `)
    .replace(/ (?:role|aria-labelledby)="[^"]*"/gu, '');
  const sized = inner.replace(
    /width="[\d.]+" height="[\d.]+"/u,
    `width="${Math.round(wide * scale)}" height="${Math.round(high * scale)}"`,
  );
  return { svg: [sized.replace(/<title.*?<\/desc>/su, '')], height: Math.round(high * scale) + 12 };
}

function drawPart(part: Part, where: Box): Drawn {
  const { x, y, width } = where;
  switch (part.kind) {
    case 'heading':
      return spaced(
        setText(
          part.runs.map((run) => ({ ...run, bold: true })),
          { x, y, width, size: HEADING },
        ),
        4,
      );
    case 'small':
      return spaced(setText(part.runs, { x, y, width, size: SMALL, colour: FAINT }), 2);
    case 'text': {
      const indent = part.look ? 16 : 0;
      const set = setText(part.runs, { x: x + indent, y, width: width - indent, size: TEXT });
      const mark =
        part.look === 'bullet'
          ? element('circle', { cx: x + 6, cy: y + TEXT * 0.68, r: 2.2, fill: INK })
          : part.look === 'quote'
            ? element('rect', { x: x + 2, y: y + 1, width: 3, height: set.height - 2, rx: 1.5, fill: FRAME })
            : '';
      return spaced({ ...set, svg: [...set.svg, ...(mark ? [mark] : [])] }, part.look === 'bullet' ? 1 : 4);
    }
    case 'rule':
      return { svg: [element('path', { d: `M${x} ${y + 7}h${width}`, stroke: LINE })], height: 14 };
    case 'gap':
      return { svg: [], height: 8 };
    case 'buttons':
      return drawButtons(part, where);
    case 'table':
      return drawTable(part, where);
    case 'field':
      return drawField(part, where);
    case 'picture':
      return drawPicture(part, where);
    case 'container': {
      const inner = drawParts(part.parts, { x: x + 18, y: y + 12, width: width - 34 });
      const height = inner.height + 22;
      return {
        svg: [
          box(x, y, width, height, { stroke: LINE }),
          element('rect', { x, y, width: 4, height, rx: 2, fill: ACCENT }),
          ...inner.svg,
        ],
        height: height + 8,
      };
    }
  }
}

const spaced = ({ svg, height }: Drawn, below: number): Drawn => ({ svg, height: height + below });

/** Parts one under the other. */
export function drawParts(parts: readonly Part[], { x, y, width }: Box): Drawn {
  const svg: string[] = [];
  let height = 0;
  for (const part of parts) {
    const drawn = drawPart(part, { x, y: y + height, width });
    svg.push(...drawn.svg);
    height += drawn.height;
  }
  return { svg, height };
}
