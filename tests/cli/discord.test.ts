import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { corpusFolder, NORDIC } from '../helpers/library.js';
import { slash } from '../support/discord/payloads.js';
import { textOf } from '../support/discord/reading.js';
import { type DiscordServer, startDiscordServer, TOKEN } from '../support/discord/server.js';

const MAIN = join(process.cwd(), 'dist/src/main.js');
const CLI = join(process.cwd(), 'dist/src/cli.js');
const corpus = corpusFolder(NORDIC);

let server: DiscordServer;
beforeEach(async () => {
  server = await startDiscordServer();
});
afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.stop();
});

function started(file: string, args: string[] = [], set: Record<string, string> = {}) {
  const child = spawn(process.execPath, [file, ...args], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: server.apiUrl,
      ENTENTE_CORPUS: corpus,
      ENTENTE_DATA: mkdtempSync(join(tmpdir(), 'entente-')),
      ...set,
    },
  });
  let log = '';
  let out = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, log, out }));
  const says = async (words: string) => {
    while (!log.includes(words)) await once(child.stderr, 'data');
  };
  return { child, ended, says };
}

describe('npm start with a token for Discord', () => {
  it('says that Discord is up, answers, and on SIGTERM finishes the answer under way and exits 0', async () => {
    const { child, ended, says } = started(MAIN);
    await says('Discord is up as entente');
    const interaction = slash('relation', { a: 'Norway', b: 'Sweden' });
    server.gateway.dispatch('INTERACTION_CREATE', interaction);
    await server.request(({ path }) => path.includes(`/${interaction.id}/`));
    child.kill('SIGTERM');
    const { code, log } = await ended;
    expect([code, log.includes('stopped')]).toEqual([0, true]);
    const answer = server.sent.find(({ method, path }) => method === 'PATCH' && path.includes(interaction.token))!;
    expect(textOf(answer)).toContain('Norway ↔ Sweden');
  });

  it('stopped before READY exits 0', async () => {
    server.gateway.atIdentify('silent');
    const identified = server.gateway.next('identify');
    const { child, ended } = started(MAIN);
    await identified;
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('with a token that is refused exits 1 with a sentence that says what to do, and no stack', async () => {
    const { code, log } = await started(MAIN, [], { DISCORD_TOKEN: 'another' }).ended;
    expect(code).toBe(1);
    expect(log).toMatch(/Discord is down: Discord refuses the token\. Get a new one/u);
    expect(log).not.toMatch(/\n\s+at |another/u);
  });
});

it('a corpus that is not there ends it with 1, said in the form of the log', async () => {
  const { code, log } = await started(MAIN, [], { ENTENTE_CORPUS: '/nowhere', LOG_FORMAT: 'json' }).ended;
  expect(code).toBe(1);
  expect(
    log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([expect.objectContaining({ level: 'error', message: expect.stringContaining('There is no folder') })]);
});

describe('the command line for Discord', () => {
  it('registers and examines', async () => {
    const registered = await started(CLI, ['register']).ended;
    expect([registered.code, registered.out]).toEqual([0, expect.stringContaining('Discord: added: /ask')]);
    const examined = await started(CLI, ['doctor']).ended;
    expect([examined.code, examined.out]).toEqual([0, expect.stringContaining('DISCORD_TOKEN: works')]);
  });

  it('without a token says that none is needed for the terminal, and where to get one', () => {
    const env = { PATH: process.env.PATH, ENTENTE_DATA: mkdtempSync(join(tmpdir(), 'entente-')) };
    const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
    expect(run('doctor')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /DISCORD_TOKEN: not set: fine for the terminal alone, or without Discord\. Get one at/u,
      ),
    });
    expect(run('register')).toMatchObject({ status: 1, stderr: expect.stringContaining('DISCORD_TOKEN') });
  });
});
