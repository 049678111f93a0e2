import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../src/operations/settings.js';
import { slash } from '../support/discord/payloads.js';
import { textOf } from '../support/discord/reading.js';
import { type DiscordServer, startDiscordServer, TOKEN } from '../support/discord/server.js';
import {
  type Instruction,
  isInContext,
  readCopy,
  readDockerfile,
  readEnvironment,
  readList,
} from '../support/dockerfile.js';
import { freePort } from '../support/slack/bot.js';

const read = (file: string) => readFileSync(file, 'utf8');
const dockerfile = readDockerfile(read('Dockerfile'));
const ignore = read('.dockerignore');
const last = dockerfile.at(-1)!.stage;
const inLast = (name: string): Instruction[] => dockerfile.filter((each) => each.stage === last && each.name === name);
const the = (name: string): Instruction => {
  const [only, ...more] = inLast(name);
  expect(more).toEqual([]);
  return only!;
};
const compose = parse(read('compose.yaml'));
const service = compose.services.entente;
const unit = read('deploy/entente.service');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** The packages of the lock file that are no mere tools of developers, as `npm ci --omit=dev` installs them. */
const productionPackages = (): string[] =>
  Object.entries(
    JSON.parse(read('package-lock.json')).packages as Record<string, { dev?: boolean; devOptional?: boolean }>,
  )
    .filter(([path, { dev, devOptional }]) => path && !dev && !devOptional && existsSync(path))
    .map(([path]) => path);

/** The folder that the last stage of the Dockerfile makes, made here from the tree and from what is built and installed. */
function makeImage(): string {
  const root = mkdtempSync(join(tmpdir(), 'entente-image-'));
  for (const copy of inLast('COPY').map(readCopy)) {
    if (copy.from === 'packages') {
      for (const path of productionPackages()) {
        const nested = (source: string) => relative(path, source).split('/').includes('node_modules');
        cpSync(path, join(root, path), { recursive: true, filter: (source) => !nested(source) });
      }
    } else if (copy.from === 'build') {
      // The stage that builds is given no tests.
      const wanted = (source: string) => !source.startsWith('dist/tests') && source !== 'dist/.tsbuildinfo';
      cpSync('dist', join(root, 'dist'), { recursive: true, filter: wanted });
    } else {
      for (const source of copy.sources) {
        const target = join(root, copy.target, copy.target.endsWith('/') ? source.split('/').at(-1)! : '');
        mkdirSync(dirname(target), { recursive: true });
        cpSync(source, target, { recursive: true });
      }
    }
  }
  return root;
}

describe('the Dockerfile', () => {
  it('builds every stage on a slim Node 24, pinned by its tag', () => {
    const tag = dockerfile.find(({ name }) => name === 'ARG')!.words;
    expect(tag).toMatch(/^NODE_TAG=24(?:\.\d+\.\d+)?(?:-[a-z]+)?-slim$/u);
    const stages = dockerfile.filter(({ name }) => name === 'FROM');
    expect(stages).toHaveLength(3);
    for (const { words } of stages) expect(words).toMatch(/^node:\$\{NODE_TAG\}(?: AS \w+)?$/u);
  });

  it('copies what is there and what the context has, and of the repository nothing else gets in', () => {
    const copies = dockerfile.filter(({ name }) => name === 'COPY').map(readCopy);
    const sources = [...new Set(copies.filter(({ from }) => !from).flatMap((copy) => copy.sources))];
    expect(sources.filter((source) => !existsSync(source) || !isInContext(source, ignore))).toEqual([]);
    const kept = [
      ...filesBelow('src'),
      ...filesBelow('corpus'),
      '.env',
      'corpus/.env.local',
      'tests/arrows.test.ts',
      'data/x',
    ];
    const wanted = (path: string) => sources.some((source) => path === source || path.startsWith(`${source}/`));
    expect(kept.filter((path) => isInContext(path, ignore) !== (wanted(path) && !path.includes('.env')))).toEqual([]);
  });

  it('takes from the other stages what their steps make, with production packages alone', () => {
    const run = (stage: number) =>
      dockerfile.filter((each) => each.stage === stage && each.name === 'RUN').map(({ words }) => words);
    expect(run(0)).toEqual([
      expect.stringMatching(/^npm ci --ignore-scripts/u),
      expect.stringMatching(/^npm run build/u),
    ]);
    expect(run(1)).toEqual([expect.stringMatching(/^npm ci --omit=dev --ignore-scripts/u)]);
  });

  it('runs as nobody in particular, writes to one folder only, and sets only what there is to set', () => {
    expect(the('USER').words).toBe('node');
    expect(the('VOLUME').words).toBe('/data');
    const set = readEnvironment(the('ENV'));
    expect(Object.keys(set).filter((name) => name !== 'NODE_ENV' && !SETTINGS.includes(name))).toEqual([]);
    expect(set).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0', ENTENTE_DATA: '/data' });
    expect(the('EXPOSE').words).toBe(set.PORT);
  });
});

