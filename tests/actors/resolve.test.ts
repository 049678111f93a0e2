import { expect, test } from 'vitest';
import { loadActors } from '../../src/actors/load-actors.js';

const { directory } = loadActors('no-such-folder');
const nearest = (name: string) => directory.nearest(name).map(({ id }) => id);

test.each([
  ['peru', 'peru'],
  ['the Netherlands', 'netherlands'],
  ['Korea, South', 'south-korea'],
  ['ROK', 'south-korea'],
  ['whitehall', 'united-kingdom'],
  ['brits', 'united-kingdom'],
  ['Thatcher', 'united-kingdom'],
  ['Österreich', 'austria'],
  ['Японию', 'japan'],
  ['Rusya', 'russia'],
  ['hezbolah', 'hezbollah'],
  ['Sauid Arabia', 'saudi-arabia'],
  ['victoria', 'seychelles'],
  ['the Syrian government', 'syria'],
  ['abbas', 'palestinian-authority'],
])('%s is understood', (typed, id) => {
  expect(directory.resolve(typed)?.id).toBe(id);
});

test.each(['', ' ', 'Atlantis', 'qwerty', 'Iran and Turkey', '🇹🇷', 'x'.repeat(5000)])('"%.20s" is nobody', (typed) => {
  expect(directory.resolve(typed)).toBeUndefined();
});

test('near names are offered, best first', () => {
  expect(nearest('Elbania')[0]).toBe('albania');
  expect(nearest('ivory cost')[0]).toBe('ivory-coast');
  expect(nearest('zzzzzzzz')).toEqual([]);
  expect(directory.nearest('Irland', 1)).toHaveLength(1);
});
