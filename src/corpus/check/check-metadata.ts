import type { Article, Problem } from '../article.js';

const MOST_NAMED = 5;

/** A title that was only made of the first words of the text. */
const isUntitled = ({ title, titleIsOurs, text }: Article): boolean =>
  titleIsOurs && text.replace(/\s+/gu, ' ').startsWith(title.replace(/ ?…$/u, ''));

const WANTED: readonly {
  readonly what: string;
  readonly isMissing: (article: Article) => boolean;
  readonly advice: string;
  readonly severity: Problem['severity'];
}[] = [
  {
    what: 'date',
    isMissing: ({ date }) => date === undefined,
    advice: 'add “date:”, else what they tell cannot be put in time, nor found with “since” and “until”',
    severity: 'warning',
  },
  {
    what: 'publisher',
    isMissing: ({ publisher }) => publisher === undefined,
    advice: 'add “publisher:”, where it is known: without one an article is no independent witness',
    severity: 'note',
  },
  {
    what: 'title',
    isMissing: isUntitled,
    advice: 'add “title:”, or “label:” with a name of your own where it was published without one',
    severity: 'note',
  },
];

/** A few names, and how many more there are. */
export function someOf(names: readonly string[], most = MOST_NAMED): string {
  const more = names.length - most;
  return names.slice(0, most).join(', ') + (more > 0 ? ` … and ${more} more` : '');
}

/** What is not known of the articles, one line for each key and not for each article. */
export function checkMetadata(articles: readonly Article[]): Problem[] {
  return WANTED.flatMap(({ what, isMissing, advice, severity }) => {
    const missing = articles.filter(isMissing);
    if (missing.length === 0) return [];
    const have = missing.length === 1 ? 'has' : 'have';
    const problem = `${missing.length} of ${articles.length} articles ${have} no ${what}: ${someOf(missing.map(({ id }) => id))}`;
    return [{ file: 'articles', line: 1, problem, advice, severity, check: 'metadata' as const }];
  });
}
