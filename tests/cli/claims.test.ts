import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimSchema } from '../../src/claims/claim.js';
import { replySchema } from '../../src/replies/reply.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';

const CLI = join(process.cwd(), 'dist/src/cli.js');
const corpus = corpusFolder(NORDIC);

function entente(...args: string[]) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ENTENTE_CORPUS: corpus };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describe('entente claims', () => {
  it('--json writes a claim of the published shape on every line, and nothing else', () => {
    const { status, stdout, stderr } = entente('claims', '--json');
    const claims = stdout
      .trim()
      .split('\n')
      .map((line) => claimSchema.parse(JSON.parse(line)));
    expect(claims.length).toBeGreaterThan(1);
    expect(claims.map(({ source }) => source.name)).toContain('Norway');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('prints a list for people, article by article', () => {
    const { stdout } = entente('claims');
    expect(stdout).toContain('Norway and Sweden sign a defence pact\n');
    expect(stdout).toMatch(/Estonia → Russia: conflictual \(ACCUSE\)/u);
    expect(stdout).toMatch(/\d+ claims in 2 articles\n$/u);
  });

  it('takes no words', () => {
    expect(entente('claims', 'Norway')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('entente relation', () => {
  it.each([
    ['two words', ['relation', 'Norway', 'Sweden']],
    ['a sentence', ['relation', 'between', 'Norway', 'and', 'Sweden']],
    ['flags', ['relation', '--a', 'Norway', '--b', 'Sweden']],
    ['no command', ['Norway-Sweden']],
  ])('reads %s', (_what, args) => {
    const { status, stdout } = entente(...args);
    expect(stdout).toMatch(/^(?:Norway ↔ Sweden) · too few to label/u);
    expect(status).toBe(0);
  });

  it('takes filters as flags, which win over words', () => {
    const { stdout } = entente('relation', 'Norway', 'Sweden', 'since', '2020', '--since', '2023', '--json');
    expect(replySchema.parse(JSON.parse(stdout)).card!.filters).toEqual(['claims dated since 2023']);
  });

  it('has no colour and no wrapped lines in a pipe', () => {
    const { stdout } = entente('relation', 'Norway', 'Sweden');
    expect(stdout).not.toContain('\u001B');
    expect(stdout).toContain('Norway and Sweden signed a defence pact in Oslo on Tuesday.');
  });

  it('fails with what is wrong where an actor is unknown or missing', () => {
    expect(entente('relation', 'Norway', 'Wakanda')).toMatchObject({ status: 1 });
    expect(entente('relation', 'Norway').stdout).toContain('relation <a> <b>');
    expect(entente('actor')).toMatchObject({ status: 2 });
  });
});
