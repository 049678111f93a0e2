import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Files looked at together: enough for a folder behind a network, few enough to leave the disk to others. */
const TOGETHER = 16;
/** What changes is left alone until it has been the same for so long: a file may still be on its way. */
const SETTLED_MS = 1_000;
/** What goes on changing is taken up as it is after so many milliseconds. */
const SETTLED_WITHIN_MS = 60_000;
/** Where a change could not be dealt with, more and more looks pass before the next try, at last so many. */
const MOST_PASSED = 120;
/** Looking takes a fiftieth of the time at most. */
const SHARE = 50;

export interface WatchOptions {
  readonly folder: string;
  /** Folders below it whose files count, and files of its own. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** Milliseconds from one look to the next. */
  readonly interval: number;
  /**
   * Told that something has changed, and is settled; the next look waits for it. Says whether it was dealt with: where it
   * was not, it is told again, though nothing more has changed.
   */
  readonly changed: () => Promise<boolean>;
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
 * and into containers. Tells when something has changed and has then stayed the same for a second, or has not come to
 * rest within a minute.
 * @param seen what `lookAt` gave before the folder was read
 */
export function watchFolder(options: WatchOptions, seen: string): { stop(): Promise<void> } {
  const { interval, changed, wait = waitUnseen } = options;
  const stopping = new AbortController();
  const { signal } = stopping;

  /** What the folder is like after a while, and the least pause before the next look. */
  async function lookAfter(ms: number): Promise<{ now: string; rest: number } | undefined> {
    await wait(ms, signal);
    if (signal.aborted) return undefined;
    const start = performance.now();
    const now = await lookAt(options);
    return { now, rest: SHARE * (performance.now() - start) };
  }

  async function watch(): Promise<void> {
    let dealtWith = seen;
    let failed: { readonly with: string; readonly times: number; passed: number } | undefined;
    let pause = interval;
    for (;;) {
      const first = await lookAfter(pause);
      if (!first) return;
      let { now, rest } = first;
      pause = Math.max(interval, rest);
      if (now === dealtWith) continue;
      if (failed?.with === now && ++failed.passed < Math.min(2 ** failed.times, MOST_PASSED)) continue;
      for (let waited = 0; waited < SETTLED_WITHIN_MS; ) {
        const ms = Math.max(SETTLED_MS, rest);
        const later = await lookAfter(ms);
        if (!later) return;
        const isSettled = later.now === now;
        ({ now, rest } = later);
        if (isSettled) break;
        waited += ms;
      }
      if (await changed()) {
        dealtWith = now;
        failed = undefined;
      } else {
        failed = { with: now, times: failed?.with === now ? failed.times + 1 : 0, passed: 0 };
      }
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
