import { isAbsolute, relative, resolve } from 'node:path';
import { loadActors } from '../../actors/load-actors.js';
import type { Problem } from '../../corpus/article.js';
import { readCorpus } from '../../corpus/read-corpus.js';

/** What `entente corpus check` found. */
export interface CorpusCheck {
  readonly articles: number;
  readonly problems: readonly Problem[];
}

/** Reads a corpus folder with its actors only to list what is wrong; files are named from the working folder. */
export function checkCorpus(folder: string): CorpusCheck {
  const corpus = readCorpus(folder);
  const problems = [...corpus.problems, ...loadActors(folder).problems].map((problem) => {
    const path = resolve(folder, problem.file);
    const near = relative(process.cwd(), path);
    return { ...problem, file: near.startsWith('..') || isAbsolute(near) ? path : near };
  });
  return { articles: corpus.articles.length, problems };
}

/** One line for each problem (`file:line problem — advice`) and one that counts. */
export function renderCheck({ articles, problems }: CorpusCheck): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...problems.map(({ file, line, problem, advice }) => `${file}:${line} ${problem} — ${advice}`),
    `${articles} articles read, ${errors} errors, ${warnings} warnings`,
  ].join('\n');
}
