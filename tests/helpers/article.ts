import type { Article, Sentence } from '../../src/corpus/article.js';

/** An article of one's own with nothing known about it but what is given. */
export const articleOf = (text: string, known: Partial<Article> = {}): Article => ({
  id: 'pact',
  title: 'A pact',
  titleIsOurs: false,
  text,
  file: 'articles/pact.md',
  ...known,
});

/** The sentences of a text that are given word for word. */
export const sentencesIn = (article: Article, ...texts: string[]): Sentence[] =>
  texts.map((text, index) => {
    const start = article.text.indexOf(text);
    return { article: article.id, index, paragraph: 0, kind: 'prose', text, start, end: start + text.length };
  });
