import type { NetworkPicture } from '../replies/picture.js';
import { MARGIN } from './heading.js';
import { outline } from './network-node.js';
import { palette } from './palette.js';
import { strand, thickness } from './strand.js';
import { element, type TextStyle, text, widthOf } from './svg.js';

const STYLE: TextStyle = { size: 16 };
const ROW = 34;
const SAMPLE = 56;
const GAP = 12;

interface Entry {
  readonly sample: (x: number, y: number) => string;
  readonly label: string;
}

const line = (x: number, y: number): string => `M${x.toFixed(1)},${y.toFixed(1)} h${SAMPLE}`;

// Thickness means the same in every colour, so its sample has none.
const plain = (x: number, y: number, width: number): string =>
  element('path', { d: line(x, y), fill: 'none', stroke: palette.ink, 'stroke-width': width });

const SHAPES = [
  ['state', 'state'],
  ['group', 'armed group, movement'],
  ['organisation', 'organisation, alliance'],
] as const;

/** What lines and shapes mean; of shapes only those that the picture has. */
export function legend(picture: NetworkPicture, width: number, most: number): { parts: string[]; height: number } {
  const shapes = new Set(picture.actors.map(({ shape }) => shape));
  const entries: Entry[][] = [
    [
      { sample: (x, y) => strand(line(x, y), 'cooperative', 4), label: 'together: mostly cooperation' },
      { sample: (x, y) => strand(line(x, y), 'conflictual', 4), label: 'apart: mostly conflict' },
      { sample: (x, y) => strand(line(x, y), 'mixed', 5), label: 'both: neither has twice the other' },
    ],
    [
      ...SHAPES.filter(([shape]) => shapes.has(shape)).map(([shape, label]) => ({
        sample: (x: number, y: number) => outline(shape, { width: SAMPLE - 8, height: 22 }, { x: x + SAMPLE / 2, y }),
        label,
      })),
      ...(most > 1
        ? [
            {
              sample: (x: number, y: number) =>
                plain(x, y - 7, thickness(1, most)) + plain(x, y + 6, thickness(most, most)),
              label: `thickness: 1 to ${most} claims`,
            },
          ]
        : []),
    ],
  ];
  const parts: string[] = [];
  let y = ROW / 2;
  for (const row of entries) {
    let x = MARGIN;
    for (const { sample, label } of row) {
      const wide = SAMPLE + GAP + widthOf(label, STYLE);
      if (x > MARGIN && x + wide > width - MARGIN) {
        x = MARGIN;
        y += ROW;
      }
      parts.push(sample(x, y), text(label, x + SAMPLE + GAP, y + 6, STYLE));
      x += wide + 2.5 * GAP;
    }
    y += ROW;
  }
  return { parts, height: y - ROW / 2 };
}
