import { inRepository, openLibrary } from '../eval/gold.js';
import type { Makings } from './make-articles.js';
import { readVocabulary } from './vocabulary.js';

/** What made-up articles are made of: the sentences of both corpora in the repository, and the shipped actors. */
export function readMakings(): Makings {
  const libraries = ['corpus', 'tests/data/other'].map((folder) => openLibrary(inRepository(folder)));
  return {
    sentences: libraries.flatMap(({ sentences }) => [...sentences.values()].flat()),
    actors: libraries[0]!.actors,
    vocabulary: readVocabulary(),
  };
}
