import { readActors } from '../../../actors/load-actors.js';
import { readLexicon } from '../../../claims/lexicon/load-lexicon.js';
import { assertActors } from '../../../loading/assert-corpus.js';

/**
 * Every article is looked through with the actors and the lexicon of its corpus: where these are broken, nothing can be
 * told of any article, and that is said once, before the first is read.
 * @throws CorpusError with the file, the line and what to do
 */
export function assertDefinitions(corpus: string): void {
  const { actors, problems } = readActors(corpus);
  assertActors(actors, problems);
  readLexicon(corpus);
}
