import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { buildLibrary } from '../../src/build-library.js';
import { SETTINGS } from '../../src/operations/settings.js';
import { helpPage } from '../../src/platforms/terminal/help-page.js';
import { renderReply } from '../../src/platforms/terminal/render-reply.js';
import { createSession } from '../../src/platforms/terminal/session.js';

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const read = (file: string) => readFileSync(file, 'utf8');
const [readme, example] = [read('README.md'), read('.env.example')];

// Whoever keeps repositories shows these two without a link.
const FOUND_BY_ITSELF = new Set(['README.md', 'SECURITY.md']);

/** What stands in the first cell of the rows of the README's table of settings. */
const settingsTable = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## How good'));

/** The heading of a section as GitHub makes an anchor of it. */
const anchorsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-'),
  );

describe('the links of the docs', () => {
  it.each(pages)('of %s lead to files and sections that are there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
    const broken = links.filter((target) => {
      if (/^(?:https?|mailto):/u.test(target)) return false;
      const [path = '', anchor] = target.split('#', 2);
      const file = path ? normalize(join(dirname(page), path)) : page;
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('reach every page and every picture', () => {
    const all = pages.map(read).join('\n');
    const pictures = readdirSync('docs/pictures').filter((name) => name.endsWith('.png'));
    const unreached = [
      ...pages.filter((page) => !FOUND_BY_ITSELF.has(page) && !all.includes(`${page.replace(/^docs\//u, '')})`)),
      ...pictures.filter((name) => !all.includes(`pictures/${name})`)),
    ];
    expect(unreached).toEqual([]);
  });

  it('name pages of the docs that are there, in code and in comments too', () => {
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/`(docs\/[\w/-]+\.md)`/gu)].flatMap(([, file = '']) => (existsSync(file) ? [] : [file])),
    );
    expect(missing).toEqual([]);
  });
});

describe('the settings', () => {
  it('are those of the code, in .env.example', () => {
    const described = [...example.matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name);
    expect(described.sort()).toEqual([...SETTINGS].sort());
  });

  it('are those of the code, in the table of the README', () => {
    const named = [...settingsTable.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/gu)].map(([, name]) => name!);
    expect([...new Set(named)].sort()).toEqual([...SETTINGS].sort());
  });

  it('that any page names are settings', () => {
    const known = new Set([...SETTINGS, 'DISCORD_OPENAPI', 'ENTENTE_SPECS', 'MAILBOX', 'NODE_ENV', 'NODE_TAG']);
    const unknown = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:ENTENTE|DISCORD|SLACK|LOG)_[A-Z_]+)/gu)].flatMap(([, name = '']) =>
        known.has(name) ? [] : [`${page}: ${name}`],
      ),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the commands', () => {
  it('are all in the README, and the README names no other', () => {
    const named = [...readme.matchAll(/^\| `([a-z]+)[ `]/gmu)].map(([, name]) => name);
    expect(named).toEqual(commands.map(({ name }) => name));
  });

  it('of the shell are all in the docs', () => {
    const shell = [...helpPage().matchAll(/^ {2}entente ([a-z]+(?: [a-z]+)?)(?: {2,}|$| [<[])/gmu)].map(
      ([, name = '']) => name,
    );
    const all = pages.map(read).join('\n');
    expect(shell.length).toBeGreaterThan(commands.length);
    expect(
      shell.filter((name) => !commands.some((each) => each.name === name) && !all.includes(`entente ${name}`)),
    ).toEqual([]);
  });

  it('that npm runs are scripts of the package', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = pages.flatMap((page) => [...read(page).matchAll(/npm run ([\w:]+)/gu)].map(([, name = '']) => name));
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('the map of the developer has every folder of the sources', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const map = read('docs/developer.md');
  expect(folders.map(({ name }) => `src/${name}`).filter((name) => !map.includes(`| \`${name}\` |`))).toEqual([]);
});

it('the README shows what the terminal shows', async () => {
  const library = buildLibrary('corpus');
  await library.prepareClaims();
  const squeezed = (text: string) => text.replace(/\s+/gu, ' ');
  const shown = [...readme.matchAll(/^```\n> (.+)\n\n([\s\S]+?)^```$/gmu)];
  expect(shown.length).toBeGreaterThan(1);
  for (const [, said = '', output = ''] of shown) {
    const { say } = createSession(
      () => library,
      (_reference, error) => expect.unreachable(String(error)),
    );
    const whole = squeezed(renderReply(await say(said)));
    // A paragraph or a row each; what is left out is marked.
    const parts = output.split(/\n(?=\S)|\n\n/u).map((part) => squeezed(part.replaceAll('…', '')).trim());
    expect(parts.filter((part) => !whole.includes(part))).toEqual([]);
  }
});

it('the README has the two lines by which everything begins', () => {
  expect(readme).toContain('\nnpm ci && npm start\n');
  expect(readme).toContain('\nnpm ci && npm test\n');
});
