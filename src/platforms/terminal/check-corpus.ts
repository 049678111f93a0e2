import { isAbsolute, relative, resolve } from 'node:path';
import { loadActors } from '../../actors/load-actors.js';
import type { Problem } from '../../corpus/article.js';
import { readCorpus } from '../../corpus/read-corpus.js';
import { plural } from '../../replies/card-parts.js';
import { cleanLine } from '../../text/clean.js';

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
    // A file name may hold a line break or an escape, and what is wrong may quote the file.
    ...problems.map(({ file, line, problem, advice }) => cleanLine(`${file}:${line} ${problem} — ${advice}`)),
    `${plural(articles, 'article')} read, ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  ].join('\n');
}
