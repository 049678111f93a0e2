import type { ActorDirectory } from './actors/actor.js';
import type { Claim } from './claims/claim.js';
import type { Lexicon } from './claims/lexicon/lexicon.js';
import type { Article, Corpus, Passage, Sentence } from './corpus/article.js';
import type { Searcher } from './search/answer.js';
import type { WordPlaces } from './search/word-places.js';

/** Everything that answers come from: built once at start, shared read-only, swapped in whole. */
export interface Library {
  readonly corpus: Corpus;
  readonly actors: ActorDirectory;
  /** The sentences of an article, by its id. */
  readonly sentences: Pick<ReadonlyMap<string, readonly Sentence[]>, 'get'>;
  readonly search: Searcher;
  article(id: string): Article | undefined;
  /** The passages of an article in order; none where there is no such article. */
  passages(article: string): readonly Passage[];
  /** Passages of all articles. */
  readonly passageCount: number;
  /** Where words and actors stand. */
  readonly places: WordPlaces;
  /** All claims of the articles, found at the first call; where `claimsReady` is false that may take minutes. */
  claims(): readonly Claim[];
  claimsReady(): boolean;
  /** Finds the claims in short turns, so that others are served meanwhile; from then on `claims` is quick. */
  prepareClaims(): Promise<void>;
  /** The words from which claims are read, with the names of contexts and theatres. */
  lexicon(): Lexicon;
}
