import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/corpus/article.js';

/** An article as a file of a corpus folder. */
export const articleFile = ({ title, publisher, date, text }: Article): string =>
  `---\ntitle: ${JSON.stringify(title)}\n${publisher ? `publisher: ${JSON.stringify(publisher)}\n` : ''}${date ? `date: ${date.text}\n` : ''}---\n${text}\n`;

/** Writes articles into a folder as a corpus of their own. */
export function writeCorpus(folder: string, articles: readonly Article[]): void {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  for (const article of articles) writeFileSync(join(folder, article.file), articleFile(article));
}
