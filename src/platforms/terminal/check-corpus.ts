import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { loadActors } from '../../actors/load-actors.js';
import { loadLexicon } from '../../claims/lexicon/load-lexicon.js';
import { checkKnownActors } from '../../claims/unknown-actors/check-known-actors.js';
import type { ProposedLines } from '../../claims/unknown-actors/propose-lines.js';
import type { Problem } from '../../corpus/article.js';
import { checkArticles } from '../../corpus/check/check-articles.js';
import { corpusFile } from '../../corpus/corpus-file.js';
import { readCorpus } from '../../corpus/read-corpus.js';

/** What `entente corpus check` found. */
export interface CorpusCheck {
  readonly articles: number;
  readonly problems: readonly Problem[];
  /** Ready lines for actors.yaml, whether the folder has one of its own to put them into, and where the shipped one is. */
  readonly proposed: ProposedLines & { readonly ownFile: boolean; readonly shippedFile: string };
}

/**
 * Reads a corpus folder with its actors only to list what is wrong or odd; files of it are named from the working folder,
 * and a shipped one by its whole path.
 * @param now the day of the check: what is dated later is told
 */
export function checkCorpus(folder: string, now: Date): CorpusCheck {
  const corpus = readCorpus(folder);
  const { directory: actors, problems } = loadActors(folder);
  const odd = checkArticles(corpus.articles, { actors, today: now.toISOString().slice(0, 10) });
  const known = checkKnownActors(corpus.articles, actors, loadLexicon(folder), corpusFile(folder, 'actors.yaml'));
  const ownFile = existsSync(join(folder, 'actors.yaml'));
  const indent = ownFile && known.proposed.actors.length > 0 ? indentOf(join(folder, 'actors.yaml')) : '';
  const fromHere = (problem: Problem): Problem => {
    const path = resolve(folder, problem.file);
    const near = relative(process.cwd(), path);
    const isOwn = isBelow(relative(resolve(folder), path));
    return { ...problem, file: isOwn && isBelow(near) ? near : path };
  };
  return {
    articles: corpus.articles.length,
    problems: [...corpus.problems, ...problems, ...odd, ...known.problems].map(fromHere),
    proposed: {
      ...known.proposed,
      actors: known.proposed.actors.map((line) => indent + line),
      ownFile,
      shippedFile: corpusFile(undefined, 'actors.yaml'),
    },
  };
}

const isBelow = (path: string): boolean => !path.startsWith('..') && !isAbsolute(path);

/** What stands before the dashes of the list "actors", so that a line fits in as it is. */
const indentOf = (file: string): string =>
  /^actors:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)-/mu.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
