import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { inMegabytes } from '../bounds.js';
import { Refusal } from '../draft.js';

/** What is asked for in `Accept-Encoding`. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

type Unpack = (packed: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>;

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify<Uint8Array, object, Uint8Array>(brotliDecompress),
  // Some servers send "deflate" with the header of zlib, some without: the first byte tells.
  deflate: (packed, options) => promisify((packed[0]! & 0x0f) === 8 ? inflate : inflateRaw)(packed, options),
};

/**
 * Undoes the `Content-Encoding` of a body.
 * @param most bytes that may come out; unpacking stops there
 * @throws Refusal where more would come out, where the body is cut or broken, or packed in a way that was not asked for
 */
export async function unpack(packed: Uint8Array, encoding: string | undefined, most: number): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() || 'identity';
  if (name === 'identity' || packed.length === 0) return packed;
  const undo = Object.hasOwn(UNPACK, name) ? UNPACK[name]! : undefined;
  if (!undo) throw new Refusal('unreadable', 'The server packs the page in a way that was not asked for.');
  try {
    return await undo(packed, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(most);
    throw new Refusal(
      'unreadable',
      'The server sent a page that cannot be unpacked: it is cut or broken. Try again later.',
    );
  }
}

/** What is said where a page is larger than is read. */
export const tooLarge = (most: number): Refusal =>
  new Refusal('too-large', `The page is larger than ${inMegabytes(most)}, which is more than an article.`);
