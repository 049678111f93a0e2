import { readFileSync } from 'node:fs';
import { corpusFile } from '../../corpus/corpus-file.js';
import { parseYaml } from '../../corpus/parsed-yaml.js';
import { buildLexicon, type Lexicon } from './lexicon.js';
import { type LexiconFile, lexiconSchema } from './schema.js';

/** The lexicon of a corpus folder, made ready for look-up; see `readLexicon`. */
export const loadLexicon = (folder?: string): Lexicon => buildLexicon(readLexicon(folder));

/** Reads `lexicon.yaml` of a corpus folder, or the shipped one where it has none. Throws with the place of a mistake. */
export function readLexicon(folder?: string): LexiconFile {
  const file = corpusFile(folder, 'lexicon.yaml');
  const result = lexiconSchema.safeParse(parseYaml(readFileSync(file, 'utf8')));
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Error(`${file}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return result.data;
}
