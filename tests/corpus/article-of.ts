import type { Article } from '../../src/corpus/article.js';
import { sentencesOf } from '../../src/corpus/sentences.js';

/** An article of one text, as the reader would give it. */
export const articleOf = (text: string, title?: string): Article => ({
  id: 'a',
  title: title ?? 'ours',
  titleIsOurs: title === undefined,
  text,
  file: 'articles/a.md',
});

/** The sentences of a text, as strings. */
export const sentenceTexts = (text: string): string[] => sentencesOf(articleOf(text)).map((sentence) => sentence.text);
