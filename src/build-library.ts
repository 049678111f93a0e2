import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadActors } from './actors/load-actors.js';
import { createClaimStore } from './claims/claim-store.js';
import type { Lexicon } from './claims/lexicon/lexicon.js';
import { loadLexicon } from './claims/lexicon/load-lexicon.js';
import type { Article } from './corpus/article.js';
import { corpusFile } from './corpus/corpus-file.js';
import { passagesOf } from './corpus/passages.js';
import { readCorpus } from './corpus/read-corpus.js';
import type { Library } from './library.js';
import { atOnce } from './operations/in-turns.js';
import { AskCorpus } from './search/ask-corpus.js';
import { indexArticles } from './search/index-articles.js';
import { createSearcher } from './search/searcher.js';
import { loadSynonyms } from './search/synonyms.js';

/** A corpus folder with nothing to answer from; the message says what to do. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

export interface LibraryOptions {
  /** Where the claims of a large corpus are kept for the next start; without it they are not. */
  readonly data?: string;
  /** Told what whoever runs the bot may want to know. */
  readonly say?: (message: string) => void;
}

/**
 * Reads a corpus folder and builds everything that answers come from. Broken articles and actors are left out and
 * told in `corpus.problems`; those of actors.yaml carry its whole path, since the shipped one may serve.
 * @throws CorpusError where the folder does not exist or holds no article that can be read
 */
export function buildLibrary(folder: string, { data, say }: LibraryOptions = {}): Library {
  if (!existsSync(folder)) {
    throw new CorpusError(`There is no folder ${resolve(folder)}. Name one with --corpus or ENTENTE_CORPUS.`);
  }
  if (!statSync(folder).isDirectory()) {
    throw new CorpusError(
      `${resolve(folder)} is a file. Name the folder of the corpus with --corpus or ENTENTE_CORPUS.`,
    );
  }
  const read = readCorpus(folder);
  const { directory: actors, problems } = loadActors(folder);
  const corpus = { ...read, problems: [...read.problems, ...problems] };
  const { articles } = corpus;
  if (articles.length === 0) {
    const what = read.problems.length > 1 ? 'no article that can be read' : 'no article';
    throw new CorpusError(
      `${resolve(folder)} holds ${what}. Put articles into ${resolve(folder, 'articles')}/*.md and try "entente corpus check".`,
    );
  }
  const index = atOnce(indexArticles(articles, actors));
  const { sentences } = index;
  const search = createSearcher(atOnce(AskCorpus.of(index, loadSynonyms(folder))));
  const article = (id: string): Article | undefined => {
    const number = sentences.numberOf(id);
    return number === undefined ? undefined : articles[number];
  };
  let words: Lexicon | undefined;
  const lexicon = (): Lexicon => {
    words ??= loadLexicon(folder);
    return words;
  };
  const store = createClaimStore({
    folder,
    articles,
    sentences,
    actors,
    lexicon,
    lexiconText: () => readFileSync(corpusFile(folder, 'lexicon.yaml'), 'utf8'),
    ...(data && { data }),
    ...(say && { say }),
  });
  return {
    corpus,
    actors,
    sentences,
    search,
    article,
    passages(id) {
      const known = article(id);
      return known ? passagesOf(known, sentences.get(id)!) : [];
    },
    claims: store.all,
    claimsReady: store.ready,
    prepareClaims: store.prepare,
    lexicon,
  };
}
