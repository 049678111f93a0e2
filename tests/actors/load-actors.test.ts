import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadActors, parseActors } from '../../src/actors/load-actors.js';

const parse = (yaml: string) => parseActors(yaml, 'actors.yaml');
const told = (yaml: string) =>
  parse(yaml).problems.map(({ line, problem, severity }) => `${line} ${severity}: ${problem}`);

test('a corpus folder with its own actors.yaml is answered from that alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'actors-'));
  writeFileSync(join(folder, 'actors.yaml'), 'actors:\n- {id: ruritania, name: Ruritania, adjectives: Ruritanian}\n');
  const { directory, problems } = loadActors(folder);
  expect(problems).toEqual([]);
  expect(directory.actors.map(({ id }) => id)).toEqual(['ruritania']);
  expect(directory.find('A Ruritanian note to France').map(({ actor }) => actor)).toEqual(['ruritania']);
});

test('names may stand in one text with commas or in a list', () => {
  const { directory } = parse(
    'actors:\n- {id: a, name: Aland, aliases: "Beland, Celand"}\n- {id: d, name: Deland, aliases: [Eland]}',
  );
  expect(['Celand', 'Eland'].map((name) => directory.resolve(name)?.id)).toEqual(['a', 'd']);
});

test('leaders are read with names, shared surnames, office and dates', () => {
  const { directory } = parse(
    'actors:\n- id: a\n  name: Aland\n  leaders: |\n    Jane Roe, JR, ~Roe; president; 1990-05/1994\n',
  );
  expect(directory.actors[0]!.leaders).toEqual([
    { name: 'Jane Roe', aliases: ['JR'], surnames: ['Roe'], office: 'president', from: '1990-05', to: '1994' },
  ]);
});

test('a wrong entry is named with its line and left out, and the others serve', () => {
  const { directory, problems } = parse(
    'actors:\n- {id: a, name: Aland}\n- {id: b, name: Beland, iso3: xx}\n- {id: c, nam: Celand}\n',
  );
  expect(directory.actors.map(({ id }) => id)).toEqual(['a']);
  expect([...new Set(problems.map(({ line }) => line))]).toEqual([3, 4]);
  expect(problems[0]!.problem).toBe('actor b: iso3 must be three capital letters (ISO 3166-1 alpha-3)');
});

test.each([
  [
    'the same id twice',
    'actors:\n- {id: a, name: Aland}\n- {id: a, name: Beland}\n',
    '3 error: actor a: the id is taken (line 2)',
  ],
  [
    'a name that two claim',
    'actors:\n- {id: a, name: Aland, aliases: Land}\n- {id: b, name: Beland, aliases: land}\n',
    '3 warning: actor b: "land" is also a name of a, which keeps it',
  ],
  [
    'an id that does not exist',
    'actors:\n- {id: a, name: Aland, notSameAs: z}\n',
    '2 warning: actor a: there is no actor "z"',
  ],
  [
    'an impossible term of office',
    'actors:\n- {id: a, name: Aland, leaders: "Jane Roe; president; 1994/1990"}\n',
    '2 error: actor a: leaders Jane Roe leaves office (1990) before taking it (1994)',
  ],
  ['no list', 'people: 1\n', '1 error: must be a list of actors'],
])('%s is reported', (_, yaml, problem) => {
  expect(told(yaml)).toEqual([problem]);
});

test('broken YAML is reported with its line and nothing is thrown', () => {
  const { directory, problems } = parse('actors:\n- {id: a, name: Aland\n- id');
  expect(directory.actors).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems[0]!.line).toBeGreaterThan(1);
});

test('leaders may share a surname without a complaint', () => {
  expect(
    told(
      'actors:\n- {id: a, name: Aland, leaders: "Jane Roe, ~Roe; president"}\n- {id: b, name: Beland, leaders: "John Roe, ~Roe; king"}\n',
    ),
  ).toEqual([]);
});

test('a file that repeats or nests without end is refused in a word', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, of] of ['ba', 'cb', 'dc', 'ed'].map((pair) => [...pair]))
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`);
  for (const yaml of [`${bomb.join('\n')}\nactors: [*e, *e]\n`, `actors: ${'['.repeat(20_000)}`]) {
    const { directory, problems } = parseActors(yaml, 'actors.yaml');
    expect(directory.actors).toEqual([]);
    expect(problems[0]).toMatchObject({ line: expect.any(Number), severity: 'error' });
  }
});

test('a problem stays short and on one line, whatever an entry is called', () => {
  const id = `a${'('.repeat(3_000)}`;
  const problems = told(
    `actors:\n- {id: "${id}"}\n- {id: "${id}", name: Aland, kind: state}\n- {id: b, name: Beland, kind: state, partOf: ["${id}"]}\n- {id: {toString: 1}}\n`,
  );
  expect(problems.length).toBeGreaterThan(2);
  for (const problem of problems) expect(problem.length).toBeLessThan(500);
  expect(problems.join('\n')).toContain('actor number 4');
});

test('what the YAML of a file is wrong in is told in a short line', () => {
  const problems = told(`Norway\r\n#\n${'Norway'.repeat(2_000)}\nactors:`);
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem.length).toBeLessThan(500);
});
