import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFontMetrics, type FontMetrics } from './font-metrics.js';

/** DejaVu Sans comes as a package of its own; Verdana has nearly its widths where an SVG is shown without it. */
export const FONT_FAMILY = 'DejaVu Sans';
export const FONT_FALLBACK = `'${FONT_FAMILY}', Verdana, Geneva, sans-serif`;

export interface Font {
  readonly bytes: Uint8Array;
  readonly metrics: FontMetrics;
}

export type Weight = 'normal' | 'bold';

const FILES: Record<Weight, string> = { normal: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' };
const loaded = new Map<Weight, Font>();

/** A font that is shipped, read once. */
export function font(weight: Weight): Font {
  const known = loaded.get(weight);
  if (known) return known;
  const path = createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${FILES[weight]}`);
  const bytes = readFileSync(path);
  const made = { bytes, metrics: createFontMetrics(bytes) };
  loaded.set(weight, made);
  return made;
}
