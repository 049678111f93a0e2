import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusFolder, NORDIC } from '../helpers/library.js';
import { follow, readSteps } from '../support/follow-docs.js';

const steps = readSteps(readFileSync('docs/developer.md', 'utf8'));
const LIONISED = {
  praise: '---\ntitle: Praise\n---\nNorway lionised Sweden on Monday. Finland was lionised by Estonia.',
};
let root: string;
const cli = () => join(root, 'dist/src/cli.js');

const run = (args: string[], corpus: string) =>
  spawnSync(process.execPath, [cli(), ...args, '--corpus', corpus], { cwd: root, encoding: 'utf8' });
const claimsOf = (file: string, corpus: string): string[] =>
  spawnSync(process.execPath, [file, 'claims', '--json', '--corpus', corpus], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ source, type, target, rule }) => `${source.name} ${type} ${target.name}${rule ? '' : ' without a rule'}`);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-docs-'));
  for (const name of ['src', 'commands', 'corpus', 'dist', 'package.json', 'tsconfig.json', 'manifest.json'])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
  for (const step of steps) follow(step, root);
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  expect(built).toMatchObject({ status: 0, stdout: '' });
}, 120_000);

describe('the worked examples of docs/developer.md, done as they stand there', () => {
  it('are a command, a platform and a rule of the lexicon', () => {
    expect([...new Set(steps.map(({ file }) => file))]).toEqual([
      'commands/publishers.ts',
      'commands/index.ts',
      'src/platforms/mailbox/platform.ts',
      'src/platforms/all.ts',
      'src/operations/settings.ts',
      'corpus/lexicon.yaml',
    ]);
  });

  it('make a command that runs, and that help knows', () => {
    const corpus = corpusFolder(NORDIC);
    expect(run(['publishers'], corpus).stdout).toMatch(/not stated: 1\n +The Fjord Courier: 1/u);
    expect(run(['help'], corpus).stdout).toContain('publishers');
  });

  it('make a platform that answers in the light of what it was asked, and stops with 0', async () => {
    const mailbox = mkdtempSync(join(tmpdir(), 'entente-mailbox-'));
    const bot = spawn(process.execPath, [join(root, 'dist/src/main.js')], {
      env: {
        PATH: process.env.PATH,
        MAILBOX: mailbox,
        ENTENTE_CORPUS: corpusFolder(NORDIC),
        ENTENTE_DATA: mkdtempSync(join(tmpdir(), 'entente-')),
        LOG_LEVEL: 'info',
      },
    });
    let log = '';
    bot.stderr.on('data', (chunk) => {
      log += chunk;
    });
    const ended = once(bot, 'close');
    while (!log.includes('Mailbox is up on its folder')) await once(bot.stderr, 'data');
    const answer = join(mailbox, 'ida.answer');
    const answered = new Promise<void>((there) => {
      const watcher = watch(mailbox, () => {
        if (!existsSync(answer) || !readFileSync(answer, 'utf8')) return;
        watcher.close();
        there();
      });
    });
    writeFileSync(join(mailbox, 'ida.question'), 'Who condemned the pact?\n');
    await answered;
    expect(readFileSync(answer, 'utf8')).toMatch(
      /“Russia condemned the pact as a provocation\.” \[1\][\s\S]*\n\[1\] Norway and Sweden sign/u,
    );
    while (!log.includes('"platform":"mailbox"')) await once(bot.stderr, 'data');
    expect(log).toMatch(/"command":"ask","outcome":"answered"/u);
    bot.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
  });

  it('make a rule that finds what was not found before, in the passive too', () => {
    const corpus = corpusFolder(LIONISED);
    expect(claimsOf('dist/src/cli.js', corpus)).toEqual([]);
    expect(claimsOf(cli(), corpus)).toEqual(['Norway SUPPORT Sweden', 'Estonia SUPPORT Finland']);
  });
});
