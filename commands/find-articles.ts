import type { Article } from '../src/corpus/article.js';
import type { Library } from '../src/library.js';
import type { Citation } from '../src/replies/reply.js';
import { showDate } from '../src/replies/show-date.js';
import { tokens } from '../src/text/tokens.js';

/** Words in the order of a text, folded, between spaces: contains " red sea " only for the two words in a row. */
const wordsOf = (text: string): string =>
  ` ${tokens(text)
    .map((token) => token.folded)
    .join(' ')} `;

const { compare } = new Intl.Collator();
const inOrder = new WeakMap<Library, readonly Article[]>();

/** Articles in the order in which `sources` numbers them: by date, those without one last, then by id. */
export function numbered(library: Library): readonly Article[] {
  const known = inOrder.get(library);
  if (known) return known;
  const sorted = [...library.corpus.articles].sort(
    (a, b) => compare(a.date?.from ?? '~', b.date?.from ?? '~') || compare(a.id, b.id),
  );
  inOrder.set(library, sorted);
  return sorted;
}

const facts = new WeakMap<Article, string>();

/** The words of what is known of an article besides its text. */
function factWords(article: Article): string {
  const known = facts.get(article);
  if (known !== undefined) return known;
  const { id, title, publisher, author, date } = article;
  const words = wordsOf([id, title, publisher, author, date && showDate(date)].filter(Boolean).join(' '));
  facts.set(article, words);
  return words;
}

/** Whether an article speaks of what a query names: an actor under any of its names, or all words of the query. */
function matcher(query: string, library: Library): (article: Article) => boolean {
  const actor = library.actors.resolve(query);
  const names = actor ? [actor.name, ...actor.aliases, ...actor.adjectives, ...actor.metonyms] : [];
  const speaksOf = (name: string): ((article: Article) => boolean) => {
    const words = wordsOf(name);
    const saying = library.places.articlesSaying(words.split(' ').filter(Boolean));
    return (article) => saying.has(article.id) || factWords(article).includes(words);
  };
  const anyOf = names.filter((name) => wordsOf(name).trim()).map(speaksOf);
  const allOf = tokens(query).map((token) => speaksOf(token.folded));
  return (article) =>
    anyOf.some((isNamed) => isNamed(article)) || (allOf.length > 0 && allOf.every((isHeld) => isHeld(article)));
}

/** The articles that a query names, each with its number among all, in that order; all without a query. */
export function searchArticles(query: string, library: Library): { article: Article; number: number }[] {
  const all = numbered(library).map((article, index) => ({ article, number: index + 1 }));
  const matches = query ? matcher(query, library) : () => true;
  return all.filter(({ article }) => matches(article));
}

/**
 * The article that a person means by its id, its number or its title, or by a part of one that only it has.
 * @param citations of the reply just before, whose numbers come first
 * @returns one article, or all that the name could mean
 */
export function findArticles(name: string, library: Library, citations: readonly Citation[] = []): Article[] {
  const exact = library.article(name.trim());
  if (exact) return [exact];
  const number = /^\[?(\d{1,7})\]?$/u.exec(name.trim())?.[1];
  if (number !== undefined) {
    const cited = citations.find((citation) => citation.number === Number(number));
    const byNumber = cited ? library.article(cited.article) : numbered(library)[Number(number) - 1];
    return byNumber ? [byNumber] : [];
  }
  const wanted = wordsOf(name);
  if (!wanted.trim()) return [];
  const sameTitle = library.corpus.articles.filter((article) => wordsOf(article.title) === wanted);
  if (sameTitle.length > 0) return sameTitle;
  return library.corpus.articles.filter((article) => wordsOf(`${article.id} ${article.title}`).includes(wanted));
}
