import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measuredSchema } from '../../src/relations/measured.js';
import { refreshMeasured } from '../eval/refresh-measured.js';

const measuredFile = (): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'entente-')), 'measured.json');
  writeFileSync(file, JSON.stringify({ precision: 0.5, recall: 0.5, on: 'Once', limitation: 'Read the quotes.' }));
  return file;
};

it('writes the figures of a run and keeps the words on their limits', () => {
  const file = measuredFile();
  const score = { precision: 0.9149, recall: 2 / 3, sentences: 80 };
  expect(refreshMeasured(file, score, 'sentences on rivers')).toBe(true);
  expect(measuredSchema.parse(JSON.parse(readFileSync(file, 'utf8')))).toEqual({
    precision: 0.91,
    recall: 0.67,
    on: 'Measured on 80 coded sentences on rivers',
    limitation: 'Read the quotes.',
  });
  expect(refreshMeasured(file, score, 'sentences on rivers')).toBe(false);
});

it('writes nothing where nothing was scored', () => {
  const file = measuredFile();
  expect(() => refreshMeasured(file, { precision: 0, recall: 0, sentences: 0 }, 'sentences')).toThrow(
    'nothing to tell',
  );
  expect(readFileSync(file, 'utf8')).toContain('Once');
});
