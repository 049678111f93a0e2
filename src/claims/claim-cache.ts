import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { type Claim, claimSchema } from './claim.js';

const sha = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update('\n').update(part);
  return hash.digest('hex');
};

const FOLDERS = ['.', 'analysis', 'lexicon', 'rules', '../actors', '../text', '../corpus'];
let version: string | undefined;

/** Names the extraction as it is: a hash of its own code, so that no number has to be raised by hand. */
export function extractorVersion(): string {
  if (version) return version;
  const here = dirname(fileURLToPath(import.meta.url));
  const files = FOLDERS.flatMap((folder) => readdirSync(join(here, folder)).map((name) => join(here, folder, name)))
    .filter((file) => /\.[jt]s$/u.test(file) && !file.endsWith('.d.ts'))
    .sort();
  version = sha(...files.map((file) => readFileSync(file)));
  return version;
}

/** Everything besides the articles that claims depend on: who is who, the lexicon and the extraction itself. */
export const extractionKey = (actors: unknown, lexiconText: string): string =>
  sha(JSON.stringify(actors), lexiconText, extractorVersion());

/** What an article's claims depend on in the article itself. */
export const articleKey = ({ id, text, title, date }: Article): string =>
  sha(id, text, title, date ? `${date.text} ${date.basis}` : '');

// The quote and the article are told by the offsets and the line: half the file less.
const stored = claimSchema.omit({ quote: true, article: true });
const lineSchema = z.object({ article: z.string(), key: z.string(), claims: z.array(z.unknown()) });

/**
 * Claims kept from an earlier start, by article; those of changed articles are left out.
 * @param key of `extractionKey`: with another one the whole file is old
 * @param say is told why something is not used
 */
export function readClaimCache(
  file: string,
  key: string,
  articles: readonly Article[],
  say: (message: string) => void,
): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return found;
  }
  const byId = new Map(articles.map((article) => [article.id, article]));
  let corrupt = 0;
  let first = true;
  for (let start = 0; start < content.length; ) {
    const newline = content.indexOf(10, start);
    const end = newline < 0 ? content.length : newline;
    const line = content.toString('utf8', start, end);
    start = end + 1;
    if (first) {
      first = false;
      if (line === JSON.stringify({ key })) continue;
      say('the kept claims are of another lexicon, actors or version; they are found anew');
      return found;
    }
    const claims = line && claimsOf(line, byId);
    if (claims) found.set(claims.article, claims.claims);
    else if (claims === undefined) corrupt++;
  }
  if (corrupt > 0) say(`${corrupt} kept lines of claims cannot be read; they are found anew`);
  return found;
}

/** The claims of a line; false where the article has changed or is gone, undefined where the line is no good. */
function claimsOf(line: string, byId: ReadonlyMap<string, Article>) {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const article = byId.get(parsed.data.article);
  if (!article || articleKey(article) !== parsed.data.key) return false;
  const claims: Claim[] = [];
  for (const raw of parsed.data.claims) {
    const claim = stored.safeParse(raw);
    if (!claim.success || claim.data.end > article.text.length) return undefined;
    const quote = article.text.slice(claim.data.start, claim.data.end);
    claims.push({ article: article.id, quote, ...claim.data });
  }
  return { article: article.id, claims };
}

/**
 * Keeps claims for the next start: one line of JSON for each article. Written beside and renamed, so that nobody
 * reads half a file. Throws nothing: a folder that cannot be written is told to `say`.
 */
export function writeClaimCache(
  file: string,
  key: string,
  claimsOfArticle: ReadonlyMap<string, readonly Claim[]>,
  articles: readonly Article[],
  say: (message: string) => void,
): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(draft, 'w');
    try {
      writeSync(handle, `${JSON.stringify({ key })}\n`);
      for (const article of articles) {
        const claims = (claimsOfArticle.get(article.id) ?? []).map(({ quote, article: _, ...rest }) => rest);
        writeSync(handle, `${JSON.stringify({ article: article.id, key: articleKey(article), claims })}\n`);
      }
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Where nothing can be written, there is nothing to clear away.
    }
    say(`the claims could not be kept for the next start (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
  }
}
