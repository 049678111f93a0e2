import { corpusFile } from '../../corpus/corpus-file.js';
import { readDataFile } from '../../corpus/read-data-file.js';
import { buildLexicon, type Lexicon } from './lexicon.js';
import { type LexiconFile, lexiconSchema } from './schema.js';

/** The lexicon of a corpus folder, made ready for look-up; see `readLexicon`. */
export const loadLexicon = (folder?: string): Lexicon => buildLexicon(readLexicon(folder));

/**
 * Reads `lexicon.yaml` of a corpus folder, or the shipped one where it has none.
 * @throws CorpusError with the line of a mistake
 */
export const readLexicon = (folder?: string): LexiconFile =>
  readDataFile(corpusFile(folder, 'lexicon.yaml'), lexiconSchema);
