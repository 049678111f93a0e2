import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** From so many bytes of articles on, reading them takes long enough for what was found to be kept. */
const LARGE_BYTES = 300_000;

/** Whether the articles of a corpus folder are so many that their analyses are kept. */
export function isLarge(folder: string): boolean {
  let bytes = 0;
  try {
    for (const name of readdirSync(join(folder, 'articles'))) {
      if (!/\.md$/iu.test(name)) continue;
      bytes += statSync(join(folder, 'articles', name), { throwIfNoEntry: false })?.size ?? 0;
      if (bytes >= LARGE_BYTES) return true;
    }
  } catch {
    // Whatever is wrong with the folder is told where it is read.
  }
  return false;
}
