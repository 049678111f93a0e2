import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLog, describeError, type Log } from '../../src/operations/log.js';
import { noMeter } from '../../src/operations/meter.js';
import { createRequests } from '../../src/operations/requests.js';

const logged = (level: 'warn' | 'debug', error: unknown): string => {
  const lines: string[] = [];
  createLog(level, (line) => lines.push(line)).error('reference 1', error);
  return lines.join('');
};

describe('an unexpected error', () => {
  it.each([
    ["ENOENT: no such file or directory, open '/home/a user/corpus/x.md'"],
    ['cannot read /srv/entente/dist/src/cli.js:3:7'],
    ['Cannot find module file:///srv/entente/dist/x.js'],
    ['EACCES: permission denied, open "C:\\Users\\someone\\data"'],
  ])('is logged without a path: %s', (message) => {
    const shown = logged('warn', new Error(message));
    expect(shown).toContain('reference 1: Error: ');
    expect(shown).not.toMatch(/srv|home|Users|user|dist|\bat /u);
  });

  it('keeps addresses and what else holds a slash', () => {
    expect(describeError(new Error('and/or https://discord.com/api gave 500'), 'warn')).toBe(
      'Error: and/or https://discord.com/api gave 500',
    );
  });

  it('tells where it broke to whoever sets the level to debug', () => {
    expect(logged('debug', new Error('broken'))).toMatch(/broken\n\s+at /u);
  });
});

describe('a line', () => {
  const written = (format: 'text' | 'json', tell: (log: Log) => void, secrets: string[] = []) => {
    const lines: string[] = [];
    tell(
      createLog('info', (line) => lines.push(line), {
        format,
        secrets,
        now: () => new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
      }),
    );
    return lines.join('');
  };

  it('as text says its level where that is no mere information, and names its fields', () => {
    expect(written('text', (log) => log.warn('the disk is nearly full'))).toBe(
      'entente: warn: the disk is nearly full\n',
    );
    expect(written('text', (log) => log.info('request', { platform: 'discord', ms: 12 }))).toBe(
      'entente: request platform=discord ms=12\n',
    );
  });

  it('as JSON is one object, whatever stands in it', () => {
    const line = written('json', (log) => log.error('a\nb "c"', new Error('first\nsecond')));
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(line)).toEqual({
      time: '2026-01-02T03:04:05.000Z',
      level: 'error',
      message: 'a\nb "c"',
      error: 'Error: first',
    });
  });

  it.each(['text', 'json'] as const)('as %s holds no secret', (format) => {
    const line = written(format, (log) => log.error('refused', new Error('the token xoxb-very-secret is refused')), [
      'xoxb-very-secret',
    ]);
    expect(line).toContain('the token [secret] is refused');
  });

  it('carries the number of the request in which it is written', async () => {
    const lines: string[] = [];
    const log = createLog('info', (line) => lines.push(line), { format: 'json' });
    const requests = createRequests({ log, meter: noMeter });
    await requests.run('discord', 'command', async () => {
      await setImmediate();
      log.warn('halfway');
    });
    log.warn('afterwards');
    const [halfway, ended, afterwards] = lines.map((line) => JSON.parse(line));
    expect(halfway.request).toBe(ended.request);
    expect(ended).toMatchObject({ message: 'request', outcome: 'done' });
    expect(afterwards.request).toBeUndefined();
  });
});
