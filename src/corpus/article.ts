import type { Span } from '../text/span.js';

/** A date as an article or a sentence gives it: a day, a month, a year, or a range of these. ISO strings, inclusive. */
export interface ArticleDate {
  /** As written in the front matter, e.g. "2020-06 to 2020-07". */
  readonly text: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year' | 'range';
  readonly basis: 'stated' | 'inferred';
}

/** One text of the corpus with what is known about it. Offsets everywhere are UTF-16 code units into `text`. */
export interface Article {
  /** The file name without `.md`. */
  readonly id: string;
  /** The published title, or our own label where there is none (`titleIsOurs`). */
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly publisher?: string;
  readonly author?: string;
  readonly date?: ArticleDate;
  readonly url?: string;
  readonly language?: string;
  /** The article's own warning, shown with every citation of it, e.g. "machine-translated". */
  readonly note?: string;
  readonly text: string;
  /** The file it was read from. */
  readonly file: string;
  /** Line of that file, from 1, on which the text begins; unknown where no file was read. */
  readonly textLine?: number;
}

/** The unit that is quoted. */
export interface Sentence extends Span {
  readonly article: string;
  /** Its place among the sentences of the article, from 0. */
  readonly index: number;
  /** Paragraph of the article, from 0. */
  readonly paragraph: number;
  readonly text: string;
  /** `heading`: a title or sub-heading without a full stop; `caption`: the text of a picture; `prose`: all else. */
  readonly kind: 'prose' | 'heading' | 'caption';
}

/** The unit that is indexed: a few neighbouring sentences of one article. */
export interface Passage extends Span {
  /** `<article>#<number from 1>`. */
  readonly id: string;
  readonly article: string;
  readonly text: string;
  /** Index of the first sentence, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Something wrong with a file of the corpus, in words for the person who can mend it. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
  readonly advice: string;
  /** `error`: the article is left out; `warning`: it is used all the same; `note`: it may well be meant so. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Which look at the corpus found it, where `entente corpus check` did; what reading it finds has none. */
  readonly check?:
    | 'encoding'
    | 'dates'
    | 'metadata'
    | 'ending'
    | 'furniture'
    | 'translation'
    | 'copies'
    | 'unknown-actors'
    | 'leaders';
}

/** What is read from a corpus folder. */
export interface Corpus {
  readonly folder: string;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}
