import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookAt } from '../../src/operations/watch-folder.js';

it('a look at a folder tells files that are added, changed, renamed, touched and removed, and no others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-watch-'));
  const file = (name: string) => join(folder, 'articles', name);
  const look = () => lookAt({ folder, folders: ['articles'], files: ['actors.yaml'] });
  const seen = new Set<string>();
  const isNew = async () => {
    const { size } = seen;
    return seen.add(await look()).size > size;
  };
  expect(await isNew()).toBe(true);
  expect(await isNew()).toBe(false);
  const changes: (() => void)[] = [
    () => mkdirSync(join(folder, 'articles')),
    () => writeFileSync(file('a.md'), 'One.'),
    () => writeFileSync(file('a.md'), 'Longer.'),
    () => utimesSync(file('a.md'), 1, 1),
    () => renameSync(file('a.md'), file('b.md')),
    () => writeFileSync(join(folder, 'actors.yaml'), 'actors: []'),
    () => renameSync(join(folder, 'articles'), join(folder, 'away')),
  ];
  for (const change of changes) {
    change();
    expect(await isNew()).toBe(true);
  }
  writeFileSync(join(folder, 'notes.txt'), 'Not looked at.');
  expect(await isNew()).toBe(false);
});
