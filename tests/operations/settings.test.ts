import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/operations/package-root.js';
import { readSettings, SETTINGS, SettingsError } from '../../src/operations/settings.js';

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
      reload: 5,
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

  it('name a contact for servers, as it can stand in a header', () => {
    const contact = (value: string) => readSettings({ ENTENTE_CONTACT: value }, file('')).contact;
    expect(contact(' https://example.org/about ')).toBe('https://example.org/about');
    expect(contact('me@example.org')).toBe('me@example.org');
    for (const bad of ['a b', 'a)b', 'line\nbreak', 'é@example.org'])
      expect(() => contact(bad)).toThrow('ENTENTE_CONTACT must be');
  });

  describe('of the HTTP server', () => {
    const http = (set: NodeJS.ProcessEnv) => readSettings(set, file('')).http;

    it('are there where PORT is, for this machine alone', () => {
      expect(http({ HOST: '0.0.0.0' })).toBeUndefined();
      expect(http({ PORT: '9090' })).toEqual({ host: '127.0.0.1', port: 9090 });
      expect(http({ PORT: '9090', HOST: '::' })).toEqual({ host: '::', port: 9090 });
    });

    it('are there without PORT where Slack comes by HTTP, from outside', () => {
      expect(http({ SLACK_SIGNING_SECRET: 'a-secret' })).toEqual({ host: '0.0.0.0', port: 3000 });
      expect(http({ SLACK_SIGNING_SECRET: 'a-secret', SLACK_APP_TOKEN: 'xapp-1' })).toBeUndefined();
    });

    it.each([{ PORT: 'http' }, { PORT: '70000' }, { PORT: '1.5' }, { HOST: 'a host' }])(
      'that are mistaken are named, never by value: %j',
      (set) => {
        const [[name, value] = ['', '']] = Object.entries(set);
        expect(() => http(set)).toThrow(new RegExp(`^${name} must be (?!.*${value})`, 'u'));
      },
    );
  });

  describe('of Discord', () => {
    const discord = (set: NodeJS.ProcessEnv) => readSettings(set, file('')).discord;

    it('are there only with a token, under either name', () => {
      expect(discord({ DISCORD_GUILD_ID: '123456789012345678' })).toBeUndefined();
      expect(discord({ DISCORD_TOKEN: 'a-token' })).toEqual({
        token: 'a-token',
        apiUrl: 'https://discord.com/api',
        guilds: [],
        channels: [],
      });
      expect(discord({ DISCORD_BOT_TOKEN: ' Bot a-token ' })).toMatchObject({ token: 'a-token' });
    });

    it('take an address with a version or a slash, and lists of ids', () => {
      const set = { DISCORD_TOKEN: 't', DISCORD_API_URL: 'http://127.0.0.1:1/api/v10/' };
      expect(discord({ ...set, DISCORD_CHANNELS: '123456789012345678, 223456789012345678' })).toMatchObject({
        apiUrl: 'http://127.0.0.1:1/api',
        channels: ['123456789012345678', '223456789012345678'],
      });
    });

    it.each([
      { DISCORD_GUILD_ID: 'my server' },
      { DISCORD_APPLICATION_ID: '12' },
      { DISCORD_API_URL: 'discord' },
      { DISCORD_CHANNELS: '#general' },
    ])('that are mistaken are named: %j', (set) => {
      const [[name, value] = ['', '']] = Object.entries(set);
      expect(() => readSettings(set, file(''))).toThrow(new RegExp(`^${name} must be(?!.*${value})`, 'u'));
    });
  });

  it('do not need a .env', () => {
    expect(() => readSettings({}, '/nowhere/.env')).not.toThrow();
  });

  it('are all described in .env.example', () => {
    const example = readFileSync(join(packageRoot(), '.env.example'), 'utf8');
    const described = [...example.matchAll(/^([A-Z_]+)=$/gmu)].map(([, name]) => name);
    expect(described.sort()).toEqual([...SETTINGS].sort());
  });
});
