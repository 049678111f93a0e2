import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageDependencies } from '../operations/package-root.js';

/** The code on which the analysis of an article depends. */
const CODE = [
  '../text',
  '../corpus',
  '../actors',
  '../claims',
  '../claims/analysis',
  '../claims/lexicon',
  '../claims/rules',
  '../search/article-words',
  './analysis',
  './analysis-bytes',
  './claim-bytes',
];

function filesOf(place: string): string[] {
  const path = join(dirname(fileURLToPath(import.meta.url)), place);
  const isCode = (name: string): boolean => /\.[jt]s$/u.test(name) && !name.endsWith('.d.ts');
  try {
    return readdirSync(path)
      .filter(isCode)
      .map((name) => join(path, name));
  } catch {
    // Not a folder but one file, as source or as it was built.
    const [folder, stem] = [dirname(path), path.slice(dirname(path).length + 1)];
    return readdirSync(folder)
      .filter((name) => isCode(name) && name.replace(/\.[jt]s$/u, '') === stem)
      .map((name) => join(folder, name));
  }
}

const PACKAGE = /\b(?:from|import)\s*\(?\s*['"]((?:@[^/'"]+\/)?[^./'"][^/'"]*)/gu;

/** The text of the code that reads articles, file by file, and the packages that it imports, each with its version. */
export function partsOfCode(): string[] {
  const texts = CODE.flatMap(filesOf)
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
  const imported = new Set(texts.flatMap((text) => [...text.matchAll(PACKAGE)].map(([, name]) => name)));
  const packages = Object.entries(packageDependencies()).filter(([name]) => imported.has(name));
  return [...texts, ...packages.map((each) => each.join(' '))];
}

let code: string | undefined;

/** Names the code as it is, by a hash of its own files, so that no number has to be raised by hand. */
function codeVersion(): string {
  code ??= hashOf(...partsOfCode());
  return code;
}

function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update('\n').update(part);
  return hash.digest('hex');
}

/**
 * Everything besides the articles that an analysis depends on: who is who, the lexicon, the program with the
 * packages that it reads by, and the Unicode of its patterns. What was kept under another version is of no use.
 * @param actors and lexicon as text or data that changes with them
 */
export const analysisVersion = (actors: string, lexicon: string): string =>
  hashOf(actors, lexicon, codeVersion(), process.versions.unicode ?? '');
