import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_FAMILY, font } from './font.js';

let ready: Promise<void> | undefined;

/** The widest and highest PNG, in pixels. */
const MOST_PIXELS = 2_400;
const ZOOM = 1.5;

type RenderedImage = ReturnType<InstanceType<typeof Resvg>['render']>;

/**
 * Draws an SVG in the shipped font alone: the same pixels on every machine.
 * @param zoom pixels for a unit of the SVG; less where the picture would be larger than `MOST_PIXELS`
 * @param use takes what it needs of the image, whose memory is freed afterwards
 */
export async function withImage<T>(svg: string, zoom: number, use: (image: RenderedImage) => T): Promise<T> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const [, width = 1, height = 1] = (/width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []).map(Number);
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: Math.min(zoom, MOST_PIXELS / Math.max(width, height)) },
    font: {
      fontBuffers: [font('normal').bytes, font('bold').bytes],
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
    },
  });
  try {
    const image = drawing.render();
    try {
      return use(image);
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

/** An SVG as PNG: the same bytes on every machine. */
export const toPng = (svg: string): Promise<Uint8Array> =>
  // A copy: the memory behind it belongs to the module.
  withImage(svg, ZOOM, (image) => Uint8Array.from(image.asPng()));
