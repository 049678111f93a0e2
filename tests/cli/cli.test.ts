import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CorpusCheck } from '../../src/platforms/terminal/check-corpus.js';
import { replySchema } from '../../src/replies/reply.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';

const ROOT = process.cwd();
const CLI = join(ROOT, 'dist/src/cli.js');
const corpus = corpusFolder(NORDIC);

// Only what a person would have set, so that the machine's own settings decide nothing.
const environment = (more: Record<string, string> = {}) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ...more,
});

function entente(args: string[], { env, ...options }: { env?: Record<string, string> } & SpawnSyncOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...options,
    encoding: 'utf8',
    env: environment({ ENTENTE_CORPUS: corpus, ...env }),
  });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

describe('one question', () => {
  it('is answered from the folder that ENTENTE_CORPUS names', () => {
    const { status, stdout, stderr } = entente(['ask', 'Who condemned the pact?']);
    expect(stdout).toContain('Russia condemned the pact');
    expect(stdout).toContain('The Fjord Courier · 5 March 2024');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is answered from the folder that --corpus names, which wins', () => {
    const other = corpusFolder({ treaty: 'Chad and Niger signed a water treaty in Niamey.' });
    expect(entente(['--corpus', other, 'ask', 'Where was the water treaty signed?']).stdout).toContain('Niamey');
  });

  it('needs no command, quoted or not', () => {
    const { stdout } = entente(['ask', 'Who condemned the pact?']);
    expect(entente(['Who condemned the pact?']).stdout).toBe(stdout);
    expect(entente(['Who', 'condemned', 'the', 'pact?']).stdout).toBe(stdout);
  });

  it('may begin with a dash', () => {
    expect(entente(['- Who condemned the pact?']).stdout).toContain('Russia condemned');
  });

  it('without an answer is a result', () => {
    const { status, stdout } = entente(['Which bananas does Paraguay export to Mongolia?']);
    expect(status).toBe(0);
    expect(stdout).toContain('do not answer');
  });

  it.each(['', '   ', '🙂🙂', '\u0007\u202E'])('of nothing (%j) is met with an example', (text) => {
    const { status, stdout } = entente(['ask', text]);
    expect(status).toBe(0);
    expect(stdout).toContain('Ask me a question');
  });

  it('is in colour only when that is forced in a pipe, and never with NO_COLOR', () => {
    expect(entente(['Who condemned the pact?']).stdout).not.toContain('\u001B');
    expect(entente(['Who condemned the pact?'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001B[');
    const both = entente(['Who condemned the pact?'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(both.stdout).not.toContain('\u001B');
  });
});

describe('--json', () => {
  it.each([['ask', 'Who condemned the pact?'], ['sources'], ['source', '1'], ['help'], ['ask', 'x', '--json']])(
    'prints the reply of %s as one line of the published shape',
    (...args) => {
      const { stdout, status } = entente([...args, ...(args.includes('--json') ? [] : ['--json'])]);
      expect(stdout.trimEnd()).not.toContain('\n');
      expect(replySchema.safeParse(JSON.parse(stdout)).success).toBe(true);
      expect(status).toBe(0);
    },
  );

  it('gives quotes that are the very characters of the file', () => {
    const { quotes } = JSON.parse(entente(['ask', 'Who condemned the pact?', '--json']).stdout);
    const file = readFileSync(join(corpus, 'articles', `${quotes[0].article}.md`), 'utf8');
    const text = file.slice(file.indexOf('\n---\n', 4) + 5).trim();
    expect(text.slice(quotes[0].start, quotes[0].end)).toBe(quotes[0].text);
  });
});

describe('ask --json with JSON Lines', () => {
  const lines = (input: string) => {
    const { stdout, status } = entente(['ask', '--json'], { input });
    return {
      status,
      answers: stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    };
  };

  it('answers every line in order', () => {
    const { status, answers } = lines(
      '{"id":"b","question":"Who condemned the pact?"}\n\n{"id":2,"question":""}\r\n{"id":"c","question":"What about Paraguay?","context":"Who condemned the pact?"}\n',
    );
    expect(answers.map(({ id }) => id)).toEqual(['b', 2, 'c']);
    expect(answers[0]).toMatchObject({ answered: true });
    expect(Object.keys(answers[0].quotes[0])).toEqual(
      expect.arrayContaining(['text', 'article', 'passage', 'start', 'end', 'citation']),
    );
    expect(answers[1]).toMatchObject({ answered: false, quotes: [] });
    expect(status).toBe(0);
  });

  it('goes on after a line that it cannot read, and ends with 1', () => {
    const { status, answers } = lines('nope\n[]\n{"id":"x"}\n{"id":"y","question":"Who condemned the pact?"}');
    expect(answers.slice(0, 3).map(({ id, error }) => [id, typeof error])).toEqual([
      [null, 'string'],
      [null, 'string'],
      ['x', 'string'],
    ]);
    expect(answers[3]).toMatchObject({ id: 'y', answered: true });
    expect(status).toBe(1);
  });
});

describe('a chat from a pipe', () => {
  it('answers line by line without greeting or prompt, knows the reply before, and ends', () => {
    const { status, stdout } = entente([], { input: 'Who condemned the pact?\nsource 1\n\nhelp' });
    expect(stdout).toContain('Russia condemned the pact');
    expect(stdout).toContain('Norway and Sweden signed');
    expect(stdout).toContain('Ask me a question');
    expect(stdout).toContain('Commands');
    expect(stdout).not.toMatch(/^> /mu);
    expect(status).toBe(0);
  });

  it('ends at exit', () => {
    expect(entente([], { input: 'exit\nhelp\n' })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('is what npm start runs', () => {
    const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'dist/src/main.js')], {
      input: 'Who condemned the pact?',
      encoding: 'utf8',
      env: environment({ ENTENTE_CORPUS: corpus }),
    });
    expect(stdout).toContain('Russia condemned the pact');
    expect(status).toBe(0);
  });

  it('is no failure where the reader goes away', async () => {
    const child = spawn(process.execPath, [CLI], { env: environment({ ENTENTE_CORPUS: corpus }) });
    let complaints = '';
    child.stderr.on('data', (data) => {
      complaints += data;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write('help\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end('help\n'.repeat(2000));
    const [status] = await once(child, 'exit');
    expect([status, complaints]).toEqual([0, '']);
  });
});

describe('a mistake', () => {
  it.each([
    [['sorces'], 'Did you mean sources?'],
    [['sorces', 'Norway'], 'Did you mean sources?'],
    [['bananas'], 'There is no command “bananas”'],
    [['ask', '--jsn', 'x'], 'Did you mean --json?'],
    [['source'], '<article> is missing: '],
    [['ask'], '<question> is missing'],
    [['help', 'me', 'out'], 'Too many words'],
    [['corpus', 'chek'], 'entente corpus check'],
    [['--corpus'], '--corpus'],
    [['relation', 'Norway', 'Sweden', '--since', ''], '--since needs a value'],
    [['--json'], '--json needs a command'],
    [['relation', 'Norway', 'Sweden', '--a', 'Russia'], 'a is given twice: “Russia” with --a, and “Norway” in words'],
    [['relation', 'Norway', 'Sweden', '--since', '2020', '--since', '2021'], '--since is given twice'],
  ])('%j is told on standard error with exit code 2', (args, message) => {
    const { status, stdout, stderr } = entente(args);
    expect(stderr).toContain(message);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('in a setting is told with exit code 1', () => {
    const { status, stderr } = entente(['help'], { env: { LOG_LEVEL: 'loud' } });
    expect(stderr).toContain('LOG_LEVEL must be one of');
    expect(status).toBe(1);
  });

  it.each([
    ['does not exist', join(corpus, 'nowhere'), 'There is no folder'],
    ['is a file', CLI, 'is a file. Name the folder'],
    ['is empty', mkdtempSync(join(tmpdir(), 'entente-')), 'holds no article'],
  ])('a corpus folder that %s is told with exit code 1 and no stack', (_what, folder, message) => {
    const { status, stdout, stderr } = entente(['--corpus', folder, 'Who?']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([1, '']);
  });
});

describe('corpus check', () => {
  const broken = corpusFolder({
    ...NORDIC,
    'bad-date': '---\ntitle: Broken\ndate: 2024-13-45\n---\nA text.',
    empty: '---\ntitle: Nothing\n---\n',
    latin: Buffer.from([0x41, 0x6e, 0x6b, 0xe4, 0x72, 0x61]),
  });

  it('lists each problem with file, line and advice, and exits 1', () => {
    const { status, stdout } = entente(['corpus', 'check', '--corpus', broken]);
    expect(stdout).toMatch(/articles\/bad-date\.md:3 error: .+ — .+/u);
    expect(stdout).toMatch(/articles\/empty\.md:\d+ .+ — .+/u);
    expect(stdout).toMatch(/articles\/latin\.md:\d+ .+ — .+/u);
    expect(stdout).toContain('2 articles read, 3 errors');
    expect(status).toBe(1);
  });

  it('lists what is wrong in actors.yaml too, as data with --json', () => {
    const folder = corpusFolder(NORDIC);
    writeFileSync(join(folder, 'actors.yaml'), 'actors:\n  - id: norway\n    kind: state\n');
    const { status, stdout } = entente(['corpus', 'check', '--json', '--corpus', folder]);
    const [problem] = JSON.parse(stdout).problems;
    expect(problem).toMatchObject({ line: 2, severity: 'error' });
    expect(problem.file).toContain('actors.yaml');
    expect(status).toBe(1);
  });

  it('tells of an actors.yaml that is no file, and answers all the same', () => {
    const folder = corpusFolder(NORDIC);
    rmSync(join(folder, 'actors.yaml'));
    mkdirSync(join(folder, 'actors.yaml'));
    expect(entente(['corpus', 'check', '--corpus', folder]).stdout).toMatch(
      /actors\.yaml:1 (?:error|warning): this is not a file — .+/u,
    );
    expect(entente(['--corpus', folder, 'What happened in Oslo?']).stderr).toMatch(/^entente: warn: 1 problem .+\n$/u);
  });

  it('names the shipped actors.yaml by its whole path, so that nobody looks for it in the own folder', () => {
    const folder = corpusFolder({ lund: 'Norwegian Prime Minister Ida Lund met the press. Lund was calm.' });
    rmSync(join(folder, 'actors.yaml'), { force: true });
    const { stdout } = spawnSync(process.execPath, [CLI, 'corpus', 'check', '--corpus', folder], {
      cwd: ROOT,
      encoding: 'utf8',
      env: environment(),
    });
    expect(stdout).toContain(`${join(ROOT, 'corpus/actors.yaml')}:1 note: Ida Lund is called`);
    expect(stdout).toContain('/articles:1 warning: 1 of 1 articles has no date');
  });

  it('keeps each problem on one line, whatever the file is called', () => {
    const folder = corpusFolder({ ...NORDIC, 'two\nlines\u001B[31m': '' });
    const { stdout } = entente(['corpus', 'check', '--corpus', folder]);
    expect(stdout).toMatch(/^\S+two lines\.md:1 error: .+\n/u);
    expect(stdout).toMatch(/\n2 articles read, 1 error, \d+ warnings?, \d+ notes?\n$/u);
    expect(stdout).not.toContain('\u001B');
  });

  it('finds nothing wrong with the shipped corpus, and notes its translated article', () => {
    const { status, stdout } = entente(['corpus', 'check', '--corpus', join(ROOT, 'corpus'), '--json']);
    const { articles, problems } = JSON.parse(stdout) as CorpusCheck;
    expect(articles).toBe(6);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(problems.filter(({ check }) => check === 'translation').map(({ file }) => basename(file))).toEqual([
      '2021-iran-russia-turkey-growing-alliance.md',
    ]);
    expect(status).toBe(0);
  });

  it('shows a few lines for an article, says how many more there are, and lists all with --json', () => {
    const bad = [
      'and so TÃ¼rkiye signed &amp; left si\uFFFDned pa\u00ADpers.',
      'Оslо ‘s plan failed , ”the report says. . the pact holds',
      'Share this article',
      'Advertisement',
      'Oslo refused because of the',
    ].join('\n');
    const folder = corpusFolder({ bad });
    const { stdout, status } = entente(['corpus', 'check', '--corpus', folder]);
    expect(stdout.split('\n').filter((line) => /bad\.md:\d/u.test(line))).toHaveLength(4);
    expect(stdout).toMatch(/bad\.md: … and \d more\n/u);
    const all = JSON.parse(entente(['corpus', 'check', '--json', '--corpus', folder]).stdout) as CorpusCheck;
    expect(all.problems.filter(({ file }) => file.endsWith('bad.md')).length).toBeGreaterThan(5);
    expect(status).toBe(0);
  });

  it('is named in one line where articles are left out, and the others answer', () => {
    const { status, stdout, stderr } = entente(['--corpus', broken, 'Who condemned the pact?']);
    expect(stdout).toContain('Russia condemned');
    expect(stderr).toMatch(/^entente: warn: 3 problems .+corpus check.+\n$/u);
    expect(status).toBe(0);
  });
});

describe('the package', () => {
  it('prints its help page and version', () => {
    expect(entente(['--help']).stdout).toContain('entente source <article>');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(entente(['--version']).stdout).toBe(`${version}\n`);
  });

  it('runs as npx entente in the checkout', () => {
    const { status, stdout } = spawnSync('npx', ['--no-install', 'entente', '--version'], {
      cwd: ROOT,
      encoding: 'utf8',
      // A cache of its own: npx keeps a link to the checkout there.
      env: environment({ npm_config_cache: mkdtempSync(join(tmpdir(), 'entente-')) }),
    });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(status).toBe(0);
  });
});
