import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scanFolder, type WithArticle } from '../../src/loading/jobs.js';
import { ownHand } from '../../src/loading/threads.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';
import { refreshed } from './support.js';

it('a record that was kept comes alone, without the file that it stood in', async () => {
  const folder = corpusFolder(NORDIC);
  const data = mkdtempSync(join(tmpdir(), 'entente-data-'));
  await refreshed(folder, { data });
  const { records } = scanFolder({ folder, data, known: new Map() });
  expect(records.size).toBe(2);
  for (const record of records.values()) expect(record.buffer.byteLength).toBe(record.byteLength);
});

it('who is who and the lexicon are forgotten once the work is done', async () => {
  const folder = corpusFolder(NORDIC);
  const { version, files } = scanFolder({ folder, known: new Map() });
  const articles = files.filter((file): file is WithArticle => file.article !== undefined);
  const job = { folder, version, articles };
  expect(await ownHand.analyse(job)).toHaveLength(2);
  const actors = join(folder, 'actors.yaml');
  writeFileSync(actors, readFileSync(actors, 'utf8').replace('name: Norway', 'name: Norway, aliases: [Fjordland]'));
  expect(await ownHand.analyse(job)).toHaveLength(2);
  await ownHand.end();
  await expect(ownHand.analyse(job)).rejects.toThrow('has changed meanwhile');
});
