import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { readTyped } from '../../commands/read-typed.js';
import { libraryOf, NORDIC } from '../helpers/library.js';

const library = libraryOf(NORDIC);
const read = (text: string) => readTyped(text, commands, library);

describe('a typed line', () => {
  it.each([
    'relation Norway Sweden since 2018',
    'relation Norway and Sweden since 2018',
    'relation Norway-Sweden since 2018',
    'relation "Norway" "Sweden" since 2018',
    'relation “Norway” Sweden --since 2018',
    'relation Norway Sweden —since=2018',
    '/relation Norway Sweden since 2018',
  ])('means the relation of two actors: %s', (text) => {
    expect(read(text)).toEqual({ command: 'relation', options: { a: 'Norway', b: 'Sweden', since: '2018' } });
  });

  it('may name in quotation marks what has spaces, known or not', () => {
    expect(read('relation "Baltic Duchy" Norway').options).toEqual({ a: 'Baltic Duchy', b: 'Norway' });
    expect(read('relation Norway "Baltic Duchy"').options).toEqual({ a: 'Norway', b: 'Baltic Duchy' });
    expect(read('sources "Norway"')).toEqual({ command: 'sources', options: { query: 'Norway' } });
  });

  it('may narrow with flags', () => {
    expect(read('relation Norway Sweden --topic military').options).toMatchObject({
      a: 'Norway',
      b: 'Sweden',
      topic: 'military',
    });
    expect(read('actor Norway --topic "trade and tariffs"').options).toMatchObject({
      name: 'Norway',
      topic: 'trade and tariffs',
    });
  });

  it('is a question where it is a sentence, quotation marks and all', () => {
    expect(read('Who condemned "the pact"?')).toEqual({
      command: 'ask',
      options: { question: 'Who condemned "the pact"?' },
    });
    expect(read('sources say that Norway left, is that so?')).toMatchObject({ command: 'ask' });
  });

  it.each(['', '   ', '?', '👍'])('asks for help where it says nothing: "%s"', (text) => {
    expect(read(text)).toEqual({ command: 'help', options: {} });
  });
});
