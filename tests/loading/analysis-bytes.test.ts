import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/claims/lexicon/load-lexicon.js';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { unpackSentences } from '../../src/corpus/sentence-table.js';
import { analyseArticle } from '../../src/loading/analysis.js';
import { readAnalysis, readFacts, writeAnalysis } from '../../src/loading/analysis-bytes.js';
import { DamagedError } from '../../src/loading/bytes.js';
import { articleOf } from '../helpers/article.js';
import { corpusFolder, NORDIC } from '../helpers/library.js';
import { actors } from '../search/support.js';

const readers = { actors, lexicon: loadLexicon() };
const nordic = readCorpus(corpusFolder(NORDIC)).articles;
const articles = [...nordic, ...readCorpus('corpus').articles.slice(0, 2), articleOf('…')];
const written = (article: Article) => writeAnalysis(article, [], analyseArticle(article, readers));

/** Whether an analysis says nothing that is not in its article. */
function isOf(article: Article, { sentences, claims }: ReturnType<typeof readAnalysis>): boolean {
  const texts = unpackSentences(article, sentences);
  return (
    texts.every(({ start, end, text }) => text === article.text.slice(start, end) && end <= article.text.length) &&
    claims.every(
      ({ article: id, start, end, quote }) =>
        id === article.id && quote === article.text.slice(start, end) && texts.some((each) => each.text === quote),
    )
  );
}

describe('an analysis as bytes', () => {
  it.each(articles.map((article) => [article.id, article] as const))('comes back as it was: %s', (_, article) => {
    expect(readAnalysis(article, written(article))).toEqual(analyseArticle(article, readers));
  });

  it('brings what the front matter says, and what is wrong with it', () => {
    const problem = { file: 'articles/a.md', line: 3, problem: 'p', advice: 'a', severity: 'warning' } as const;
    for (const article of articles) {
      const bytes = writeAnalysis(article, [problem], analyseArticle(article, readers));
      const { facts, problems } = readFacts(bytes);
      expect({ id: article.id, text: article.text, file: article.file, ...facts }).toEqual(article);
      expect(problems).toEqual([problem]);
    }
  });

  it('never says what is not in the article, whatever has become of the bytes', () => {
    const [article] = nordic as [Article];
    const good = written(article);
    const change = fc.record({
      flips: fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 })), { maxLength: 4 }),
      from: fc.nat({ max: good.length }),
      cut: fc.nat({ max: 40 }),
    });
    fc.assert(
      fc.property(change, ({ flips, from, cut }) => {
        const bad = Uint8Array.from([...good.subarray(0, from), ...good.subarray(from + cut)]);
        for (const [at, bits] of flips) if (at < bad.length) bad[at]! ^= bits;
        for (const read of [() => isOf(article, readAnalysis(article, bad)), () => Boolean(readFacts(bad))]) {
          try {
            expect(read()).toBe(true);
          } catch (error) {
            if (!(error instanceof DamagedError)) throw error;
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused for another article, or says only what stands there', () => {
    const [one, other] = nordic as [Article, Article];
    try {
      expect(isOf(other, readAnalysis(other, written(one)))).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedError);
    }
    expect(() => readAnalysis({ ...one, text: 'Short.' }, written(one))).toThrow(DamagedError);
  });

  it('takes no key that it does not know, __proto__ neither', () => {
    const [article] = nordic as [Article];
    const forged = writeAnalysis(
      JSON.parse(`{"id":"a","text":"T.","file":"a.md","title":"t","titleIsOurs":true,"__proto__":{"isAdmin":true}}`),
      [],
      analyseArticle(article, readers),
    );
    expect(() => readFacts(forged)).toThrow(DamagedError);
  });
});
