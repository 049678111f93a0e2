import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { Passage } from '../../src/corpus/article.js';
import { chooseQuotes } from '../../src/search/choose-quotes.js';
import { PassageIndex } from '../../src/search/passage-index.js';
import { createSearcher } from '../../src/search/searcher.js';
import { slice } from '../../src/text/span.js';
import { stem } from '../../src/text/stem.js';
import { questionStopWords, stopWords } from '../../src/text/stop-words.js';
import { tokens } from '../../src/text/tokens.js';
import {
  askCorpusOf,
  type GoldQuestion,
  type GoldSet,
  openLibrary,
  type SearchSources,
  testSets,
  trainingSets,
} from './gold.js';
import { percent, scoreQuestions } from './score.js';

/** Gives the texts found for a question, best first, or undefined where it abstains. */
type Answerer = (question: GoldQuestion) => string[] | undefined;

const stemsOf = (text: string, drop: ReadonlySet<string>): string[] =>
  tokens(text)
    .filter(({ folded }) => !drop.has(folded))
    .map(({ folded }) => stem(folded));

function miniSearch(
  passages: readonly Passage[],
  options: Partial<Options<{ id: number; text: string }>> = {},
  search: SearchOptions = {},
  score = (result: { score: number; queryTerms: string[] }): number => result.score,
): Answerer {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], ...options });
  index.addAll(passages.map(({ text }, id) => ({ id, text })));
  return ({ question }) =>
    index
      .search(question, search)
      .sort((a, b) => score(b) - score(a))
      .map(({ id }) => passages[id as number]!.text);
}

/** MiniSearch with one repair more in every line, then the search of this project, over the same passages. */
function answerers(sources: SearchSources): [string, Answerer][] {
  const { passages, articles } = sources;
  const textOf = new Map(articles.map(({ id, text }) => [id, text]));
  const stemming = {
    tokenize: (text: string) => stemsOf(text, stopWords),
    processTerm: (term: string) => term,
    searchOptions: { tokenize: (text: string) => stemsOf(text, questionStopWords) },
  };
  const repaired = new PassageIndex(passages.length, (n) => stemsOf(passages[n]!.text, stopWords));
  const corpus = askCorpusOf(sources);
  const searcher = createSearcher(corpus);
  const perTerm = ({ score, queryTerms }: { score: number; queryTerms: string[] }): number => score / queryTerms.length;
  return [
    ['MiniSearch, default options', miniSearch(passages)],
    ['… with prefix and fuzzy', miniSearch(passages, {}, { prefix: true, fuzzy: 0.2 })],
    ['… with stop words and stems', miniSearch(passages, stemming)],
    ['… and score by matched term', miniSearch(passages, stemming, {}, perTerm)],
    [
      '… and true lengths, k, b, d',
      ({ question }) =>
        repaired
          .search(new Map(stemsOf(question, questionStopWords).map((term) => [term, 1])))
          .map(({ passage }) => passages[passage]!.text),
    ],
    [
      'this search, never abstaining',
      ({ question, context }) => {
        const { asked, ranked } = corpus.rank(question, context ?? undefined);
        return chooseQuotes(corpus, asked.matcher, ranked, { limit: 3 }).map((quote) =>
          slice(textOf.get(quote.article)!, quote),
        );
      },
    ],
    [
      'this search',
      ({ question, context }) => {
        const { answered, quotes } = searcher.ask(question, context ? { context } : {});
        return answered ? quotes.map((quote) => slice(textOf.get(quote.article)!, quote)) : undefined;
      },
    ],
  ];
}

/** `npm run eval -- --baselines`: prints hit@1, hit@3 and the mean length of a quote for each, set by set. */
export function printBaselines(): void {
  const opened = new Map<string, [string, Answerer][]>();
  for (const { name, questions, corpus } of [...testSets(), ...trainingSets()] satisfies GoldSet[]) {
    const known = opened.get(corpus) ?? answerers(openLibrary(corpus));
    opened.set(corpus, known);
    console.log(`${name.padEnd(34)}  hit@1  hit@3  quote`);
    for (const [label, answer] of known) {
      const { hit1, hit3, meanQuote } = scoreQuestions(questions, answer);
      console.log(`  ${label.padEnd(32)}${percent(hit1)}${percent(hit3)}${meanQuote.toFixed(0).padStart(7)}`);
    }
  }
}
