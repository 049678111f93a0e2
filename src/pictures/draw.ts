import type { Picture } from '../replies/picture.js';

export type MediaType = 'image/png' | 'image/svg+xml';

/** What a picture is as a file. */
export interface Drawing {
  /** With its ending: "network-turkey.png". */
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
}

/**
 * Draws a picture. Engine, font and renderer are loaded at the first call, which takes up to a second, and nothing is
 * downloaded. The same picture gives the same bytes.
 */
export async function drawPicture(picture: Picture, type: 'png' | 'svg'): Promise<Drawing> {
  const svg =
    picture.kind === 'network'
      ? await (await import('./draw-network.js')).drawNetwork(picture)
      : (await import('./draw-timeline.js')).drawTimeline(picture);
  const name = `${picture.name}.${type}`;
  if (type === 'svg') return { name, mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) };
  const { toPng } = await import('./png.js');
  return { name, mediaType: 'image/png', bytes: await toPng(svg) };
}
