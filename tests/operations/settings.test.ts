import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/operations/package-root.js';
import { readSettings, SettingsError } from '../../src/operations/settings.js';

const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'entente-')), '.env');
  writeFileSync(path, content);
  return path;
};

describe('settings', () => {
  it('have defaults: the shipped corpus, warnings', () => {
    expect(readSettings({}, file(''))).toEqual({
      corpus: join(packageRoot(), 'corpus'),
      data: './data',
      learn: true,
      logLevel: 'warn',
      noColour: false,
      forceColour: false,
    });
  });

  it('come from .env, and the environment wins', () => {
    const env = file('ENTENTE_CORPUS=from-file\nLOG_LEVEL=info\n');
    expect(readSettings({ LOG_LEVEL: 'error' }, env)).toMatchObject({ corpus: 'from-file', logLevel: 'error' });
  });

  it('count as unset where empty', () => {
    expect(readSettings({ ENTENTE_CORPUS: '', NO_COLOR: '' }, file('ENTENTE_CORPUS=from-file'))).toMatchObject({
      corpus: 'from-file',
      noColour: false,
    });
  });

  it('that cannot be used are named, their values are not', () => {
    expect(() => readSettings({ LOG_LEVEL: 'loud' }, file(''))).toThrow(SettingsError);
    expect(() => readSettings({ LOG_LEVEL: 'loud' }, file(''))).toThrow(/^LOG_LEVEL must be one of(?!.*loud)/u);
  });

  it('do not need a .env', () => {
    expect(() => readSettings({}, '/nowhere/.env')).not.toThrow();
  });

  it('are all described in .env.example', () => {
    const source = readFileSync(join(packageRoot(), 'src/operations/settings.ts'), 'utf8');
    const names = [...source.matchAll(/^ {2}([A-Z_]+):/gmu)].map((match) => match[1]);
    const described = readFileSync(join(packageRoot(), '.env.example'), 'utf8');
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(described).toContain(`\n${name}=`);
  });
});
