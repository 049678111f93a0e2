import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MINUTE = 60_000;
const DAY = 86_400_000;
const ID = /^[\w-]{16}$/u;

export interface ShortStateOptions {
  /** Folder of the files, one for each id; made where it is missing. */
  readonly folder: string;
  readonly lifetime?: number;
  /** Ids kept at most; the oldest go first. */
  readonly most?: number;
  readonly now?: () => number;
  /** Told once where the folder cannot be written: state then lasts as long as the process. */
  readonly warn: (message: string) => void;
}

interface Kept {
  readonly expires: number;
  readonly value: unknown;
}

/**
 * What stands behind a button, kept under a short id, since platforms hold a hundred characters or so. It survives a
 * restart: each id is a file of its own, written beside and moved into place, so that no reader sees half of it and
 * several processes can share the folder.
 */
export function createShortState(options: ShortStateOptions) {
  const { folder, lifetime = 14 * DAY, most = 5_000, now = Date.now, warn } = options;
  const kept = new Map<string, Kept & { written?: Promise<void> }>();
  const path = (id: string) => join(folder, `${id}.json`);
  let writable = true;
  let swept = now();
  let writing: Promise<unknown> = Promise.resolve();

  const refuse = (error: unknown) => {
    if (!writable) return;
    writable = false;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    warn(`Buttons will not outlast this process: the data folder cannot be written (${code}). Set ENTENTE_DATA.`);
  };

  async function write(id: string, entry: Kept): Promise<void> {
    try {
      await writeFile(`${path(id)}.new`, JSON.stringify(entry), { mode: 0o600 });
      await rename(`${path(id)}.new`, path(id));
    } catch (error) {
      refuse(error);
    }
  }

  /** Cleans the folder, at the start and then once a day: what is expired or one too many goes, oldest first. */
  async function sweep(): Promise<void> {
    try {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.json') || name.endsWith('.new'));
      const files = await Promise.all(
        names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
      );
      files.sort((a, b) => b.at - a.at);
      const abandoned = ({ name, at }: (typeof files)[number]) => name.endsWith('.new') && at + MINUTE < now();
      const stale = files.filter((file, i) => i >= most || file.at + lifetime < now() || abandoned(file));
      for (const { name } of stale) await rm(join(folder, name), { force: true });
    } catch {
      // A folder that cannot be read or cleaned is told of at the first write.
    }
  }

  try {
    mkdirSync(folder, { recursive: true });
    writing = sweep();
  } catch (error) {
    refuse(error);
  }

  return {
    /** Keeps a value; the id can be used at once. */
    put(value: unknown): string {
      const id = randomBytes(12).toString('base64url');
      const entry: Kept = { expires: now() + lifetime, value };
      const written = writable ? write(id, entry) : undefined;
      for (const [old, { expires }] of kept) {
        if (expires > now()) break;
        kept.delete(old);
      }
      if (now() - swept >= DAY) {
        swept = now();
        writing = Promise.all([writing, sweep()]);
      }
      kept.set(id, { ...entry, ...(written && { written }) });
      const [oldest] = kept.size > most ? kept : [];
      if (oldest) kept.delete(oldest[0]);
      // A file that is still being written would come back after it was removed.
      const forgotten = oldest?.[1].written?.then(() => rm(path(oldest[0]), { force: true })).catch(refuse);
      writing = Promise.all([writing, written, forgotten]).then(() => undefined);
      return id;
    },
    /** The value of an id; undefined where it is expired or unknown. */
    async get(id: string): Promise<unknown> {
      if (!ID.test(id)) return undefined;
      let entry: Kept | undefined = kept.get(id);
      if (!entry) {
        try {
          entry = JSON.parse(await readFile(path(id), 'utf8')) as Kept;
        } catch {
          return undefined;
        }
      }
      // A file that something else has written may hold anything.
      return typeof entry?.expires === 'number' && entry.expires > now() ? entry.value : undefined;
    },
    /** Resolves when everything is on disk. */
    settled: async (): Promise<void> => void (await writing),
  };
}

export type ShortState = ReturnType<typeof createShortState>;
