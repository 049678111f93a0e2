import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file beside its place and renames it, so that nobody reads half of it; makes the folder.
 * @param mode who may read it, where that is not everybody
 */
export function writeWhole(file: string, content: string, mode?: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, content, mode === undefined ? {} : { mode });
  renameSync(draft, file);
}

/**
 * The same for a file that must be new, into a folder that exists: nothing of its name is ever replaced or written
 * through, no link either, whoever else writes there at the same time.
 * @returns whether it was written; false where something of that name is there
 */
export function writeWholeNew(file: string, content: string): boolean {
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  writeFileSync(draft, content, { flag: 'wx' });
  try {
    putInPlace(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function putInPlace(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    // Some disks know no hard links.
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
  }
}
