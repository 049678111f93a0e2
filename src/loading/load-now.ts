import { scanCorpus } from '../corpus/scan-corpus.js';
import { packSentences } from '../corpus/sentence-table.js';
import { sentencesOf } from '../corpus/sentences.js';
import { atOnce } from '../operations/in-turns.js';
import { readWords } from '../search/article-words.js';
import { assemble, type LoadedCorpus } from './assemble.js';
import { assertArticles, assertFolder } from './assert-corpus.js';
import { loadDefinitions } from './definitions.js';

/**
 * Reads a corpus folder and builds everything that answers come from, on this thread and without a cache; claims are
 * left until somebody asks for them. Broken articles and actors are left out and told in `corpus.problems`; those of
 * actors.yaml carry its whole path, since the shipped one may serve.
 * @throws CorpusError where the folder does not exist or holds no article that can be read
 */
export function loadNow(folder: string): LoadedCorpus {
  assertFolder(folder);
  const scanned = atOnce(scanCorpus(folder));
  assertArticles(folder, scanned);
  const definitions = loadDefinitions(folder);
  const { actors } = definitions;
  return atOnce(
    assemble({
      folder,
      scanned,
      definitions,
      analysisOf({ article }) {
        const sentences = sentencesOf(article);
        return { sentences: packSentences(sentences), words: readWords(article, sentences, actors) };
      },
    }),
  );
}
