import type { ActorDirectory } from '../../actors/actor.js';
import type { Article, Problem, Sentence } from '../article.js';

/** The checks of a corpus, as `Problem.check` names them. */
export type CheckName = NonNullable<Problem['check']>;

/** Something odd in one article, at a place of its text. */
export interface Sign {
  /** Offset into the text, in UTF-16 code units. */
  readonly at: number;
  readonly problem: string;
  readonly advice: string;
  readonly severity: Problem['severity'];
}

/** What a look at an article may need besides the article. */
export interface CheckWorld {
  readonly actors: ActorDirectory;
  /** The day of the check, YYYY-MM-DD. */
  readonly today: string;
}

/** One look at one article, whose sentences are given. Linear in its text. */
export type ArticleCheck = (article: Article, sentences: readonly Sentence[], world: CheckWorld) => Sign[];

const LONGEST = 60;

/** A few words of a text as an example, on one line, in quotation marks. */
export function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, text.lastIndexOf(' ', start - 1) + 1, start - LONGEST);
  const space = text.indexOf(' ', end);
  const to = Math.min(space < 0 ? text.length : space, end + LONGEST);
  return `“${text
    .slice(from, Math.min(to, from + LONGEST * 2))
    .replace(/\s+/gu, ' ')
    .trim()}”`;
}

/** "3 times" and the like, for one kind of sign that may come often. */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** The lines of a text that are not blank, with the offset of each. */
export function linesOf(text: string): { readonly line: string; readonly at: number }[] {
  let next = 0;
  return text.split('\n').flatMap((line) => {
    const at = next;
    next += line.length + 1;
    return line.trim() === '' ? [] : [{ line, at }];
  });
}
