import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Journal, type JournalEntry } from '../../src/intake/journal.js';
import { folderOf, newFolder } from './support.js';

const entry = (n: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
  from: `/folder/${n}.txt`,
  stamp: '10 1',
  content: `hash ${n}`,
  done: 'added',
  article: `no-${n}`,
  version: '1',
  at: 0,
  ...more,
});
const fileIn = (data: string): string => join(data, 'added', readdirSync(join(data, 'added'))[0]!);
const linesIn = (data: string): string[] => readFileSync(fileIn(data), 'utf8').split('\n').filter(Boolean);

describe('the journal of what was added', () => {
  it('tells a later run what was done with a file, by its place while it is unchanged, or by its bytes', () => {
    const data = newFolder();
    new Journal(data, 'corpus').add(entry(1));
    const later = new Journal(data, 'corpus');
    expect(later.find('/folder/1.txt', '10 1')).toEqual(entry(1));
    expect(later.find('/folder/1.txt', '11 2')).toBeUndefined();
    expect(later.findContent('hash 1')).toEqual(entry(1));
    expect(new Journal(data, 'other').find('/folder/1.txt', '10 1')).toBeUndefined();
  });

  it('is for nobody else to read', () => {
    const data = newFolder();
    new Journal(data, 'corpus').add(entry(1));
    expect(statSync(fileIn(data)).mode & 0o077).toBe(0);
  });

  it('passes over lines that cannot be read', () => {
    const data = newFolder();
    new Journal(data, 'corpus').add(entry(1));
    writeFileSync(fileIn(data), `${linesIn(data)[0]}\n{"from": 1}\n[]\nnull\n\u0000{"from":"x`);
    const later = new Journal(data, 'corpus');
    later.add(entry(2));
    expect(new Journal(data, 'corpus').find('/folder/1.txt', '10 1')).toEqual(entry(1));
    expect(new Journal(data, 'corpus').find('/folder/2.txt', '10 1')).toEqual(entry(2));
  });

  it('loses its old lines when they are many, and no entry', () => {
    const data = newFolder();
    const journal = new Journal(data, 'corpus');
    for (let time = 0; time < 1200; time++) journal.add(entry(time % 3, { at: time }));
    const later = new Journal(data, 'corpus');
    later.add(entry(9));
    expect(linesIn(data)).toHaveLength(4);
    expect(new Journal(data, 'corpus').find('/folder/2.txt', '10 1')).toMatchObject({ at: 1199 });
    expect(statSync(fileIn(data)).mode & 0o077).toBe(0);
  });

  it('keeps no more entries than it may, the newest ones, in the file and in memory', () => {
    const data = newFolder();
    const open = () => new Journal(data, 'corpus', undefined, 10);
    const journal = open();
    for (let n = 0; n < 1200; n++) journal.add(entry(n));
    expect([journal.findContent('hash 1189'), journal.findContent('hash 1190')]).toEqual([undefined, entry(1190)]);
    open().add(entry(1200));
    expect(linesIn(data)).toEqual(Array.from({ length: 10 }, (_, n) => JSON.stringify(entry(1191 + n))));
    expect(open().find('/folder/1191.txt', '10 1')).toEqual(entry(1191));
  });

  it('warns once where it cannot be kept, and remembers as long as the run lasts', () => {
    const warnings: string[] = [];
    const journal = new Journal(join(folderOf({ file: '' }), 'file'), 'corpus', (message) => warnings.push(message));
    journal.add(entry(1));
    journal.add(entry(2));
    expect(warnings).toEqual([expect.stringContaining('set ENTENTE_DATA')]);
    expect(journal.find('/folder/2.txt', '10 1')).toEqual(entry(2));
  });
});
