import { loadActors } from '../../src/actors/load-actors.js';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import type { ChosenQuote, Searcher } from '../../src/search/answer.js';
import { createSearcher } from '../../src/search/searcher.js';
import { synonymTable } from '../../src/search/synonyms.js';
import { slice } from '../../src/text/span.js';
import { askCorpusOf, type SearchSources } from '../eval/gold.js';
import { articleOf } from '../helpers/article.js';

/** Who is who in the shipped corpus, which knows the states of the world. */
export const actors = loadActors('corpus').directory;

export interface Opened {
  readonly search: Searcher;
  readonly articles: readonly Article[];
  /** The characters under a quote. */
  readonly textOf: (quote: ChosenQuote) => string;
  /** The words highlighted in a quote. */
  readonly highlightsOf: (quote: ChosenQuote) => string[];
  /** The texts of the quotes given, best first; none where the question was refused. */
  readonly ask: (question: string, context?: string) => string[];
}

type Sources = Pick<SearchSources, 'articles' | 'actors' | 'synonyms'>;

export const sourcesOf = (articles: readonly Article[], synonyms: string[][] = []): Sources => ({
  articles,
  actors,
  synonyms: synonymTable({ groups: synonyms, hints: {} }),
});

function open(sources: Sources): Opened {
  const search = createSearcher(askCorpusOf(sources));
  const article = (id: string) => sources.articles.find((each) => each.id === id)!;
  const textOf = (quote: ChosenQuote) => slice(article(quote.article).text, quote);
  return {
    search,
    articles: sources.articles,
    textOf,
    highlightsOf: ({ article: id, highlights }) => highlights.map((span) => slice(article(id).text, span)),
    ask: (question, context) => search.ask(question, context ? { context } : {}).quotes.map(textOf),
  };
}

/** A corpus of texts by id, each under a title of its own. */
export const searcherOf = (
  texts: Record<string, string>,
  synonyms?: string[][],
  known: Partial<Article> = {},
): Opened =>
  open(
    sourcesOf(
      Object.entries(texts).map(([id, text]) => articleOf(text, { id, title: id.replaceAll('-', ' '), ...known })),
      synonyms,
    ),
  );

/** The corpus that is shipped. */
export const shippedSearcher = (): Opened => open(sourcesOf(readCorpus('corpus').articles));
