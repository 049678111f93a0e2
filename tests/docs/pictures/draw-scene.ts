import { element, escapeSvg } from '../../../src/pictures/svg.js';
import {
  ACCENT,
  type Box,
  box,
  type Drawn,
  drawParts,
  FRAME,
  GROUND,
  LINE,
  line,
  SHADE,
  SMALL,
  TEXT,
} from './draw-parts.js';
import type { Said, Scene } from './scene.js';
import { FAINT, lineWidth } from './set-text.js';

const WIDTH = 680;
const MARGIN = 20;

/** A message with the first letter of who says it; a form or a list stands alone. */
function drawSaid({ who, bot = false, note, parts }: Said, { x, y, width }: Box): Drawn {
  if (!who) return drawParts(parts, { x, y, width });
  const inner = { x: x + 48, y: y + 24, width: width - 48 };
  const drawn = drawParts(parts, inner);
  const name = lineWidth(who, TEXT, true);
  const tag = lineWidth('bot', 10) + 10;
  return {
    svg: [
      element('circle', { cx: x + 18, cy: y + 18, r: 18, fill: bot ? ACCENT : '#8A6D3B' }),
      line(who[0]!, x + 18, y + 24, 17, { fill: GROUND, 'font-weight': 'bold', 'text-anchor': 'middle' }),
      line(who, inner.x, y + 14, TEXT, { 'font-weight': 'bold' }),
      ...(bot
        ? [
            box(inner.x + name + 8, y + 2, tag, 15, { rx: 3, fill: SHADE, stroke: LINE }),
            line('bot', inner.x + name + 13, y + 13, 10, { fill: FAINT }),
          ]
        : []),
      ...(note ? [line(note, inner.x + name + (bot ? tag + 16 : 10), y + 14, SMALL, { fill: FAINT })] : []),
      ...drawn.svg,
    ],
    height: Math.max(40, 24 + drawn.height),
  };
}

/** A scene as SVG: plain, in colours of our own, with what real messages are made of. */
export function drawScene({ title, place, said }: Scene): string {
  const svg: string[] = [line(place, MARGIN, 26, SMALL, { fill: FAINT })];
  let y = 42;
  for (const each of said) {
    const drawn = drawSaid(each, { x: MARGIN, y, width: WIDTH - 2 * MARGIN });
    svg.push(...drawn.svg);
    y += drawn.height + 12;
  }
  const height = Math.ceil(y + 6);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="DejaVu Sans">`,
    `<title>${escapeSvg(title)}</title>`,
    element('rect', { width: WIDTH, height, fill: GROUND }),
    element('rect', { x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, rx: 8, fill: 'none', stroke: FRAME }),
    ...svg,
    '</svg>',
    '',
  ].join('\n');
}
