import { fold } from '../../text/fold.js';
import type { Article, Problem } from '../article.js';
import { NearDuplicates } from '../near-duplicates.js';

/** Words of one text to those of the other from which on it is an item within a longer text, and no copy of it. */
const MUCH_LONGER = 1.5;

const percent = (share: number): string => `${share >= 1 ? 100 : Math.min(99, Math.round(share * 100))}%`;
const length = ({ text }: Article): number => text.split(/\s+/u).length;
const named = ({ file, publisher, date }: Article): string =>
  `${file} (${publisher ?? 'publisher not stated'}${date ? `, ${date.text}` : ''})`;

function problemOf(article: Article, original: Article, shared: number, others: number): Problem {
  const same = fold(article.publisher ?? '') === fold(original.publisher ?? '');
  const [words, wordsThere] = [length(article), length(original)];
  const part = percent(shared);
  const longer = words > wordsThere * MUCH_LONGER;
  const shorter = wordsThere > words * MUCH_LONGER;
  const what = longer
    ? `${part} of ${named(original)} stands in it`
    : shorter
      ? `${part} of it stands in ${named(original)}`
      : shared >= 1
        ? `it has the very words of ${named(original)}`
        : `it shares ${part} of its words with ${named(original)}`;
  const more = others > 0 ? `, and much with ${others} more` : '';
  const advice = same
    ? 'delete one of them, unless both were published: their common sentences count once, and as one witness'
    : 'keep both to name both publishers: their common sentences count once, and a copy is no second witness';
  return {
    file: article.file,
    line: article.textLine ?? 1,
    problem: what + more,
    advice,
    severity: same ? 'warning' : 'note',
    check: 'copies',
  };
}

/**
 * Articles that share most of their wording with an earlier one, in the order of the articles: which it is, how much is
 * shared, and what that means for counting. Also those that stand at the same address.
 */
export function checkCopies(articles: readonly Article[]): Problem[] {
  const near = new NearDuplicates();
  const byId = new Map<string, Article>();
  const byUrl = new Map<string, Article>();
  return articles.flatMap((article) => {
    const [nearest, ...others] = near.find(article.text);
    const atAddress = article.url ? byUrl.get(article.url) : undefined;
    near.add(article.id, article.text);
    byId.set(article.id, article);
    if (article.url && !atAddress) byUrl.set(article.url, article);
    if (nearest) return [problemOf(article, byId.get(nearest.id)!, nearest.shared, others.length)];
    if (!atAddress) return [];
    return [
      {
        file: article.file,
        line: 1,
        problem: `it has the same “url” as ${named(atAddress)}, and other words`,
        advice: 'give each article its own address, or delete the older version',
        severity: 'warning' as const,
        check: 'copies' as const,
      },
    ];
  });
}
