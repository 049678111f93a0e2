import { describe, expect, it } from 'vitest';
import { assertDefinitions } from '../../../../src/platforms/terminal/add/assert-definitions.js';
import { folderOf, newFolder } from '../../../intake/support.js';

const failing = (file: string, text: string): Error => {
  try {
    assertDefinitions(folderOf({ [file]: text }));
  } catch (error) {
    return error as Error;
  }
  return expect.unreachable();
};

describe('what articles are looked through with, before a run that adds some', () => {
  it('is in order where a folder has none of its own', () => {
    expect(() => assertDefinitions(newFolder())).not.toThrow();
  });

  it.each([
    ['lexicon.yaml', 'verbs: [sign\nnouns: ]'],
    ['lexicon.yaml', 'nothing: known'],
    ['actors.yaml', 'actors: [\n'],
  ])('stops the run where %s is broken, with its name and no stack', (file, text) => {
    const { name, message } = failing(file, text);
    expect([name, message]).toEqual(['CorpusError', expect.stringContaining(file)]);
    expect(message).not.toContain('\n');
  });
});
