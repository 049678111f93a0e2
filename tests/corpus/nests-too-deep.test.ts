import { expect, it } from 'vitest';
import { parseActors } from '../../src/actors/load-actors.js';
import { nestsTooDeep } from '../../src/corpus/nests-too-deep.js';

it('tells what nests deeper than people write', () => {
  expect(nestsTooDeep(`${'{'.repeat(370)}${'}'.repeat(370)}`)).toBe(true);
  expect(nestsTooDeep('actors: [{id: a, names: [b, c]}]\n'.repeat(1_000))).toBe(false);
  expect(nestsTooDeep(`title: "${'['.repeat(500)}"`)).toBe(false);
  expect(nestsTooDeep(`title: a ${'['.repeat(500)}`)).toBe(false);
});

it('is refused by the reader of actors.yaml before it is parsed', () => {
  const { problems } = parseActors(`${'{'.repeat(370)}${'}'.repeat(370)}`, 'actors.yaml');
  expect(problems.map(({ problem }) => problem)).toEqual(['the file nests or repeats too much to be read']);
});
