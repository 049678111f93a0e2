import type { Article, Problem } from '../article.js';
import { sentencesOf } from '../sentences.js';
import { checkCopies } from './check-copies.js';
import { checkDates } from './check-dates.js';
import { checkEncoding } from './check-encoding.js';
import { checkEnding } from './check-ending.js';
import { checkFurniture } from './check-furniture.js';
import { checkMetadata } from './check-metadata.js';
import { checkTranslation } from './check-translation.js';
import type { ArticleCheck, CheckName, CheckWorld } from './sign.js';

const CHECKS: readonly (readonly [CheckName, ArticleCheck])[] = [
  ['encoding', checkEncoding],
  ['dates', checkDates],
  ['ending', checkEnding],
  ['furniture', checkFurniture],
  ['translation', checkTranslation],
];

/** Line of the article's file on which a place of its text stands. */
function lineOf({ text, textLine = 1 }: Article, at: number): number {
  let line = textLine;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}

/**
 * What is odd in articles that can be read: first article by article, in order, then what is missing and who copies whom
 * over all of them. Linear in the corpus.
 */
export function checkArticles(articles: readonly Article[], world: CheckWorld): Problem[] {
  const problems: Problem[] = articles.flatMap((article) => {
    const sentences = sentencesOf(article);
    return CHECKS.flatMap(([check, look]) =>
      look(article, sentences, world).map(({ at, ...sign }) => ({
        file: article.file,
        line: lineOf(article, at),
        ...sign,
        check,
      })),
    );
  });
  return [...problems, ...checkCopies(articles), ...checkMetadata(articles)];
}
