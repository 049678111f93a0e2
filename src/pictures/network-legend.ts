import type { NetworkPicture } from '../replies/picture.js';
import { type Entry, legendRows } from './legend-rows.js';
import { outline } from './network-node.js';
import { palette } from './palette.js';
import { strand, thickness } from './strand.js';
import { element } from './svg.js';

const SAMPLE = 56;

const line = (x: number, y: number): string => `M${x.toFixed(1)},${y.toFixed(1)} h${SAMPLE}`;

// Thickness means the same in every colour, so its sample has none.
const plain = (x: number, y: number, width: number): string =>
  element('path', { d: line(x, y), fill: 'none', stroke: palette.ink, 'stroke-width': width });

const STANCES = [
  ['cooperative', 'together: mostly cooperation'],
  ['conflictual', 'apart: mostly conflict'],
  ['mixed', 'both: neither has twice the other'],
] as const;

const SHAPES = [
  ['state', 'state, territory'],
  ['group', 'armed group, movement'],
  ['organisation', 'organisation, alliance, people'],
] as const;

/** What lines and shapes mean; of shapes only those that the picture has. */
export function networkLegend(picture: NetworkPicture, width: number, most: number) {
  const shapes = new Set(picture.actors.map(({ shape }) => shape));
  const entry = (label: string, sample: Entry['sample']): Entry => ({ label, sample, sampleWidth: SAMPLE });
  return legendRows(
    [
      STANCES.map(([stance, label]) => entry(label, (x, y) => strand(line(x, y), stance, 4))),
      [
        ...SHAPES.filter(([shape]) => shapes.has(shape)).map(([shape, label]) =>
          entry(label, (x, y) => outline(shape, { width: SAMPLE - 8, height: 22 }, { x: x + SAMPLE / 2, y })),
        ),
        ...(most > 1
          ? [
              entry(
                `thickness: 1 to ${most} claims`,
                (x, y) => plain(x, y - 8, thickness(1, most)) + plain(x, y + 5, thickness(most, most)),
              ),
            ]
          : []),
      ],
    ],
    width,
  );
}
