import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSynonyms, phraseKey, readSynonyms, synonymTable } from '../../src/search/synonyms.js';
import { searcherOf } from './support.js';

function fileOf(yaml: string): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'synonyms-'));
  const file = join(folder, 'synonyms.yaml');
  writeFileSync(file, yaml);
  return { folder, file };
}

describe('synonyms', () => {
  it('of one group stand for each other', () => {
    const table = synonymTable({ groups: [['pact', 'treaty', 'accord']], hints: {} });
    expect([...table.get(phraseKey('treaties'))!.keys()]).toEqual(['pact', 'accord']);
    expect(table.get('pact')!.get(phraseKey('treaty'))).toBe(table.get(phraseKey('treaty'))!.get('pact'));
  });

  it('by a hint stand one way, less surely', () => {
    const table = synonymTable({ groups: [['pact', 'accord']], hints: { plot: ['secret consultations'] } });
    expect(table.get('plot')!.get(phraseKey('secret consultation'))).toBeLessThan(table.get('pact')!.get('accord')!);
    expect(table.has(phraseKey('secret consultations'))).toBe(false);
  });

  it('of a corpus folder count in its search', () => {
    const texts = {
      frost: 'Kelan and Dorvi exchanged frimbles at the lake. The harbour was calm all winter long.',
    };
    expect(searcherOf(texts).search.ask('Who exchanged glonks?').missing).toContain('glonks');
    expect(searcherOf(texts, [['frimble', 'glonk']]).ask('Who exchanged glonks?')[0]).toContain('frimbles');
  });

  it('are none where the folder has no such file', () => {
    expect(loadSynonyms('no/such/folder').size).toBe(0);
  });

  it('of the shipped corpus are in the thesaurus already', () => {
    expect(loadSynonyms('corpus').size).toBe(0);
  });

  it('of another folder are read', () => {
    expect(loadSynonyms(fileOf('groups:\n- [pact, accord]\n').folder).get('pact')?.has('accord')).toBe(true);
  });

  it.each([
    ['a group of one word', 'groups:\n- [pact]\n', /groups/u],
    ['a key that nothing reads', 'group:\n- [pact, accord]\n', /group/u],
    ['an empty word', 'groups:\n- [pact, ""]\n', /groups/u],
    ['a hint without words', 'hints:\n  plot: []\n', /plot/u],
    ['a list', '- pact\n', /object/u],
  ])('are refused where the file has %s', (_, yaml, message) => {
    expect(() => readSynonyms(fileOf(yaml).file)).toThrow(message);
  });

  it('may be an empty file', () => {
    expect(readSynonyms(fileOf('').file).size).toBe(0);
  });
});
