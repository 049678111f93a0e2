import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createLog } from '../../src/operations/log.js';
import { readSettings } from '../../src/operations/settings.js';
import type { KnownPlatform } from '../../src/platforms/all.js';
import { type PlatformDeps, PlatformError } from '../../src/platforms/platform.js';
import { LONGEST_STOP_MS, serve } from '../../src/platforms/serve.js';
import { fixedSource } from '../helpers/fixed-source.js';
import { libraryOf, NORDIC } from '../helpers/library.js';

const library = libraryOf(NORDIC);

/** A platform that comes up or not, with the events that a test waits for. */
function made(name: string, start?: (deps: PlatformDeps) => void, end = async () => {}) {
  const events: string[] = [];
  const known: KnownPlatform = {
    name,
    isSet: () => true,
    load: async () => ({
      name,
      examine: async () => [],
      async start(deps) {
        start?.(deps);
        const stop = async () => {
          await end();
          events.push('stopped');
        };
        return { description: 'for a test', connected: () => true, stop };
      },
    }),
  };
  return { known, events };
}

function served(...platforms: KnownPlatform[]) {
  const stop = new AbortController();
  const lines: string[] = [];
  const data = mkdtempSync(join(tmpdir(), 'entente-'));
  let sayUp = () => {};
  const up = new Promise<void>((resolve) => {
    sayUp = resolve;
  });
  const log = createLog('warn', (line) => {
    lines.push(line);
    if (line.includes(' is up ')) sayUp();
  });
  const code = serve({
    settings: readSettings({ ENTENTE_DATA: data }, '/nowhere'),
    log,
    platforms,
    source: fixedSource(() => library),
    stop: stop.signal,
  });
  return { code, lines, stop, up };
}

describe('several platforms in one process', () => {
  it('run until they are told to stop, and exit 0', async () => {
    const [one, two] = [made('One'), made('Two')];
    const { code, stop, up, lines } = served(one.known, two.known);
    await up;
    stop.abort();
    expect(await code).toBe(0);
    expect([one.events, two.events]).toEqual([['stopped'], ['stopped']]);
    expect(lines.join('')).toContain('entente: One is up for a test');
  });

  it('do not take each other down: one that cannot start is said loudly', async () => {
    const broken = made('Broken', () => {
      throw new PlatformError('Its token is no token.');
    });
    const { code, stop, up, lines } = served(broken.known, made('Sound').known);
    await up;
    stop.abort();
    expect(await code).toBe(0);
    expect(lines.join('')).toContain('error: Broken is down: Its token is no token.');
  });

  it('end each for itself, and what goes wrong is said', async () => {
    const [rough, calm] = [
      made('Rough', undefined, () => Promise.reject(new Error('the line was cut'))),
      made('Calm', undefined, () => Promise.resolve().then(() => {})),
    ];
    const { code, stop, up, lines } = served(rough.known, calm.known);
    await up;
    stop.abort();
    expect(await code).toBe(0);
    expect(calm.events).toEqual(['stopped']);
    expect(lines.join('')).toMatch(/error: Rough could not be ended properly.*the line was cut/su);
  });

  it('are given the time that they may take to stop', () => {
    const { stop_grace_period: grace } = parse(readFileSync('compose.yaml', 'utf8')).services.entente;
    const timeout = /^TimeoutStopSec=(\d+)$/mu.exec(readFileSync('deploy/entente.service', 'utf8'))![1];
    for (const seconds of [Number.parseInt(grace, 10), Number(timeout)]) {
      expect(1_000 * seconds).toBeGreaterThan(LONGEST_STOP_MS);
    }
  });

  it('end with 1 where none is left', async () => {
    let fail: PlatformDeps['failed'] = () => {};
    const only = made('Only', ({ failed }) => {
      fail = failed;
    });
    const { code, up, lines } = served(only.known);
    await up;
    fail(new PlatformError('The token was reset.'));
    expect(await code).toBe(1);
    expect(lines.join('')).toContain('error: Only is down: The token was reset.');
  });
});
