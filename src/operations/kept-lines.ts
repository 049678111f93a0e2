import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 86_400_000;
/** Milliseconds after which a line goes. */
const LIFETIME = 90 * DAY;
/** Bytes of a file; beyond it the older half goes. */
const LARGEST = 2_000_000;

export interface KeptLinesOptions {
  readonly folder: string;
  /** Of the file, with its ending `.jsonl`. */
  readonly name: string;
  readonly lifetime?: number;
  readonly largest?: number;
  readonly now?: () => number;
}

/**
 * Lines of a JSONL file of the data folder that are not older than `lifetime`; a broken line is passed over. None where
 * there is no such file.
 * @throws what the system throws where there is one that cannot be read
 */
export function readKept<Entry>(
  folder: string,
  name: string,
  { lifetime = LIFETIME, now = Date.now } = {},
): (Entry & { at: string })[] {
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      const entry = JSON.parse(line) as Entry & { at: string };
      return Date.parse(entry.at) + lifetime > now() ? [entry] : [];
    } catch {
      return [];
    }
  });
}

/**
 * Keeps entries in a JSONL file of the data folder, each with when it came, bounded in time and size. What is too old
 * goes at the first write of a process and then once a day.
 */
export function createKeptLines<Entry extends object>({
  folder,
  name,
  lifetime = LIFETIME,
  largest = LARGEST,
  now = Date.now,
}: KeptLinesOptions) {
  const file = join(folder, name);
  let prunedAt = Number.NEGATIVE_INFINITY;

  /** @returns whether that could be done */
  function prune(): boolean {
    let kept: string[];
    try {
      kept = readKept<Entry>(folder, name, { lifetime, now }).map((entry) => JSON.stringify(entry));
    } catch {
      // What cannot be read at this moment must not be written back as nothing; the next write tries again.
      return false;
    }
    while (kept.length > 0 && kept.join('\n').length > largest / 2) kept.splice(0, Math.ceil(kept.length / 2));
    writeFileSync(`${file}.new`, kept.map((line) => `${line}\n`).join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return true;
  }

  return {
    /** Never throws: keeping is no reason to fail an answer. @returns whether the entry was kept */
    add(entry: Entry): boolean {
      try {
        mkdirSync(folder, { recursive: true });
        const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
        if (size > largest || now() - prunedAt >= DAY) {
          if (size === 0 || prune()) prunedAt = now();
        }
        appendFileSync(file, `${JSON.stringify({ at: new Date(now()).toISOString(), ...entry })}\n`, { mode: 0o600 });
        return true;
      } catch {
        return false;
      }
    },
  };
}