describe('what the Dockerfile makes', () => {
  let server: DiscordServer;
  beforeEach(async () => {
    server = await startDiscordServer();
  });
  afterEach(() => server.stop());

  it('starts without packages of developers, answers, is healthy by its own check, and stops with 0', async () => {
    const root = makeImage();
    expect(existsSync(join(root, 'node_modules/typescript'))).toBe(false);
    expect(existsSync(join(root, 'dist/tests'))).toBe(false);
    const port = String(await freePort());
    const env = {
      ...readEnvironment(the('ENV')),
      PATH: process.env.PATH,
      ENTENTE_DATA: mkdtempSync(join(tmpdir(), 'entente-')),
      HOST: '127.0.0.1',
      PORT: port,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: server.apiUrl,
    };
    const [command = '', ...args] = readList(the('CMD').words);
    const bot = spawn(command, args, { cwd: root, env });
    let log = '';
    bot.stderr.on('data', (chunk) => {
      log += chunk;
    });
    const ended = once(bot, 'close');
    while (!log.includes('Discord is up')) await once(bot.stderr, 'data');

    const [check = '', ...checkArgs] = readList(the('HEALTHCHECK').words);
    const health = (set: Record<string, string>) =>
      spawnSync(check, checkArgs, { cwd: root, env: { ...env, ...set }, encoding: 'utf8' });
    expect(health({})).toMatchObject({ status: 0, stdout: '{"alive":true}\n' });
    expect(health({ PORT: String(await freePort()) })).toMatchObject({
      status: 1,
      stdout: 'no answer: ECONNREFUSED. Is PORT set for the bot?\n',
    });

    const network = slash('network', { actor: 'Turkey' });
    server.gateway.dispatch('INTERACTION_CREATE', network);
    const answer = await server.request(({ method, path }) => method === 'PATCH' && path.includes(network.token));
    expect(textOf(answer)).toContain('Turkey');
    bot.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(log).toContain('"command":"network","outcome":"answered"');
    for (const line of log.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  it('is not built again by an install without packages of developers', () => {
    const root = makeImage();
    cpSync('scripts/build-if-stale.mjs', join(root, 'scripts/build-if-stale.mjs'));
    for (const folder of ['src', 'commands', 'tsconfig.json']) cpSync(folder, join(root, folder), { recursive: true });
    const prepare = (cwd: string) =>
      spawnSync(process.execPath, ['scripts/build-if-stale.mjs'], { cwd, encoding: 'utf8' });
    expect(prepare(root)).toMatchObject({ status: 0, stderr: '' });
    const bare = mkdtempSync(join(tmpdir(), 'entente-'));
    for (const name of ['src', 'commands', 'tsconfig.json', 'package.json', 'corpus', 'scripts'])
      cpSync(name, join(bare, name), { recursive: true });
    expect(prepare(bare)).toMatchObject({ status: 1, stderr: expect.stringContaining('npm ci --include=dev') });
    expect(JSON.parse(read('package.json')).scripts.prepare).toBe('node scripts/build-if-stale.mjs');
  });
});

describe('compose.yaml', () => {
  it('keeps the container from writing, gaining rights and taking all of the machine', () => {
    expect(service).toMatchObject({
      build: '.',
      init: true,
      restart: 'unless-stopped',
      env_file: '.env',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service.tmpfs[0]).toMatch(/^\/tmp:/u);
    expect(service.volumes).toEqual(['./corpus:/corpus:ro', 'data:/data']);
    expect(compose.volumes).toHaveProperty('data');
    expect(service.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/u)]);
  });

  it('sets only what there is to set, and agrees with the Dockerfile', () => {
    const { environment, healthcheck } = service;
    expect(Object.keys(environment).filter((name) => !SETTINGS.includes(name))).toEqual([]);
    const set = readEnvironment(the('ENV'));
    for (const name of ['ENTENTE_DATA', 'HOST', 'PORT', 'LOG_FORMAT']) expect(environment[name]).toBe(set[name]);
    expect(healthcheck.test.slice(1)).toEqual(readList(the('HEALTHCHECK').words));
  });
});

describe('the unit of systemd', () => {
  const valuesOf = (key: string) => [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gmu'))].map(([, value]) => value!);

  it('starts what npm start starts, restarts it, and waits for the answers under way', () => {
    const [start = ''] = valuesOf('ExecStart');
    const main = JSON.parse(read('package.json')).scripts.start.replace('node ', '');
    expect(start.endsWith(`node /opt/entente/${main}`)).toBe(true);
    const set = [...start.matchAll(/ ([A-Z_]+)=/gu)].map(([, name]) => name!);
    expect(set.filter((name) => !SETTINGS.includes(name))).toEqual([]);
    expect(valuesOf('Restart')).toEqual(['on-failure']);
    expect(Number(valuesOf('TimeoutStopSec')[0])).toBeGreaterThan(15);
  });

  it('gives it no rights, a read-only system and a folder of its own', () => {
    for (const [key, value] of Object.entries({
      DynamicUser: 'yes',
      NoNewPrivileges: 'yes',
      ProtectSystem: 'strict',
      ProtectHome: 'yes',
      PrivateTmp: 'yes',
      CapabilityBoundingSet: '',
      StateDirectory: 'entente',
    }))
      expect([key, valuesOf(key)]).toEqual([key, [value]]);
    expect(unit).toContain(`ENTENTE_DATA=/var/lib/${valuesOf('StateDirectory')[0]}`);
    // The engine compiles while it runs.
    expect(valuesOf('MemoryDenyWriteExecute')).toEqual([]);
  });
});
