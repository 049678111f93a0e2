import type { Claim } from '../claims/claim.js';
import { createClaimStore } from '../claims/claim-store.js';
import type { Article } from '../corpus/article.js';
import { passagesOf } from '../corpus/passages.js';
import { corpusOf } from '../corpus/read-corpus.js';
import type { FoundFile, ScannedCorpus } from '../corpus/scan-corpus.js';
import type { Library } from '../library.js';
import type { Work } from '../operations/in-turns.js';
import { AskCorpus } from '../search/ask-corpus.js';
import { Dictionary } from '../search/dictionary.js';
import { IndexBuilder } from '../search/index-builder.js';
import { createSearcher } from '../search/searcher.js';
import type { TextIndex } from '../search/text-index.js';
import { wordPlacesOf } from '../search/word-places.js';
import type { Analysis } from './analysis.js';
import type { LoadedDefinitions } from './definitions.js';

/** A library with what it was made of, from which the next one is made. */
export interface LoadedCorpus {
  readonly library: Library;
  readonly index: TextIndex;
  readonly scanned: ScannedCorpus;
  readonly definitions: LoadedDefinitions;
  /** Claims that are known, by the id of their article. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
}

export interface Assembly {
  readonly folder: string;
  /** Every file with its article or what is wrong with it. */
  readonly scanned: ScannedCorpus;
  readonly definitions: LoadedDefinitions;
  /** The analysis of an article that cannot be taken over; its claims may be left for later. */
  readonly analysisOf: (
    file: FoundFile & { readonly article: Article },
  ) => Omit<Analysis, 'claims'> & Partial<Analysis>;
  /** The corpus as it was: articles that have not changed are taken over, where the definitions are the same. */
  readonly previous?: LoadedCorpus | undefined;
}

/** Whether articles that have not changed can be taken over as they are. Without a corpus as it was no version is made. */
export const canTakeOver = (previous: LoadedCorpus | undefined, version: () => string): previous is LoadedCorpus =>
  previous !== undefined && previous.definitions.version() === version();

/** Puts a library together out of articles that have been read. */
export function* assemble({ folder, scanned, definitions, analysisOf, previous }: Assembly): Work<LoadedCorpus> {
  const corpus = corpusOf(folder, scanned);
  const { articles } = corpus;
  const old = canTakeOver(previous, definitions.version) ? previous : undefined;
  const oldKeys = new Map(old?.scanned.files.map(({ file, key }) => [file, key]));
  const builder = new IndexBuilder(old?.index.dictionary ?? new Dictionary());
  const known = new Map<string, readonly Claim[]>();
  for (const file of scanned.files) {
    const { article } = file;
    if (!article) continue;
    const number = oldKeys.get(file.file) === file.key ? old?.index.sentences.numberOf(article.id) : undefined;
    if (old && number !== undefined) {
      builder.addFrom(old.index, number);
      const claims = old.claims.get(article.id);
      if (claims) known.set(article.id, claims);
    } else {
      const { sentences, words, claims } = analysisOf({ ...file, article });
      builder.add(sentences, words);
      if (claims) known.set(article.id, claims);
    }
    yield;
  }
  const { actors, lexicon, synonyms, problems } = definitions;
  const index = yield* builder.finish(articles, actors);
  const { sentences } = index;
  const ask = yield* AskCorpus.of(index, synonyms);
  const store = createClaimStore({ articles, sentences, actors, lexicon, known });
  const article = (id: string): Article | undefined => {
    const number = sentences.numberOf(id);
    return number === undefined ? undefined : articles[number];
  };
  const library: Library = {
    corpus: { ...corpus, problems: [...corpus.problems, ...problems] },
    actors,
    sentences,
    search: createSearcher(ask),
    article,
    passageCount: ask.passageCount,
    places: wordPlacesOf(index),
    passages(id) {
      const whole = article(id);
      return whole ? passagesOf(whole, sentences.get(id)!) : [];
    },
    claims: store.all,
    claimsReady: store.ready,
    prepareClaims: store.prepare,
    lexicon,
  };
  return { library, index, scanned, definitions, claims: store.found };
}
