import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWordNet } from '../../src/search/wordnet.js';

// A dictionary of three synsets in the layout of WordNet's manual page wndb(5WN).
const FILES: Record<string, string> = {
  'data.noun': [
    '  1 A licence stands before the data, on lines that begin with spaces.',
    '00000100 14 n 02 treaty 0 pact 0 002 @ 00000200 n 0000 + 00000300 v 0101 | a written agreement between states; "they signed a treaty"',
    '00000200 10 n 01 agreement 0 001 ~ 00000100 n 0000 | what two sides agree',
  ].join('\n'),
  'data.verb':
    '00000300 41 v 0a sign 0 a_b 0 c 0 d 0 e 0 f 0 g 0 h 0 i 0 put_down 1 000 01 + 08 00 | mark with one’s name',
  'data.adj': '00000400 00 s 01 allied(a) 0 001 & 00000400 s 0000 | joined by treaty',
  'data.adv': '',
  'index.noun': 'treaty n 1 2 @ + 1 1 00000100\npact n 2 1 @ 2 1 00000100 00000200\n',
  'index.verb': 'sign v 1 0 1 0 00000300\n',
  'index.adj': 'allied a 1 1 & 1 0 00000400\n',
  'index.adv': '',
  'index.sense': 'treaty%1:14:00:: 00000100 1 7\ntreaty%1:14:01:: 00000200 2 2\nsign%2:41:00:: 00000300 1 5\n',
};

let read: ReturnType<typeof readWordNet>;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'wordnet-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  read = readWordNet(folder);
});

describe('the WordNet reader', () => {
  it('passes over the licence and reads the words of a synset, their number being hexadecimal', () => {
    expect(read.synsets.get('n00000100')?.words).toEqual(['treaty', 'pact']);
    expect(read.synsets.get('v00000300')?.words).toHaveLength(10);
  });

  it('reads the pointers with the words that they join', () => {
    expect(read.synsets.get('n00000100')?.pointers).toEqual([
      { symbol: '@', target: 'n00000200', from: 0, to: 0 },
      { symbol: '+', target: 'v00000300', from: 1, to: 1 },
    ]);
  });

  it('counts satellites among the adjectives and drops their syntactic marks', () => {
    expect(read.synsets.get('a00000400')).toMatchObject({ words: ['allied'], pointers: [{ target: 'a00000400' }] });
  });

  it('keeps the gloss without its examples, and the matter', () => {
    expect(read.synsets.get('n00000100')).toMatchObject({
      gloss: 'a written agreement between states; ',
      matter: 14,
    });
  });

  it('gives the senses of a lemma, most frequent first', () => {
    expect(read.senses.get('n:pact')).toEqual(['n00000100', 'n00000200']);
  });

  it('adds up how often a lemma was met in each part of speech', () => {
    expect(read.counts.get('treaty')).toEqual({ n: 9 });
    expect(read.counts.get('sign')).toEqual({ v: 5 });
  });
});
