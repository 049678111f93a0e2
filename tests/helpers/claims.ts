import type { Claim } from '../../src/claims/claim.js';
import type { Article, Sentence } from '../../src/corpus/article.js';
import type { ClaimWorld } from '../../src/relations/collapse-repeats.js';
import { articleOf } from './article.js';

const party = (id: string) => ({ id, name: id, kind: 'state', mention: id });

/** A claim of one's own: Norway and Sweden sign, unless told otherwise. */
export const claimOf = (given: Partial<Claim> & { from?: string; to?: string } = {}): Claim => {
  const { from = 'norway', to = 'sweden', ...more } = given;
  const quote = more.quote ?? `${from} and ${to} signed a pact.`;
  return {
    article: 'a',
    quote,
    start: 0,
    end: quote.length,
    source: party(from),
    target: party(to),
    symmetric: true,
    kind: 'event',
    stance: 'cooperative',
    quad: 'verbal-coop',
    type: 'AGREE',
    contexts: ['diplomatic'],
    theatre: null,
    modality: 'asserted',
    attributedTo: null,
    date: '2024-03',
    dateBasis: 'article',
    rule: 'test',
    ...more,
  };
};

/** A world with these articles; `kinds` tells which sentences (by article and start) are no prose. */
export function worldWith(
  articles: readonly Partial<Article>[] = [],
  kinds: Record<string, Sentence['kind']> = {},
): ClaimWorld {
  const words = (list: string) => new Set(list.split(' '));
  return {
    lexicon: {
      contexts: [
        { name: 'military', words: words('troops bases') },
        { name: 'energy', words: words('oil cable') },
        { name: 'diplomatic', words: words('talks') },
      ],
      theatres: [
        { name: 'Libya', words: words('libya') },
        { name: 'Syria', words: words('syria idlib') },
        { name: 'Caucasus', words: words('caucasus') },
      ],
    },
    article: (id) => articles.map((known) => articleOf('', known)).find((article) => article.id === id),
    sentences: (id) =>
      Object.entries(kinds).flatMap(([key, kind]) => {
        const [article, start] = key.split(' ');
        return article === id
          ? [{ article: id, start: Number(start), end: Number(start) + 1, index: 0, paragraph: 0, text: '', kind }]
          : [];
      }),
  };
}
