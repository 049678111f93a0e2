import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractClaims } from '../../src/claims/extract-claims.js';
import { loadLexicon } from '../../src/claims/lexicon/load-lexicon.js';
import type { Article } from '../../src/corpus/article.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { inRepository } from '../eval/gold.js';
import { type Makings, makeArticles } from './make-articles.js';

const NAVIGATION = '<li><a href="/section">Section</a></li>'.repeat(30);
const PROMOTIONS = '<div class="promo"><a href="/other">Read more about this</a></div>'.repeat(20);

/** A web page as publishers make them: metadata, navigation, the article, other things around it. */
const pageOf = ({ title, publisher = 'The Fjord Courier', date, text }: Article): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${publisher}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${publisher}">
<meta property="article:published_time" content="${date?.from}T10:00:00Z"><style>body { margin: 0 }</style></head>
<body><header><nav><ul>${NAVIGATION}</ul></nav></header><main><article><h1>${title}</h1>
${text
  .split('\n\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}
</article></main><aside>${PROMOTIONS}</aside><footer><p>All rights reserved.</p></footer></body></html>`;

function ententeAdd(folder: string, corpus: string, data: string): number {
  const start = performance.now();
  const args = [inRepository('dist/src/cli.js'), 'add', folder, '--corpus', corpus, '--yes', '--json'];
  const env = { ...process.env, ENTENTE_DATA: data };
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`entente add failed: ${stderr}`);
  return performance.now() - start;
}

/**
 * Prints how long `entente add` takes for a folder of pages and plain texts, beside finding the claims of the same
 * texts in one thread, and how long when the same folder is added again.
 */
export function benchAdding(count: number, makings: Makings): void {
  const place = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const [folder, corpus, data] = ['in', 'corpus', 'data'].map((name) => join(place, name)) as [string, string, string];
  mkdirSync(folder);
  const articles = makeArticles(count, makings);
  for (const [n, article] of articles.entries()) {
    const file = join(folder, `${article.id}${n % 2 === 0 ? '.html' : '.txt'}`);
    writeFileSync(file, n % 2 === 0 ? pageOf(article) : `${article.title}\n\n${article.text}\n`);
  }
  const lexicon = loadLexicon();
  const start = performance.now();
  for (const article of articles) {
    extractClaims({ article, sentences: sentencesOf(article), actors: makings.actors, lexicon });
  }
  const claims = performance.now() - start;
  const first = ententeAdd(folder, corpus, data);
  const again = ententeAdd(folder, corpus, data);
  const written = readdirSync(join(corpus, 'articles')).length;
  console.log(
    `adding ${count} pages and texts: ${written} written, the others near-duplicates; ${(first / claims).toFixed(1)} × the time of finding their claims; added again ${(again / first).toFixed(2)} ×`,
  );
  rmSync(place, { recursive: true });
}
