import type { TimelinePicture } from '../replies/picture.js';
import { heading, MARGIN } from './heading.js';
import { markLabel, markShape, timelineLegend } from './marks.js';
import { palette } from './palette.js';
import { document, element, fittedText, type TextStyle, text, widthOf } from './svg.js';
import { daysOf, spanOf, ticksOf } from './time-scale.js';

type Mark = TimelinePicture['marks'][number];

const WIDTH = 1200;
const LANE_TITLE = 150;
const ROW = 30;
const LABEL: TextStyle = { size: 16 };
const BESIDE = 14;
const LONGEST = 460;
const AXIS = 34;

const LANES = [
  ['cooperative', 'Together'],
  ['mixed', 'Both'],
  ['conflictual', 'Apart'],
  ['power', 'Power'],
] as const;

interface Placed {
  readonly mark: Mark;
  readonly from: number;
  readonly x: number;
  readonly to: number;
  readonly row: number;
  readonly label: string;
  readonly labelLeft: boolean;
}

/** Puts marks into rows so that no label lies over another mark or label. */
function place(marks: readonly Mark[], xOf: (day: number) => number): Placed[] {
  const rows: number[] = [];
  const all = marks.map((mark) => {
    const days = daysOf(mark.date);
    const [from, to] = [xOf(days.from), xOf(days.to)];
    const x = (from + to) / 2;
    // A date known to the year is as wide as its year; its label stands behind the whole of it.
    const right = Math.max(to, x + 8) + BESIDE;
    const left = Math.min(from, x - 8) - BESIDE;
    const room = { right: WIDTH - MARGIN - right, left: left - MARGIN - LANE_TITLE };
    const whole = markLabel(mark);
    const labelLeft = room.right < Math.min(LONGEST, widthOf(whole, LABEL)) && room.left > room.right;
    const label = fittedText(whole, Math.min(LONGEST, labelLeft ? room.left : room.right), LABEL);
    const width = widthOf(label, LABEL);
    const span = labelLeft ? { start: left - width, end: right } : { start: left, end: right + width };
    return { mark, from, x, to, label, labelLeft, ...span };
  });
  return all
    .sort((a, b) => a.start - b.start || a.x - b.x)
    .map(({ start, end, ...each }) => {
      const free = rows.findIndex((until) => until <= start);
      const row = free >= 0 ? free : rows.length;
      rows[row] = end;
      return { ...each, row };
    });
}

function drawMark({ mark, from, to, x, row, label, labelLeft }: Placed, top: number): string {
  const y = top + (row + 0.5) * ROW;
  const colour = mark.lane === 'power' ? palette.ink : palette[mark.lane];
  const wide = to - from > 16;
  return [
    wide ? element('line', { x1: from, x2: to, y1: y, y2: y, stroke: colour, 'stroke-width': 3 }) : '',
    markShape(mark, x, y, colour),
    text(label, labelLeft ? Math.min(from, x - 8) - BESIDE / 2 : Math.max(to, x + 8) + BESIDE / 2, y + 6, {
      ...LABEL,
      anchor: labelLeft ? 'end' : 'start',
      halo: true,
    }),
  ].join('');
}

/** The timeline as SVG: a lane for each stance, an axis of time under them. */
export function drawTimeline(picture: TimelinePicture): string {
  const { from, to } = spanOf(picture.marks.map(({ date }) => date));
  const left = MARGIN + LANE_TITLE;
  const xOf = (day: number) => left + ((day - from) / (to - from)) * (WIDTH - MARGIN - left);
  const head = heading(picture, WIDTH);
  const lanes: string[] = [];
  let y = head.height + MARGIN;
  const top = y;
  for (const [lane, title] of LANES) {
    const placed = place(
      picture.marks.filter((mark) => mark.lane === lane),
      xOf,
    );
    if (placed.length === 0) continue;
    const height = (Math.max(...placed.map(({ row }) => row)) + 1) * ROW + 16;
    lanes.push(
      element('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: y, y2: y, stroke: palette.grid, 'stroke-width': 1.5 }),
      text(title, MARGIN, y + 8 + ROW / 2 + 6, { size: 18, weight: 'bold' }),
      ...placed.map((each) => drawMark(each, y + 8)),
    );
    y += height;
  }
  const ticks = ticksOf(from, to, 9);
  const grid = ticks.map(({ day }) =>
    element('line', { x1: xOf(day), x2: xOf(day), y1: top, y2: y, stroke: palette.grid, 'stroke-width': 1 }),
  );
  const axis = [
    element('line', { x1: left, x2: WIDTH - MARGIN, y1: y, y2: y, stroke: palette.ink, 'stroke-width': 2 }),
    ...ticks.map(({ day, label }) => {
      const half = widthOf(label, LABEL) / 2;
      return text(label, Math.min(xOf(day), WIDTH - MARGIN - half), y + 22, { ...LABEL, anchor: 'middle' });
    }),
  ];
  const key = timelineLegend(picture, WIDTH);
  const keyTop = y + AXIS + MARGIN / 2;
  const height = keyTop + key.height + MARGIN;
  return document({ width: WIDTH, height, title: picture.title, description: picture.alt }, [
    ...head.parts,
    ...grid,
    ...lanes,
    ...axis,
    element('g', { transform: `translate(0 ${keyTop.toFixed(1)})` }, key.parts.join('\n')),
  ]);
}
