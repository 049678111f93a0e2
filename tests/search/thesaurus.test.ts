import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { phraseKey } from '../../src/search/synonyms.js';
import { openThesaurus, THESAURUS_FILE } from '../../src/search/thesaurus.js';

function thesaurusOf(lines: string[]): ReturnType<typeof openThesaurus> {
  const file = join(mkdtempSync(join(tmpdir(), 'thesaurus-')), 'thesaurus.txt');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return openThesaurus(file);
}

describe('the thesaurus', () => {
  const lookUp = thesaurusOf([
    'aid\tn6\thelp:85|assist:56',
    'militari aid\t?0\tarm:60',
    'pact\tn3\ttreati:85',
    'zone\tn5\tarea:44',
  ]);

  it('finds the first word, the last and those between', () => {
    expect(lookUp('aid')?.related.get('help')).toBe(0.85);
    expect(lookUp('pact')?.related.get('treati')).toBe(0.85);
    expect(lookUp('zone')?.related.get('area')).toBe(0.44);
  });

  it('finds a phrase by its stems', () => {
    expect(lookUp(phraseKey('military aid'))?.related.get('arm')).toBe(0.6);
  });

  it.each(['', 'a', 'ai', 'aidb', 'pac', 'zzz', 'n3', 'help'])('does not find %j', (word) => {
    expect(lookUp(word)).toBeUndefined();
  });

  it('knows the part of speech that a word is most used in, and how common it is', () => {
    expect(lookUp('aid')).toMatchObject({ part: 'n', common: 6 });
    expect(lookUp('militari aid')).toMatchObject({ part: '?', common: 0 });
  });

  it('says what to do where it was not built', () => {
    expect(() => openThesaurus('no/such/file')).toThrow(/npm run build/u);
  });

  it('as built finds every hundredth of its words, the first and the last', () => {
    const built = openThesaurus();
    const keys = readFileSync(THESAURUS_FILE, 'latin1')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf('\t')));
    const some = [keys[0]!, keys.at(-1)!, ...keys.filter((_, n) => n % 100 === 50)];
    expect(some.filter((key) => built(key) === undefined)).toEqual([]);
  });

  it.each([
    ['agreement', 'pact'],
    ['weapons', 'arms'],
    ['plotting', 'secret'],
    ['back', 'support'],
  ])('as built lets %s meet %s', (asked, written) => {
    expect(openThesaurus()(phraseKey(asked))?.related.has(phraseKey(written))).toBe(true);
  });
});
