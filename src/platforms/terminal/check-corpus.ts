import { isAbsolute, relative, resolve } from 'node:path';
import { loadActors } from '../../actors/load-actors.js';
import type { Problem } from '../../corpus/article.js';
import { checkArticles } from '../../corpus/check/check-articles.js';
import { readCorpus } from '../../corpus/read-corpus.js';

/** What `entente corpus check` found. */
export interface CorpusCheck {
  readonly articles: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads a corpus folder with its actors only to list what is wrong or odd; files are named from the working folder.
 * @param now the day of the check: what is dated later is told
 */
export function checkCorpus(folder: string, now: Date): CorpusCheck {
  const corpus = readCorpus(folder);
  const { directory: actors, problems } = loadActors(folder);
  const odd = checkArticles(corpus.articles, { actors, today: now.toISOString().slice(0, 10) });
  const fromHere = (problem: Problem): Problem => {
    const path = resolve(folder, problem.file);
    const near = relative(process.cwd(), path);
    return { ...problem, file: near.startsWith('..') || isAbsolute(near) ? path : near };
  };
  return { articles: corpus.articles.length, problems: [...corpus.problems, ...problems, ...odd].map(fromHere) };
}
