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
 * Windows of neighbouring sentences that together cover all of them: the first, and the one after the last, of each.
 * @param count of sentences
 * @param startOf where a sentence starts in the text, and where it ends
 */
export function passageWindows(
  count: number,
  startOf: (sentence: number) => number,
  endOf: (sentence: number) => number,
  { sentences: most = 3, characters = 700, overlap = 1 }: PassageOptions = {},
): [from: number, to: number][] {
  const windows: [number, number][] = [];
  const reach = (from: number): number => {
    let to = from + 1;
    while (to < count && to - from < most && endOf(to) - startOf(from) <= characters) to++;
    return to;
  };
  let from = 0;
  while (from < count) {
    const to = reach(from);
    windows.push([from, to]);
    if (to === count) break;
    from = Math.max(from + 1, to - overlap);
    // A passage that lies wholly inside the one before adds nothing: share less instead.
    while (from < to && reach(from) <= to) from++;
  }
  return windows;
}

/** Id of a passage by its number in its article, from 0. */
export const passageId = (article: string, number: number): string => `${article}#${number + 1}`;

/**
 * The passages of an article.
 * @param sentences all sentences of the article in order, as `sentencesOf` gives them
 */
export function passagesOf(article: Article, sentences: readonly Sentence[], options: PassageOptions = {}): Passage[] {
  const windows = passageWindows(
    sentences.length,
    (i) => sentences[i]!.start,
    (i) => sentences[i]!.end,
    options,
  );
  return windows.map(([from, to], number) => {
    const { start } = sentences[from]!;
    const { end } = sentences[to - 1]!;
    const id = passageId(article.id, number);
    return { id, article: article.id, text: article.text.slice(start, end), from, to, start, end };
  });
}
