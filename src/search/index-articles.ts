import type { ActorDirectory } from '../actors/actor.js';
import type { Article } from '../corpus/article.js';
import { packSentences } from '../corpus/sentence-table.js';
import { sentencesOf } from '../corpus/sentences.js';
import type { Work } from '../operations/in-turns.js';
import { readWords } from './article-words.js';
import { Dictionary } from './dictionary.js';
import { IndexBuilder } from './index-builder.js';
import type { TextIndex } from './text-index.js';

/** The index of articles, all of them read now. */
export function* indexArticles(articles: readonly Article[], actors: ActorDirectory): Work<TextIndex> {
  const builder = new IndexBuilder(new Dictionary());
  for (const article of articles) {
    const sentences = sentencesOf(article);
    builder.add(packSentences(sentences), readWords(article, sentences, actors));
    yield;
  }
  return yield* builder.finish(articles, actors);
}
