import { atOnce } from '../operations/in-turns.js';
import type { Corpus } from './article.js';
import { type ScannedCorpus, scanCorpus } from './scan-corpus.js';

/** The articles that were found, and all that is wrong. */
export const corpusOf = (folder: string, { files, problems }: ScannedCorpus): Corpus => ({
  folder,
  articles: files.flatMap(({ article }) => article ?? []),
  problems: [...problems, ...files.flatMap((each) => each.problems)],
});

/**
 * Reads `folder/articles/*.md` in the order of their names. Whatever is wrong with a file is told in `problems`, with
 * its path below the folder; all other articles are read. Never throws.
 */
export const readCorpus = (folder: string): Corpus => corpusOf(folder, atOnce(scanCorpus(folder)));
