import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import type { Article, ArticleDate, Problem } from './article.js';
import { parseArticleDate } from './article-date.js';
import { decodeText } from './decode.js';
import { Fault } from './fault.js';
import { type ArticleFile, misspeltKeys, parseArticleFile } from './front-matter.js';

/** Bytes that the file of an article may have. */
export const LARGEST_ARTICLE = 5 * 1024 * 1024;
const LABEL_WORDS = 8;

/** The id of an article: its file name without `.md`. */
export const articleId = (file: string): string => basename(file).replace(/\.md$/iu, '');

/** What is known of an article besides its text. */
export type ArticleFacts = Omit<Article, 'id' | 'text' | 'file'>;

/**
 * Takes the bytes of an article file apart.
 * @param file path below the corpus folder, e.g. "articles/a.md"
 * @param warn is told what is wrong but does not stop the article from being used
 * @throws Fault where the article cannot be used
 */
export function parseArticle(file: string, bytes: Uint8Array, warn: (problem: Problem) => void): Article {
  const parts = parseArticleFile(decodeText(bytes));
  const { frontMatter, text } = parts;
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new Fault(
      parts.textLine,
      'the article has no text',
      'put the text after the closing --- line, or delete the file',
    );
  }
  const id = articleId(file);
  const date = dateOf(parts);
  const url = frontMatter.url;
  const urlIsGood = url === undefined || (/^https?:/iu.test(url) && URL.canParse(url));
  if (!urlIsGood) {
    const advice = 'give the whole address, beginning with https://';
    warn({ file, line: parts.lineOf('url'), problem: '“url” is not a web address', advice, severity: 'warning' });
  }
  for (const { key, meant } of misspeltKeys(frontMatter)) {
    const advice = `write it “${meant}:”, if that is meant`;
    warn({ file, line: parts.lineOf(key), problem: `“${key}” is not read`, advice, severity: 'warning' });
  }
  return {
    id,
    title: frontMatter.title ?? frontMatter.label ?? labelFrom(text),
    titleIsOurs: frontMatter.title === undefined,
    ...given('publisher', frontMatter.publisher),
    ...given('author', frontMatter.author),
    ...given('date', date),
    ...given('url', urlIsGood ? url : undefined),
    ...given('language', frontMatter.language),
    ...given('note', frontMatter.note),
    text,
    file,
    textLine: parts.textLine,
  };
}

const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

function dateOf({ frontMatter, lineOf }: ArticleFile): ArticleDate | undefined {
  if (frontMatter.date === undefined) return undefined;
  try {
    return parseArticleDate(frontMatter.date, frontMatter.dateBasis ?? 'stated');
  } catch (error) {
    const advice = 'write the date as YYYY, YYYY-MM, YYYY-MM-DD or two of these joined by “ to ”, or leave it out';
    throw new Fault(lineOf('date'), `impossible date: ${(error as Error).message}`, advice);
  }
}

// Where nothing names an article, its first words do.
function labelFrom(text: string): string {
  const words = text.slice(0, 400).split(/\s+/u);
  const label = words.slice(0, LABEL_WORDS).join(' ').slice(0, 80);
  return words.length > LABEL_WORDS || text.length > 400 ? `${label} …` : label;
}

/** Whether a path that exists lies below a folder, links followed. */
export function isBelow(folder: string, path: string): boolean {
  const within = relative(realpathSync(folder), realpathSync(path));
  return within !== '..' && !within.startsWith(`..${sep}`) && !isAbsolute(within);
}

/**
 * Reads the files of a corpus folder as bytes, by their paths below it.
 * @throws Fault for what is no file, too large, or reached by a link out of the folder; the system's errors as they are
 */
export function articleReader(folder: string): (file: string) => Uint8Array {
  let root: string | undefined;
  return (file) => {
    const path = join(folder, file);
    root ??= realpathSync.native(folder);
    const within = relative(root, realpathSync.native(path));
    if (within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within)) {
      throw new Fault(1, 'the link leads out of the corpus folder', 'put the file itself into the folder');
    }
    // Not blocking, so that opening a pipe returns at once and can be refused.
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile()) throw new Fault(1, 'this is not a file', 'only files named *.md belong here');
      if (stats.size > LARGEST_ARTICLE)
        throw new Fault(1, 'the file is larger than 5 MB', 'split it into one file an article');
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  };
}
