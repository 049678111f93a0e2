import type { Article, Sentence } from '../corpus/article.js';
import { overlaps, type Span } from '../text/span.js';
import { stopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import type { WordPlaces } from './word-places.js';

/** A place where an article says something word for word, or with all of its words in one sentence. */
export interface PhraseHit extends Span {
  readonly article: string;
  /** The words themselves, as spans of the article. */
  readonly highlights: readonly Span[];
}

/** What phrases are looked for in. */
export interface PhraseSources {
  readonly article: (id: string) => Article | undefined;
  readonly sentences: Pick<ReadonlyMap<string, readonly Sentence[]>, 'get'>;
  readonly places: Pick<WordPlaces, 'articlesSaying' | 'sentencesWith'>;
}

/**
 * Where the articles say a phrase word for word; letter case, accents, quotation marks and punctuation do not count.
 * Each hit is the whole sentence, or the sentences, in which it stands.
 */
export function findPhrase(phrase: string, { article, sentences, places }: PhraseSources): PhraseHit[] {
  const wanted = tokens(phrase).map(({ folded }) => folded);
  return [...places.articlesSaying(wanted)].flatMap((id) => {
    const words = tokens(article(id)?.text ?? '');
    const hits: PhraseHit[] = [];
    for (let i = 0; i + wanted.length <= words.length; i++) {
      if (!wanted.every((word, j) => words[i + j]!.folded === word)) continue;
      const span = { start: words[i]!.start, end: words[i + wanted.length - 1]!.end };
      const own = (sentences.get(id) ?? []).filter((sentence) => overlaps(sentence, span));
      const [first, last] = [own[0] ?? span, own.at(-1) ?? span];
      hits.push({ article: id, start: first.start, end: last.end, highlights: [span] });
    }
    return hits;
  });
}

/** Sentences that hold every word of a phrase that carries meaning, in any order; empty for fewer than two of them. */
export function findWords(phrase: string, { places }: Pick<PhraseSources, 'places'>): PhraseHit[] {
  const wanted = new Set(tokens(phrase).flatMap(({ folded }) => (stopWords.has(folded) ? [] : [folded])));
  if (wanted.size < 2) return [];
  return places.sentencesWith([...wanted]).map(({ article, start, end, text }) => {
    const found = tokens(text).filter(({ folded }) => wanted.has(folded));
    const highlights = found.map((word) => ({ start: start + word.start, end: start + word.end }));
    return { article, start, end, highlights };
  });
}
