import type { Reply } from '../../replies/reply.js';
import { OutputError, savePicture } from './save-output.js';
import type { Paint } from './style.js';
import { wrap } from './wrap.js';

export interface DeliverOptions {
  readonly width: number;
  readonly paint: Paint;
  /** Where the picture is wanted; a network goes into the current folder without it, a timeline nowhere. */
  readonly out?: string;
}

/**
 * Writes the picture of a reply, if it has one that is wanted.
 * @returns lines that say where it is and tell the same in words, or the problem; nothing where nothing is wanted
 */
export async function deliverPicture(
  reply: Reply,
  { width, paint, out }: DeliverOptions,
): Promise<{ lines?: string; problem?: string }> {
  const drawsAtOnce = reply.kind === 'network' && Boolean(reply.pictures?.length);
  if (!out && !drawsAtOnce) return {};
  try {
    const path = await savePicture(reply, out);
    const alt = reply.pictures?.[0]?.alt ?? '';
    const words = wrap(alt, Math.max(20, width)).map(({ start, end }) => paint('dim', alt.slice(start, end)));
    return { lines: [`${paint('bold', 'Picture')}  ${path}`, ...words].join('\n') };
  } catch (error) {
    if (error instanceof OutputError) return { problem: error.message };
    throw error;
  }
}
