import type { Writable } from 'node:stream';

const WIDTH = 24;
const EVERY_MS = 10_000;
const REDRAWN_MS = 100;

export interface ProgressOptions {
  /** Standard error: what is asked for goes to standard output. */
  readonly output: Writable & { isTTY?: boolean };
  readonly now?: () => number;
}

/** How far long work has come: a bar on a terminal, a plain line every ten seconds elsewhere. */
export function createProgress({ output, now = () => performance.now() }: ProgressOptions) {
  const every = output.isTTY ? REDRAWN_MS : EVERY_MS;
  let told = now();
  let isDrawn = false;

  const count = (n: number): string => n.toLocaleString('en');
  const bar = (done: number, all: number): string => {
    const full = Math.floor((WIDTH * done) / Math.max(all, 1));
    return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${count(done)} of ${count(all)}`;
  };
  const clear = (): void => {
    if (isDrawn) output.write('\r\u001B[K');
    isDrawn = false;
  };
  return {
    /** Takes the bar away, so that something else can be written. */
    clear,
    show(done: number, all: number): void {
      if (now() - told < every || done >= all) return;
      told = now();
      if (!output.isTTY) output.write(`entente: ${count(done)} of ${count(all)}\n`);
      else {
        output.write(`\r${bar(done, all)}\u001B[K`);
        isDrawn = true;
      }
    },
  };
}
