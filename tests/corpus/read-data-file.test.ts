import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CorpusError } from '../../src/corpus/corpus-error.js';
import { readDataFile } from '../../src/corpus/read-data-file.js';

const schema = z.object({ birds: z.array(z.object({ name: z.string() })).default([]) });

function read(yaml: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'entente-file-')), 'birds.yaml');
  writeFileSync(file, yaml);
  return readDataFile(file, schema);
}

describe('a data file of a corpus folder', () => {
  it('is read through its schema, and may be empty', () => {
    expect(read('birds: [{ name: tern }]')).toEqual({ birds: [{ name: 'tern' }] });
    expect(read('')).toEqual({ birds: [] });
  });

  it.each([
    ['no YAML', 'birds:\n- name: tern\n- [}', /^birds\.yaml, line 3: \S.*Mend the file at this line\.$/su],
    ['not of the form', 'birds:\n- name: tern\n- name: 3\n', /^birds\.yaml, line 3: birds\.1\.name: .*string/u],
    ['lacking something', 'birds:\n- name: tern\n- size: 3\n', /^birds\.yaml, line 3: birds\.1\.name: /u],
    ['a bomb', `a: &a [1]\n${'birds: [*b]'}`, /^birds\.yaml, line \d+: /u],
  ])('is refused with its name, the line and what to do where it is %s', (_, yaml, message) => {
    expect(() => read(yaml)).toThrow(CorpusError);
    expect(() => read(yaml)).toThrow(message);
  });
});
