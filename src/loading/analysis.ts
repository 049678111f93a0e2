import type { ActorDirectory } from '../actors/actor.js';
import type { Claim } from '../claims/claim.js';
import { extractClaims } from '../claims/extract-claims.js';
import type { Lexicon } from '../claims/lexicon/lexicon.js';
import type { Article } from '../corpus/article.js';
import { packSentences } from '../corpus/sentence-table.js';
import { sentencesOf } from '../corpus/sentences.js';
import { type ArticleWords, readWords } from '../search/article-words.js';

/** All that is found by reading one article, which is most of the work of making a library. */
export interface Analysis {
  /** As `packSentences` makes them. */
  readonly sentences: Uint32Array;
  readonly words: ArticleWords;
  readonly claims: readonly Claim[];
}

/** What is needed to read articles. */
export interface Readers {
  readonly actors: ActorDirectory;
  readonly lexicon: Lexicon;
}

/** Reads an article for good. Pure; depends on the article, on who is who, on the lexicon and on this program alone. */
export function analyseArticle(article: Article, { actors, lexicon }: Readers): Analysis {
  const sentences = sentencesOf(article);
  return {
    sentences: packSentences(sentences),
    words: readWords(article, sentences, actors),
    claims: extractClaims({ article, sentences, actors, lexicon }),
  };
}
