import { MARGIN } from './heading.js';
import { type TextStyle, text, widthOf } from './svg.js';

const STYLE: TextStyle = { size: 16 };
const ROW = 34;
const GAP = 12;

/** A sign and what it means; `sample` draws it from its left end, `y` in its middle. */
export interface Entry {
  readonly sample: (x: number, y: number) => string;
  readonly sampleWidth: number;
  readonly label: string;
}

/** Rows of signs with their meaning, broken where they are wider than the picture. */
export function legendRows(rows: readonly (readonly Entry[])[], width: number): { parts: string[]; height: number } {
  const parts: string[] = [];
  let y = ROW / 2;
  for (const row of rows) {
    let x = MARGIN;
    for (const { sample, sampleWidth, label } of row) {
      const wide = sampleWidth + GAP + widthOf(label, STYLE);
      if (x > MARGIN && x + wide > width - MARGIN) {
        x = MARGIN;
        y += ROW;
      }
      parts.push(sample(x, y), text(label, x + sampleWidth + GAP, y + 6, STYLE));
      x += wide + 2.5 * GAP;
    }
    y += ROW;
  }
  return { parts, height: y - ROW / 2 };
}
