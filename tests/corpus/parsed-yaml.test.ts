import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, parsedCopy, parseYaml } from '../../src/corpus/parsed-yaml.js';

/** A folder with a parsed copy of one text, which says something else than the text, to tell the two apart. */
function folderWithCopy(text: string, value: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'parsed-'));
  writeFileSync(copyOf(text, folder), JSON.stringify(value));
  return folder;
}

describe('YAML parsed ahead', () => {
  it('is taken from its copy where the text is the very same', () => {
    const folder = folderWithCopy('a: 1', { from: 'copy' });
    expect(parseYaml('a: 1', folder)).toEqual({ from: 'copy' });
  });

  it('is parsed anew as soon as one character differs, so that an edit always counts', () => {
    const folder = folderWithCopy('a: 1', { from: 'copy' });
    expect(parseYaml('a: 2', folder)).toEqual({ a: 2 });
    expect(parsedCopy('a: 1 ', folder)).toBeUndefined();
  });

  it('is parsed where nothing was built', () => {
    expect(parseYaml('a: [b, c]', join(tmpdir(), 'no-such-folder'))).toEqual({ a: ['b', 'c'] });
  });

  it('throws with line and column where the text is not YAML', () => {
    expect(() => parseYaml('a: [b', join(tmpdir(), 'no-such-folder'))).toThrow(/line \d+, column \d+/u);
  });
});
