import { expect, test } from 'vitest';
import { loadActors } from '../../src/actors/load-actors.js';

const { directory } = loadActors('no-such-folder');
const asked = (text: string) => directory.find(text, { question: true }).map(({ actor }) => actor);
const bases = (text: string) => directory.find(text, { question: true }).map(({ actor, basis }) => `${actor}/${basis}`);

test('letter case is free in questions', () => {
  expect(asked('did the eu, nato or the uk warn belgrade and the kla')).toEqual([
    'european-union',
    'nato',
    'united-kingdom',
    'serbia',
    'kosovo',
  ]);
});

test.each(['who armed the us navy', 'did us troops leave', 'us-china trade', 'cuba and us', 'why did us help'])(
  '"us" is the country in: %s',
  (question) => {
    const country = question !== 'why did us help';
    expect(asked(question).includes('united-states')).toBe(country);
  },
);

test.each(['tell us about chile', 'can you help us', 'let it be', 'who is it', 'the car is raw'])(
  'English words are no names in: %s',
  (question) => {
    expect(asked(question).filter((id) => id !== 'chile')).toEqual([]);
  },
);

test('a possessive without its apostrophe is understood', () => {
  expect(bases('what are brazils plans')).toEqual(['brazil/name']);
});

test('misspelt names are understood', () => {
  expect(bases('did swedan and finlannd join')).toEqual(['sweden/misspelling', 'finland/misspelling']);
  expect(bases('when did brezhnef die')).toEqual(['soviet-union/misspelling']);
});

test('English words that are near a name stay words', () => {
  expect(asked('which party wants peace, green politics and a french brand of chilli')).toEqual(['france']);
});

test('Russian cases, Turkish suffixes and Arabic prefixes are understood', () => {
  expect(asked('Что Индия подписала с Японией о Вьетнаме?')).toEqual(['india', 'japan', 'vietnam']);
  expect(asked("Mısır'ın Yunanistan'la, italyanın fransayla anlaşması")).toEqual([
    'egypt',
    'greece',
    'italy',
    'france',
  ]);
  expect(asked('هل وقعت مصر وفرنسا اتفاقا مع اليابان؟')).toEqual(['egypt', 'france', 'japan']);
  expect(asked('روابط هند و پاکستان')).toEqual(['india', 'pakistan']);
  expect(asked('האם מצרים פנתה לירדן')).toEqual(['egypt', 'jordan']);
  expect(asked('qué dijo España sobre Marruecos')).toEqual(['spain', 'morocco']);
});

test('any text at all is read without an error', () => {
  for (const text of ['', '   ', '🙂', '#', "'s", 'a '.repeat(2500), '\u0000\u202e', '(((', 'U.S.'.repeat(100)]) {
    expect(() => directory.find(text, { question: true })).not.toThrow();
  }
});
