import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { whyNotWritten } from '../../operations/why-not-written.js';
import type { Reply, ReplyFile } from '../../replies/reply.js';
import { UsageError } from './usage-error.js';

/** A picture or a file that could not be written; the message says why. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The format that a file name asks for, a folder for PNG; undefined where it ends in something else. */
export function pictureType(out: string): 'png' | 'svg' | undefined {
  const type = extname(out).slice(1).toLowerCase();
  if (type === 'svg' || type === 'png') return type;
  return isFolder(out) ? 'png' : undefined;
}

/** The format of an export that a file name asks for; undefined where it ends in something else. */
export function exportType(out: string): 'csv' | 'json' | undefined {
  const type = extname(out).slice(1).toLowerCase();
  return type === 'csv' || type === 'json' ? type : undefined;
}

/** A name of our own choice never replaces another file: "network.png", "network-2.png" … */
function freeName(folder: string, name: string, bytes: Uint8Array): string {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${name.slice(0, dot)}-${n}${name.slice(dot)}`);
    // The same question on the same articles draws the same bytes: there it is already.
    if (!existsSync(path) || Buffer.compare(readFileSync(path), bytes) === 0) return path;
  }
}

/**
 * Draws the picture of a reply into a file.
 * @param out a file, which is replaced, or a folder; without it the current folder
 * @returns the path as it was written
 * @throws OutputError where it cannot be written
 */
export async function savePicture(reply: Reply, out?: string): Promise<string> {
  const [picture] = reply.pictures ?? [];
  if (!picture) {
    throw new OutputError('There is nothing to write: network and timeline draw a picture, export makes a file.');
  }
  const type = out ? pictureType(out) : 'png';
  if (!type) throw new OutputError('A picture goes to a file that ends in .png or .svg, or to a folder.');
  const { drawPicture } = await import('../../pictures/draw.js');
  const { name, bytes } = await drawPicture(picture, type);
  return write('picture', { name, bytes }, out);
}

/**
 * Writes the file of an export.
 * @param out a file, which is replaced, or a folder
 * @returns the path as it was written
 * @throws UsageError where the file is of another format than the name says
 * @throws OutputError where it cannot be written
 */
export function saveFile({ name, content }: ReplyFile, out: string): string {
  const type = extname(name);
  if (!isFolder(out) && extname(out).toLowerCase() !== type) {
    const other = exportType(out);
    throw new UsageError(
      `The export is ${type.slice(1)}, so --out names a file that ends in ${type}, or a folder.${other ? ` For ${other} say "as ${other}".` : ''}`,
    );
  }
  return write('file', { name, bytes: Buffer.from(content, 'utf8') }, out);
}

function write(what: string, { name, bytes }: { name: string; bytes: Uint8Array }, out?: string): string {
  let path = out ?? name;
  try {
    if (!out || isFolder(out)) path = freeName(out ?? '', name, bytes);
    writeFileSync(path, bytes);
    return path;
  } catch (error) {
    throw new OutputError(`The ${what} could not be written to ${path}: ${whyNotWritten(error)}.`);
  }
}
