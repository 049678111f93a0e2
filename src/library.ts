import type { ActorDirectory } from './actors/actor.js';
import type { Article, Corpus, Passage, Sentence } from './corpus/article.js';
import type { Searcher } from './search/answer.js';

/** Everything that answers come from: built once at start, shared read-only, swapped in whole. */
export interface Library {
  readonly corpus: Corpus;
  readonly actors: ActorDirectory;
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>;
  readonly passages: readonly Passage[];
  readonly search: Searcher;
  article(id: string): Article | undefined;
}
