import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Work } from '../operations/in-turns.js';
import type { Article, Problem } from './article.js';
import { decodeText } from './decode.js';
import { Fault } from './fault.js';
import { textOfArticleFile } from './front-matter.js';
import { type ArticleFacts, articleId, articleReader, parseArticle } from './read-article.js';

const FOLDER = 'articles';

/** One file of `articles/` as it was found: its article, or why there is none. */
export interface FoundFile {
  /** Path below the corpus folder. */
  readonly file: string;
  /** Hash of its name and bytes; empty where it could not be read. */
  readonly key: string;
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** What was known before of a file with this very name and content. */
export interface Recalled {
  readonly facts: ArticleFacts;
  readonly problems: readonly Problem[];
}

/** What a look at the folder found, in the order of names. */
export interface ScannedCorpus {
  readonly files: readonly FoundFile[];
  /** Of the folder itself, and of files that are no articles. */
  readonly problems: readonly Problem[];
}

/** What is known of files from before. */
export interface ScanOptions {
  /** What is known of a key: its front matter is not read again, its text always is. */
  readonly recall?: (key: string) => Recalled | undefined;
  /** Whether a file is as it was: it is then told by its key alone. */
  readonly isUnchanged?: (file: string, key: string) => boolean;
}

/** Looks at `folder/articles/*.md`. Whatever is wrong with a file is told; all others are read. Never throws. */
export function* scanCorpus(folder: string, { recall, isUnchanged }: ScanOptions = {}): Work<ScannedCorpus> {
  const problems: Problem[] = [];
  const files: FoundFile[] = [];
  const fileOfId = new Map<string, string>();
  const read = articleReader(folder);
  for (const name of articleNames(folder, problems)) {
    const file = `${FOLDER}/${name}`;
    files.push(scanFile(file, read, fileOfId, recall, isUnchanged));
    yield;
  }
  return { files, problems };
}

function scanFile(
  file: string,
  read: (file: string) => Uint8Array,
  fileOfId: Map<string, string>,
  recall: ScanOptions['recall'],
  isUnchanged: ScanOptions['isUnchanged'],
): FoundFile {
  const problems: Problem[] = [];
  let key = '';
  try {
    // Letter case does not tell ids apart: some disks and most people do not.
    const id = articleId(file).normalize('NFC').toLowerCase();
    const twin = fileOfId.get(id);
    if (twin) throw new Fault(1, `duplicate id: ${twin} has the same name`, 'rename or delete one of the two files');
    fileOfId.set(id, file);
    const bytes = read(file);
    key = createHash('sha256').update(file).update('\0').update(bytes).digest('hex');
    if (isUnchanged?.(file, key)) return { file, key, problems };
    const known = recall?.(key);
    const article = known
      ? { id: articleId(file), ...known.facts, text: textOfArticleFile(decodeText(bytes)), file }
      : parseArticle(file, bytes, (warning) => problems.push(warning));
    return { file, key, article, problems: known?.problems ?? problems };
  } catch (error) {
    return { file, key, problems: [...problems, problemOf(file, error)] };
  }
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
