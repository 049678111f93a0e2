import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { callOf } from '../../../commands/intent/call-of.js';
import { readTyped } from '../../../commands/read-typed.js';
import { libraryOf, NORDIC } from '../../helpers/library.js';

const library = libraryOf(NORDIC);
const call = (text: string) => readTyped(text, commands, library);

// None of these stands among the utterances that the weights are fitted to.
describe('what a text means that no command knows as its own', () => {
  it.each([
    [
      'sorry to bother you, i was wondering what the state of things is between Norway and Sweden since 2022',
      { command: 'relation', options: { a: 'Norway', b: 'Sweden', since: '2022' } },
    ],
    [
      'a chronlogical list of everything dated about Norway n Sweden would be lovely',
      { command: 'timeline', options: { a: 'Norway', b: 'Sweden' } },
    ],
    [
      'In what way has the bond of Norway with Sweden evolved from 2019 to 2023?',
      { command: 'relation', options: { a: 'Norway', b: 'Sweden', periods: '2019 and 2023' } },
    ],
    [
      'whom does Finland favour more, Norway or Russia?',
      { command: 'compare', options: { name: 'Finland', a: 'Norway', b: 'Russia' } },
    ],
    [
      'Norway or Russia, which of them is Finland tighter with',
      { command: 'compare', options: { name: 'Finland', a: 'Norway', b: 'Russia' } },
    ],
    [
      'are there spots where your texts tell opposite stories about Finland',
      { command: 'disputes', options: { query: 'Finland' } },
    ],
    [
      'my neighbour swears that Norway attacked Sweden, is she right?',
      { command: 'check', options: { statement: 'Norway attacked Sweden' } },
    ],
    [
      'can somebody debunk this one: ‘Sweden has cut all ties with Norway’',
      { command: 'check', options: { statement: 'Sweden has cut all ties with Norway' } },
    ],
    [
      'i am looking for the exact sentence where the jets and the bases come up',
      { command: 'quote', options: { words: 'the jets and the bases come up' } },
    ],
    ['Norwegian government on the pact, in its own words', { command: 'voices' }],
    ['could you draw me a picture of all those alliances', { command: 'network', options: {} }],
    ['dump everything on Norway and Sweden into a json file for me', { command: 'export' }],
    ['so how does one use this bot', { command: 'help', options: {} }],
  ])('%s', (text, expected) => {
    expect(call(text)).toMatchObject(expected);
  });

  it.each([
    'Why did Norway and Sweden fall out over the cable?',
    'Which Norwegian bases may Swedish jets use?',
    'When did Norway and Sweden sign the pact?',
    'How many jets did Sweden send to Norway?',
    'Who condemned the pact between Norway and Sweden?',
    'Did Norway and Sweden sign a pact against Russia?',
    'What did Norway and Sweden sign in Oslo?',
    'Where is the cable that Estonia accuses Russia of cutting?',
    'what role did finland play when norway and sweden agreed',
  ])('a question of fact stays a question: %s', (text) => {
    expect(call(text).command).toBe('ask');
  });

  it('is a question where the text lacks what the command needs', () => {
    expect(callOf('how do these two get on with each other?', library)).toBeUndefined();
  });

  it('is nothing in another language, whose words it does not weigh', () => {
    expect(call('Wie stehen Norwegen und Schweden zueinander?').command).toBe('ask');
  });
});
