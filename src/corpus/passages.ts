import type { Article, Passage, Sentence } from './article.js';

/** How passages are cut. */
export interface PassageOptions {
  /** Sentences at most (default 3). */
  readonly sentences?: number;
  /** Characters at most, but always at least one sentence (default 700). */
  readonly characters?: number;
  /** Sentences that a passage shares with the one before (default 1). */
  readonly overlap?: number;
}

/**
 * The passages of an article: windows of neighbouring sentences that together cover all of them.
 * @param sentences all sentences of the article in order, as `sentencesOf` gives them
 */
export function passagesOf(article: Article, sentences: readonly Sentence[], options: PassageOptions = {}): Passage[] {
  const { sentences: most = 3, characters = 700, overlap = 1 } = options;
  const passages: Passage[] = [];
  const reach = (from: number): number => {
    let to = from + 1;
    while (to < sentences.length && to - from < most && sentences[to]!.end - sentences[from]!.start <= characters) to++;
    return to;
  };
  let from = 0;
  while (from < sentences.length) {
    const to = reach(from);
    const { start } = sentences[from]!;
    const { end } = sentences[to - 1]!;
    const id = `${article.id}#${passages.length + 1}`;
    passages.push({ id, article: article.id, text: article.text.slice(start, end), from, to, start, end });
    if (to === sentences.length) break;
    from = Math.max(from + 1, to - overlap);
    // A passage that lies wholly inside the one before adds nothing: share less instead.
    while (from < to && reach(from) <= to) from++;
  }
  return passages;
}
