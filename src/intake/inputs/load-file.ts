import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { inMegabytes, LARGEST_SOURCE } from '../bounds.js';
import { Refusal } from '../draft.js';

/** The most that any format may have; what a format itself allows is for its reader to say. */
const LARGEST = Math.max(...Object.values(LARGEST_SOURCE));

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'It may not be read: there is no permission.',
  EPERM: 'It may not be read: there is no permission.',
  ENOENT: 'It is gone, or is a link that leads nowhere.',
  ELOOP: 'It is a link that leads to itself.',
};

/** Why a file or a folder could not be read, for people. */
export const whyNotRead = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'It cannot be read. See that it opens in another program.';

/** A file that is open for reading. */
export interface OpenFile {
  /** Its size and when it was last changed: what changes where its bytes do. */
  readonly stamp: string;
  /** All of it, with a hash of its bytes. @throws Refusal where it is too large or cannot be read */
  read(): Promise<{ bytes: Uint8Array; content: string }>;
}

/**
 * Opens a file for what `use` does with it.
 * @throws Refusal where it is no file or cannot be read
 */
export async function withFile<T>(path: string, use: (file: OpenFile) => Promise<T>): Promise<T> {
  let handle: FileHandle | undefined;
  try {
    // Not blocking, so that opening a pipe returns at once and can be refused.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Refusal('unsupported', 'This is no file.');
    return await use({ stamp: `${stats.size} ${stats.mtimeMs}`, read: () => readAll(handle!, stats.size) });
  } catch (error) {
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new Refusal('unreadable', whyNotRead(error));
  } finally {
    await handle?.close();
  }
}

/** No more than its size when it was opened, even where it grows meanwhile. */
async function readAll(handle: FileHandle, size: number): Promise<{ bytes: Uint8Array; content: string }> {
  if (size > LARGEST)
    throw new Refusal('too-large', `The file is larger than ${inMegabytes(LARGEST)}, which is more than an article.`);
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await handle.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const read = bytes.subarray(0, length);
  return { bytes: read, content: createHash('sha256').update(read).digest('base64') };
}
