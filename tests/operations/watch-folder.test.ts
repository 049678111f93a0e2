import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookAt, watchFolder } from '../../src/operations/watch-folder.js';

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

/** A folder that is watched on a clock of the test's own: `write` is called at every wait, until it says that it is over. */
async function watched(write: (folder: string, wait: number) => boolean, changed: () => Promise<boolean>) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-watch-'));
  const what = { folder, folders: [], files: ['actors.yaml'] };
  const waits: number[] = [];
  await new Promise<void>((resolve, reject) => {
    lookAt(what).then((seen) => {
      const watching = watchFolder(
        {
          ...what,
          interval: 5_000,
          changed,
          wait: async (ms) => {
            if (!write(folder, waits.push(ms))) resolve(watching.stop());
          },
        },
        seen,
      );
    }, reject);
  });
  return waits;
}

it('what goes on changing is told of after a minute', async () => {
  let told = 0;
  const waits = await watched(
    (folder, wait) => {
      writeFileSync(join(folder, 'actors.yaml'), 'x'.repeat(wait));
      return told === 0 && wait < 200;
    },
    async () => ++told > 0,
  );
  expect(told).toBe(1);
  expect(waits.length).toBeLessThan(70);
});

it('a change that could not be dealt with is told of again, ever more seldom, until it is', async () => {
  const looks: number[] = [];
  let wait = 0;
  await watched(
    (folder, now) => {
      if (now === 1) writeFileSync(join(folder, 'actors.yaml'), 'actors: []');
      wait = now;
      return now < 60;
    },
    async () => looks.push(wait) === 4,
  );
  expect(looks).toHaveLength(4);
  const gaps = looks.slice(1).map((look, i) => look - looks[i]!);
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  expect(gaps.at(-1)).toBeGreaterThan(gaps[0]!);
});
