import type { Library } from '../library.js';
import type { Quote, Reply } from './reply.js';

/** A reply that would have said something its sources do not; for the log, never for the person who asked. */
export class VerbatimError extends Error {
  override readonly name = 'VerbatimError';
}

function check(condition: boolean, problem: string): asserts condition {
  if (!condition) throw new VerbatimError(problem);
}

function checkQuote(quote: Quote, reply: Reply, library: Pick<Library, 'article'>): void {
  const where = `${quote.article} ${quote.start}–${quote.end}`;
  const article = library.article(quote.article);
  check(article !== undefined, `a quote of an article that is not in the library: ${where}`);
  check(quote.start < quote.end && quote.end <= article.text.length, `a quote outside its article: ${where}`);
  check(quote.text === article.text.slice(quote.start, quote.end), `a quote that is not word for word: ${where}`);
  check(quote.passage.startsWith(`${quote.article}#`), `a quote with a passage of another article: ${where}`);
  for (const { start, end } of quote.highlights) {
    check(0 <= start && start < end && end <= quote.text.length, `a highlight outside its quote: ${where}`);
  }
  const citation = reply.citations.find(({ number }) => number === quote.citation);
  check(citation?.article === quote.article, `a quote without the citation of its article: ${where}`);
}

/**
 * The verbatim gate: every quote is the article's own words under its offsets, and every number has its source.
 * Run on every reply of every command just before it leaves.
 * @throws VerbatimError at the first thing wrong
 */
export function assertVerbatim(reply: Reply, library: Pick<Library, 'article'>): void {
  for (const quote of [...reply.quotes, ...reply.near]) checkQuote(quote, reply, library);
  const numbers = new Set(reply.citations.map(({ number }) => number));
  const articles = new Set(reply.citations.map(({ article }) => article));
  check(
    numbers.size === reply.citations.length && articles.size === reply.citations.length,
    'citation numbers and articles are not one to one',
  );
  for (const number of reply.card?.tables.flatMap(({ rows }) => rows.flatMap(({ citations }) => citations)) ?? []) {
    check(numbers.has(number), `a row of a card cites a number without a source: ${number}`);
  }
  for (const line of reply.sections.flatMap((section) => section.lines)) {
    check(
      line.citation === undefined || numbers.has(line.citation),
      `a line cites a number without a source: ${line.citation}`,
    );
  }
}
