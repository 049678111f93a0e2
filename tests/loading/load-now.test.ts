import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { runCommand } from '../../commands/run-command.js';
import { CorpusError } from '../../src/corpus/corpus-error.js';
import { loadNow } from '../../src/loading/load-now.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';

it('a broken lexicon stands in the way only of those who need it, and says where to mend it', async () => {
  const folder = corpusFolder(NORDIC);
  writeFileSync(join(folder, 'lexicon.yaml'), 'verbs:\n- [}');
  const { library } = loadNow(folder);
  const call = { command: 'quote', options: { words: 'the pact' } };
  expect((await runCommand(call, { library, commands }, expect.unreachable)).answered).toBe(true);
  expect(library.claims).toThrow(CorpusError);
  const relation = { command: 'relation', options: { a: 'Norway', b: 'Sweden' } };
  const reports: unknown[] = [];
  const reply = await runCommand(relation, { library, commands }, (_reference, error) => reports.push(error));
  expect(reply.kind).toBe('error');
  expect(reply.headline).toMatch(/^A file of the corpus is broken, .* lexicon\.yaml, line 2: /u);
  expect(reports).toHaveLength(1);
  await expect(library.prepareClaims()).rejects.toThrow(/^lexicon\.yaml, line 2: /u);
});
