import { extractClaims } from '../../src/claims/extract-claims.js';
import { loadLexicon } from '../../src/claims/lexicon/load-lexicon.js';
import type { Article } from '../../src/corpus/article.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { inRepository, openLibrary } from '../eval/gold.js';

const PASSES = 6;

/** Prints how many sentences a second claims are read from, pass by pass: the compiler warms up over the first ones. */
export function benchClaims(articles: readonly Article[]): void {
  const { actors } = openLibrary(inRepository('corpus'));
  const lexicon = loadLexicon(inRepository('corpus'));
  const read = articles.map((article) => ({ article, sentences: sentencesOf(article) }));
  const sentences = read.reduce((sum, each) => sum + each.sentences.length, 0);
  const rates = Array.from({ length: PASSES }, () => {
    const start = process.cpuUsage();
    for (const each of read) extractClaims({ ...each, actors, lexicon });
    const { user, system } = process.cpuUsage(start);
    return sentences / ((user + system) / 1e6);
  });
  const shown = rates.map((rate) => rate.toFixed(0)).join(', ');
  console.log(`claims: ${sentences} sentences; sentences a second of processor time, pass by pass: ${shown}`);
}
