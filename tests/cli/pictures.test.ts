import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { corpusFolder, NORDIC } from '../helpers/library.js';

const CLI = join(process.cwd(), 'dist/src/cli.js');
const corpus = corpusFolder(NORDIC);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-pictures-'));
});

function entente(...args: string[]) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ENTENTE_CORPUS: corpus, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}
const files = () => readdirSync(folder).filter((name) => /\.(?:png|svg)$/u.test(name));

describe('a picture on the command line', () => {
  it('of a network goes into the current folder, with its content in words', () => {
    const { status, stdout } = entente('network', 'Norway');
    expect(status).toBe(0);
    expect(files()).toEqual(['network-norway.png']);
    expect(stdout).toContain('Picture  network-norway.png\nWho stands with Norway');
    expect(readFileSync(join(folder, 'network-norway.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('replaces nothing under a name that nobody chose', () => {
    writeFileSync(join(folder, 'network-norway.png'), 'mine');
    entente('network', 'Norway');
    entente('network', 'Norway');
    expect(files()).toEqual(['network-norway-2.png', 'network-norway.png']);
    expect(readFileSync(join(folder, 'network-norway.png'), 'utf8')).toBe('mine');
  });

  it('goes where --out says, as SVG too, with --json as well', () => {
    expect(entente('timeline', 'Russia', '--out', 'russia.svg').status).toBe(0);
    expect(readFileSync(join(folder, 'russia.svg'), 'utf8')).toMatch(/^<svg /u);
    const { stdout } = entente('network', '--json', '--out', 'all.png');
    expect(JSON.parse(stdout).pictures[0].kind).toBe('network');
    expect(existsSync(join(folder, 'all.png'))).toBe(true);
  });

  it('is not drawn where nobody asks for it', () => {
    entente('timeline', 'Russia');
    entente('network', '--json');
    expect(files()).toEqual([]);
  });

  it.each(['x.gif', '', 'x'])('is not written to “%s”', (out) => {
    const { status, stderr } = entente('network', `--out=${out}`);
    expect(status).toBe(2);
    expect(stderr).toContain('.png or .svg');
  });

  it('that cannot be written is told, without a stack', () => {
    const { status, stderr } = entente('network', '--out', 'no/such/x.png');
    expect(status).toBe(1);
    expect(stderr.trim()).toBe('entente: The picture could not be written to no/such/x.png: there is no such folder.');
  });
});

describe('the file of an export on the command line', () => {
  it.each(['--out', '--output', '-o'])('goes where %s says', (flag) => {
    const { status, stdout } = entente('export', 'Norway', flag, 'norway.csv');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'norway.csv'), 'utf8')).toMatch(/^\W?source,target,/u);
    expect(stdout).not.toContain('source,target,');
    expect(stdout).toMatch(/ in norway\.csv\n/u);
  });

  it('is of the format in which its name ends', () => {
    const { status, stdout } = entente('export', 'Norway', '--out', 'norway.json');
    expect(status).toBe(0);
    expect(stdout).toContain(' in norway.json');
    expect(() => JSON.parse(readFileSync(join(folder, 'norway.json'), 'utf8'))).not.toThrow();
  });

  it.each([
    [
      ['export', 'Norway', '--out', 'x.txt'],
      'The export is csv, so --out names a file that ends in .csv, or a folder.',
    ],
    [['export', 'Norway', 'as', 'csv', '--out', 'x.json'], 'For json say "as json".'],
    [['export', '--format', 'json', '--out', 'x.csv'], 'The export is json, so --out names a file that ends in .json'],
  ])('is not written under a name that says something else: %j', (args, message) => {
    const { status, stderr } = entente(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes into a folder under its own name, and to standard output without --out', () => {
    entente('export', 'Norway', '--out', '.');
    const [name] = readdirSync(folder).filter((each) => each.endsWith('.csv'));
    expect(name).toMatch(/^claims-/u);
    expect(entente('export', 'Norway').stdout).toBe(readFileSync(join(folder, name!), 'utf8'));
  });

  it('that cannot be written is told, without a stack', () => {
    const { status, stderr } = entente('export', '--out', 'no/such/x.csv');
    expect(status).toBe(1);
    expect(stderr.trim()).toBe('entente: The file could not be written to no/such/x.csv: there is no such folder.');
  });
});
