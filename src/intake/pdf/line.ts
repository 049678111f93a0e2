/** A line of a page of print. Coordinates are points from the lower left corner of the page. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** The height of most of its letters. */
  readonly size: number;
}

/** A page of print: its height in points, and its lines in reading order. */
export interface PrintedPage {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The number that most of the weight falls on. */
export function mostCommon(values: Iterable<readonly [value: number, weight: number]>): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of values) sums.set(value, (sums.get(value) ?? 0) + weight);
  let best = 0;
  let most = -1;
  for (const [value, sum] of sums) {
    if (sum > most) {
      best = value;
      most = sum;
    }
  }
  return best;
}

/** The size of the letters of the running text. */
export const bodySize = (pages: readonly PrintedPage[]): number =>
  mostCommon(pages.flatMap(({ lines }) => lines.map(({ size, text }) => [size, text.length] as const)));
