import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files kept at most: a few corpora, each under the versions that it had lately. */
const MOST_FILES = 8;
/** Bytes kept at most. */
const MOST_BYTES = 1_000_000_000;
const HOUR = 3_600_000;

/**
 * Removes kept analyses that nobody has used for longest until few enough are left, and what an interrupted process
 * left half written. Throws nothing.
 * @param current stays whatever it takes
 */
export function tidy(folder: string, current: string, now = Date.now()): void {
  try {
    const files = readdirSync(folder)
      .map((name) => ({ path: join(folder, name), ...statSync(join(folder, name), { throwIfNoEntry: false }) }))
      .filter((file): file is typeof file & { mtimeMs: number; size: number } => file.mtimeMs !== undefined);
    const abandoned = files.filter(({ path, mtimeMs }) => path.endsWith('.tmp') && mtimeMs + HOUR < now);
    for (const { path } of abandoned) rmSync(path, { force: true });
    const kept = files
      .filter(({ path }) => path.endsWith('.records'))
      .sort((a, b) => Number(b.path === current) - Number(a.path === current) || b.mtimeMs - a.mtimeMs);
    let bytes = 0;
    kept.forEach(({ path, size }, i) => {
      bytes += size;
      if (i > 0 && (i >= MOST_FILES || bytes > MOST_BYTES)) rmSync(path, { force: true });
    });
  } catch {
    // What cannot be removed stays; whether the folder can be written is told by who writes to it.
  }
}
