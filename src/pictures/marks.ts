import type { TimelinePicture } from '../replies/picture.js';
import { showIso } from '../replies/show-date.js';
import { type Entry, legendRows } from './legend-rows.js';
import { palette } from './palette.js';
import { element, showable } from './svg.js';

type Mark = TimelinePicture['marks'][number];

const RADIUS = 7;

/** Round for a date of the event, square for the article's; hollow where it is not said to have happened. */
export function markShape(
  { dateBasis, done }: Pick<Mark, 'dateBasis' | 'done'>,
  x: number,
  y: number,
  colour: string,
): string {
  const paint = { fill: done ? colour : palette.ground, stroke: colour, 'stroke-width': 2.5 };
  if (dateBasis !== 'article') return element('circle', { cx: x, cy: y, r: RADIUS, ...paint });
  const side = 2 * RADIUS - 1;
  return element('rect', { x: x - side / 2, y: y - side / 2, width: side, height: side, ...paint });
}

/** "8 Feb 2018 · with Turkey". */
export function markLabel({ date, label }: Mark): string {
  const day = showIso(date).replace(/\p{L}{4,}/u, (month) => month.slice(0, 3));
  const what = showable(label, '');
  return what ? `${day} · ${what}` : day;
}

const EXPLAINED = [
  [{ dateBasis: 'stated', done: true }, 'date of the event'],
  [{ dateBasis: 'article', done: true }, 'date of the article'],
  [{ dateBasis: 'stated', done: false }, 'hollow: planned, possible, demanded or denied'],
] as const;

/** What the marks mean; of them only those that the picture has. */
export function timelineLegend({ marks }: TimelinePicture, width: number): { parts: string[]; height: number } {
  const has = [
    marks.some(({ dateBasis }) => dateBasis !== 'article'),
    marks.some(({ dateBasis }) => dateBasis === 'article'),
    marks.some(({ done }) => !done),
  ];
  const entries: Entry[] = EXPLAINED.filter((_, i) => has[i]).map(([mark, label]) => ({
    sample: (x, y) => markShape(mark, x + RADIUS + 2, y, palette.ink),
    sampleWidth: 2 * RADIUS + 4,
    label,
  }));
  const bar: Entry = {
    sample: (x, y) => element('line', { x1: x, x2: x + 40, y1: y, y2: y, stroke: palette.ink, 'stroke-width': 3 }),
    sampleWidth: 40,
    label: 'bar: known to the year or month only',
  };
  return legendRows([[...entries, ...(marks.some(({ date }) => date.length < 10) ? [bar] : [])]], width);
}
