import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Article, Corpus, Problem } from './article.js';
import { Fault } from './fault.js';
import { articleId, readArticle } from './read-article.js';

const FOLDER = 'articles';

/**
 * Reads `folder/articles/*.md` in the order of their names. Whatever is wrong with a file is told in `problems`, with
 * its path below the folder; all other articles are read. Never throws.
 */
export function readCorpus(folder: string): Corpus {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const fileOfId = new Map<string, string>();
  const names = articleNames(folder, problems);
  for (const name of names) {
    const file = `${FOLDER}/${name}`;
    try {
      // Letter case does not tell ids apart: some disks and most people do not.
      const key = articleId(name).normalize('NFC').toLowerCase();
      const twin = fileOfId.get(key);
      if (twin) throw new Fault(1, `duplicate id: ${twin} has the same name`, 'rename or delete one of the two files');
      fileOfId.set(key, file);
      articles.push(readArticle(folder, file, (warning) => problems.push(warning)));
    } catch (error) {
      problems.push(problemOf(file, error));
    }
  }
  return { folder, articles, problems };
}

function articleNames(folder: string, problems: Problem[]): string[] {
  const say = (file: string, problem: string, advice: string, severity: Problem['severity']): void => {
    problems.push({ file, line: 1, problem, advice, severity });
  };
  let names: string[];
  try {
    names = readdirSync(join(folder, FOLDER)).filter((name) => !name.startsWith('.'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const problem = missing ? 'the corpus has no folder of this name' : 'the folder cannot be read';
    say(FOLDER, problem, 'make it, readable, and put one .md file for each article into it', 'error');
    return [];
  }
  // By code unit, so that the order is the same on every machine.
  names.sort((a, b) => (a < b ? -1 : 1));
  for (const name of names.filter((other) => /^\.(?:txt|text|markdown)$/iu.test(extname(other)))) {
    say(
      `${FOLDER}/${name}`,
      'the file is not read: its name does not end in .md',
      'rename it to end in .md',
      'warning',
    );
  }
  const articles = names.filter((name) => /\.md$/iu.test(name));
  if (articles.length === 0)
    say(FOLDER, 'the folder holds no article', 'put one .md file for each article into it', 'error');
  return articles;
}

const CAUSES: Record<string, readonly [problem: string, advice: string]> = {
  ENOENT: ['the link leads nowhere', 'put the file itself into the folder'],
  ELOOP: ['the link leads to itself', 'put the file itself into the folder'],
  EACCES: ['the file may not be read', 'give the account that runs the bot the right to read it'],
  EPERM: ['the file may not be read', 'give the account that runs the bot the right to read it'],
  EISDIR: ['this is a folder, not a file', 'only files named *.md belong here'],
};

// The messages of the system hold absolute paths, which a reply must never show.
function problemOf(file: string, error: unknown): Problem {
  if (error instanceof Fault) {
    return { file, line: error.line, problem: error.message, advice: error.advice, severity: 'error' };
  }
  const [problem, advice] = CAUSES[(error as NodeJS.ErrnoException).code ?? ''] ?? [
    'the file cannot be read',
    'see that it opens in an editor',
  ];
  return { file, line: 1, problem, advice, severity: 'error' };
}
