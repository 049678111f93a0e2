import { palette, type Stance } from './palette.js';
import { element } from './svg.js';

const THINNEST = 2.5;
const THICKEST = 11;

// Among few claims the difference of one or two is no reason for a bar.
const MANY = 10;

/** How thick a line is for so many claims, beside the pair with most. */
export const thickness = (claims: number, most: number): number =>
  THINNEST + (THICKEST - THINNEST) * Math.sqrt((claims - 1) / (Math.max(most, MANY) - 1));

/** A line for a stance: solid and blue, dashed and vermilion, double and grey. */
export function strand(path: string, stance: Stance, width: number): string {
  if (!path) return '';
  const line = { d: path, fill: 'none', stroke: palette[stance], 'stroke-width': width };
  if (stance === 'cooperative') return element('path', line);
  if (stance === 'conflictual') {
    const dash = Math.max(9, 2 * width);
    return element('path', { ...line, 'stroke-dasharray': `${dash.toFixed(1)} ${(0.7 * dash).toFixed(1)}` });
  }
  // Two lines need room between them.
  const outer = Math.max(6, width + 2);
  return (
    element('path', { ...line, 'stroke-width': outer }) +
    element('path', { ...line, stroke: palette.ground, 'stroke-width': outer * 0.4 })
  );
}
