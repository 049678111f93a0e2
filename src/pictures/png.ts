import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_FAMILY, font } from './font.js';

let ready: Promise<void> | undefined;

/** The widest and highest PNG, in pixels. */
export const MOST_PIXELS = 2_400;

/** An SVG as PNG, in the shipped font alone: the same bytes on every machine. */
export async function toPng(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const [, width = 1, height = 1] = (/width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []).map(Number);
  const zoom = Math.min(1.5, MOST_PIXELS / Math.max(width, height));
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      fontBuffers: [font('normal').bytes, font('bold').bytes],
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
    },
  });
  try {
    const image = drawing.render();
    try {
      // A copy: the memory behind it belongs to the module.
      return Uint8Array.from(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}
