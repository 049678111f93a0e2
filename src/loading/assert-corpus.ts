import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CorpusError } from '../corpus/corpus-error.js';
import type { ScannedCorpus } from '../corpus/scan-corpus.js';

/** @throws CorpusError where a folder is none */
export function assertFolder(folder: string): void {
  if (!existsSync(folder)) {
    throw new CorpusError(`There is no folder ${resolve(folder)}. Name one with --corpus or ENTENTE_CORPUS.`);
  }
  if (!statSync(folder).isDirectory()) {
    throw new CorpusError(
      `${resolve(folder)} is a file. Name the folder of the corpus with --corpus or ENTENTE_CORPUS.`,
    );
  }
}

/** @throws CorpusError where a folder holds no article that can be read */
export function assertArticles(folder: string, { files, problems }: ScannedCorpus): void {
  if (files.some(({ article }) => article)) return;
  const what = problems.length + files.length > 1 ? 'no article that can be read' : 'no article';
  throw new CorpusError(
    `${resolve(folder)} holds ${what}. Put articles into ${resolve(folder, 'articles')}/*.md and try "entente corpus check".`,
  );
}
