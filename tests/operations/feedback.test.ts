import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFeedback } from '../../src/operations/feedback.js';

const vote = { platform: 'discord', helpful: true, command: 'ask', options: { question: 'Who?' } };

it('feedback is kept, a line each, with when it came', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'entente-')), 'data');
  const keep = createFeedback(folder, () => 0);
  expect([await keep(vote), await keep({ ...vote, helpful: false })]).toEqual([true, true]);
  const lines = readFileSync(join(folder, 'feedback.jsonl'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '1970-01-01T00:00:00.000Z', ...vote },
    { at: '1970-01-01T00:00:00.000Z', ...vote, helpful: false },
  ]);
});

it('feedback that cannot be kept is no failure', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'entente-')), 'a-file');
  writeFileSync(file, '');
  expect(await createFeedback(file)(vote)).toBe(false);
});
