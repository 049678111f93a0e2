import { expect, it } from 'vitest';
import { listLines } from '../../src/text/list-lines.js';

it('makes a sentence of each point of a list', () => {
  expect(listLines('check:\n- Norway left the pact\n2) Sweden joined it!\n\nIs that right?')).toBe(
    'check:\nNorway left the pact.\nSweden joined it!\nIs that right?',
  );
});

it.each(['Who backs\nNorway?', 'one line - with a dash', ''])('leaves running text as it is: %j', (text) => {
  expect(listLines(text)).toBe(text);
});

it('takes the marks of a quotation away', () => {
  expect(listLines('> Norway left\n> the pact')).toBe('Norway left\nthe pact');
});
