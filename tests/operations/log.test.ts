import { describe, expect, it } from 'vitest';
import { createLog, describeError } from '../../src/operations/log.js';

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
