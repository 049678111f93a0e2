import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Actor } from '../actors/actor.js';
import type { Problem } from '../corpus/article.js';
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

/** A slip in actors.yaml must not leave a corpus without anybody it knows. @throws CorpusError */
export function assertActors(actors: readonly Actor[], problems: readonly Problem[]): void {
  const [problem] = problems;
  if (actors.length > 0 || !problem) return;
  throw new CorpusError(`actors.yaml, line ${problem.line}: ${problem.problem} ${problem.advice}`);
}
