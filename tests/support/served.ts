import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../../src/library.js';
import { createLog } from '../../src/operations/log.js';
import type { Readiness } from '../../src/operations/readiness.js';
import { readSettings, secretsOf } from '../../src/operations/settings.js';
import { platforms } from '../../src/platforms/all.js';
import type { LibrarySource } from '../../src/platforms/library-source.js';
import { serve } from '../../src/platforms/serve.js';
import { fixedSource } from '../helpers/fixed-source.js';

export interface ServedOptions {
  /** What it answers from: a library, or what loads one. */
  readonly library?: Library;
  readonly source?: LibrarySource;
  readonly env: Record<string, string>;
}

type LogLine = Readonly<Record<string, unknown>> & { readonly message: string };

/** All platforms that the settings name, in this process as `npm start` runs them, with JSON logs and an HTTP server. */
export async function startServed({ library, source: given, env }: ServedOptions) {
  const data = mkdtempSync(join(tmpdir(), 'entente-'));
  const settings = readSettings(
    { ENTENTE_DATA: data, LOG_LEVEL: 'info', PORT: '0', HOST: '127.0.0.1', ...env },
    '/nowhere/.env',
  );
  const stop = new AbortController();
  const written: string[] = [];
  const waiting = new Set<() => void>();
  const log = createLog(
    settings.logLevel,
    (line) => {
      written.push(line);
      for (const look of waiting) look();
    },
    { format: 'json', stacks: true, secrets: secretsOf(settings) },
  );
  const lines = (): LogLine[] => written.map((line) => JSON.parse(line));
  /** The first line that is wanted, of those that were written and of those to come. */
  const line = (wanted: (line: LogLine) => boolean) =>
    new Promise<LogLine>((found) => {
      const look = () => {
        const there = lines().find(wanted);
        if (!there) return;
        waiting.delete(look);
        found(there);
      };
      waiting.add(look);
      look();
    });
  const says = (words: string) => line(({ message }) => message.includes(words));

  const chosen = platforms.filter(({ isSet }) => isSet(settings));
  const source = given ?? fixedSource(() => library!);
  const code = serve({ settings, log, platforms: chosen, source, stop: stop.signal });
  const [, port] = /port (\d+)/u.exec((await says('HTTP on')).message)!;
  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    data,
    stop,
    code,
    written,
    lines,
    line,
    says,
    async up() {
      for (const { name } of chosen) await says(`${name} is up`);
    },
    async readyz() {
      const response = await fetch(`${url}/readyz`);
      return { status: response.status, ...((await response.json()) as Readiness) };
    },
    /** The figures whose name and labels hold these words, by name with labels. */
    async figures(words: string): Promise<Record<string, number>> {
      const text = await (await fetch(`${url}/metrics`)).text();
      const rows = text.split('\n').filter((row) => row && !row.startsWith('#') && row.includes(words));
      return Object.fromEntries(rows.map((row) => [row.slice(0, row.lastIndexOf(' ')), Number(row.split(' ').at(-1))]));
    },
    end: () => {
      stop.abort();
      return code;
    },
  };
}

export type Served = Awaited<ReturnType<typeof startServed>>;
