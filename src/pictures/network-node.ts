import type { NetworkPicture } from '../replies/picture.js';
import type { Box } from './layout.js';
import { palette } from './palette.js';
import { element, lined, showable, type TextStyle, text, widthOf } from './svg.js';

type Actor = NetworkPicture['actors'][number];
type Shape = Actor['shape'];

const SIZE = 20;
const LINE = 24;
const WIDEST = 210;
/** Room left and right of a label: a pointed or round shape needs more. */
const SIDES: Record<Shape, number> = { state: 14, group: 26, organisation: 28 };

const styleOf = ({ focus }: Pick<Actor, 'focus'>): TextStyle => ({
  size: SIZE,
  weight: focus ? 'bold' : 'normal',
  anchor: 'middle',
});

/** The name of an actor in up to two lines. */
export const nodeLines = (actor: Actor): string[] =>
  lined(showable(actor.name, showable(actor.id)), WIDEST, 2, styleOf(actor));

export function nodeBox(actor: Actor, lines: readonly string[]): Box {
  const widest = Math.max(...lines.map((line) => widthOf(line, styleOf(actor))));
  const round = actor.shape === 'organisation' && lines.length > 1 ? 16 : 0;
  return {
    width: Math.max(60, Math.ceil(widest) + 2 * SIDES[actor.shape] + round),
    height: lines.length * LINE + (actor.shape === 'organisation' ? 24 : 18) + round / 2,
  };
}

/** The outline of a kind of actor around a centre: a rounded box, a hexagon or an ellipse. */
export function outline(
  shape: Shape,
  { width, height }: Box,
  { x, y }: { x: number; y: number },
  stroke: { stroke: string; 'stroke-width': number } = { stroke: palette.ink, 'stroke-width': 1.5 },
): string {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  const paint = { fill: palette[shape], ...stroke };
  if (shape === 'state') return element('rect', { x: left, y: top, width, height, rx: 6, ...paint });
  if (shape === 'organisation') return element('ellipse', { cx: x, cy: y, rx: width / 2, ry: height / 2, ...paint });
  const tip = Math.min(16, width / 4);
  const points = [
    [left, y],
    [left + tip, top],
    [right - tip, top],
    [right, y],
    [right - tip, bottom],
    [left + tip, bottom],
  ];
  const list = points.map((point) => point.map((each) => each.toFixed(1)).join(',')).join(' ');
  return element('polygon', { points: list, ...paint });
}

/** An actor with its name. */
export function nodeShape(actor: Actor, lines: readonly string[], box: Box, centre: { x: number; y: number }): string {
  const first = centre.y - ((lines.length - 1) * LINE) / 2 + SIZE * 0.36;
  return [
    outline(actor.shape, box, centre, { stroke: palette.ink, 'stroke-width': actor.focus ? 4 : 1.5 }),
    ...lines.map((line, i) => text(line, centre.x, first + i * LINE, styleOf(actor))),
  ].join('');
}
