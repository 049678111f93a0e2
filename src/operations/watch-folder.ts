import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Files looked at together: enough for a folder behind a network, few enough to leave the disk to others. */
const TOGETHER = 16;
/** What changes is left alone until it has been the same for so long: a file may still be on its way. */
const SETTLED_MS = 1_000;
/** Looking takes a fiftieth of the time at most. */
const SHARE = 50;

export interface WatchOptions {
  readonly folder: string;
  /** Folders below it whose files count, and files of its own. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** Milliseconds from one look to the next. */
  readonly interval: number;
  /** Told that something has changed, and is settled; the next look waits for it. */
  readonly changed: () => Promise<void>;
  /** Waits, for tests to have a clock of their own. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const waitUnseen = async (ms: number, signal: AbortSignal): Promise<void> => {
  // What is only looking keeps no process alive.
  await setTimeout(ms, undefined, { signal, ref: false }).catch(() => {});
};

async function traceOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ctimeMs } = await stat(path);
    return `${path} ${size} ${mtimeMs} ${ctimeMs}`;
  } catch (error) {
    return `${path} ${(error as NodeJS.ErrnoException).code}`;
  }
}

/** Names, sizes and times of all files that count, as one text: another one means that something has changed. */
export async function lookAt({
  folder,
  folders,
  files,
}: Pick<WatchOptions, 'folder' | 'folders' | 'files'>): Promise<string> {
  const paths = files.map((name) => join(folder, name));
  const hash = createHash('sha256');
  for (const below of folders) {
    try {
      const names = (await readdir(join(folder, below))).filter((name) => !name.startsWith('.'));
      paths.push(...names.sort().map((name) => join(folder, below, name)));
    } catch (error) {
      hash.update(`${below} ${(error as NodeJS.ErrnoException).code}`);
    }
  }
  for (let at = 0; at < paths.length; at += TOGETHER) {
    const traces = await Promise.all(paths.slice(at, at + TOGETHER).map(traceOf));
    hash.update(traces.join('\n'));
  }
  return hash.digest('hex');
}

/**
 * Looks at a folder again and again, by names, sizes and times alone: events of the system do not come through networks
 * and into containers. Tells when something has changed and has then stayed the same for a second.
 * @param seen what `lookAt` gave before the folder was read
 */
export function watchFolder(options: WatchOptions, seen: string): { stop(): Promise<void> } {
  const { interval, changed, wait = waitUnseen } = options;
  const stopping = new AbortController();
  const { signal } = stopping;

  async function watch(): Promise<void> {
    let before = seen;
    let pause = interval;
    for (;;) {
      await wait(pause, signal);
      if (signal.aborted) return;
      const start = performance.now();
      let now = await lookAt(options);
      pause = Math.max(interval, SHARE * (performance.now() - start));
      if (now === before) continue;
      for (;;) {
        await wait(SETTLED_MS, signal);
        if (signal.aborted) return;
        const later = await lookAt(options);
        if (later === now) break;
        now = later;
      }
      before = now;
      await changed();
    }
  }

  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}
