import { claimsBetween } from '../claims/claim-index.js';
import type { Sentence } from '../corpus/article.js';
import type { Library } from '../library.js';
import { createCitations } from '../replies/cite.js';
import { plainQuote } from '../replies/claim-quote.js';
import { type Reply, reply } from '../replies/reply.js';
import type { Span } from '../text/span.js';

/** Two actors, by id. */
export type Pair = readonly [string, string];

const REASON =
  /\b(?:because|due to|owing to|in order (?:to|for|that)|so that|the reasons?|the (?:aim|goal|purpose) (?:is|was)|aim(?:s|ed|ing)? (?:at|to)|their goal|as part of efforts?|in an (?:effort|attempt)|thanks to|motivated by|seek(?:s|ing)? to)\b/iu;
const MOST = 3;

/** Sentences that give a reason and name both actors of a pair, or follow right upon one that links them. */
export function reasonsOf(pairs: readonly Pair[], library: Library): Reply {
  const citations = createCitations();
  const found = new Map(pairs.flatMap((pair) => reasonsFor(pair, library)).map((each) => [keyOf(each), each]));
  const quotes = [...found.values()]
    .sort((x, y) => y.score - x.score)
    .slice(0, MOST)
    .flatMap(({ sentence, highlight }) =>
      plainQuote(sentence.article, sentence, [highlight], library, citations, { role: 'Reason' }),
    );
  return reply({
    kind: 'answer',
    headline: `${quotes.length} ${quotes.length === 1 ? 'quote names' : 'quotes name'} a reason`,
    answered: quotes.length > 0,
    notices: ['Found by words such as because and in order to; read whose reason it is.'],
    quotes,
    citations: citations.list(),
  });
}

interface Reason {
  readonly sentence: Sentence;
  readonly score: number;
  readonly highlight: Span;
}

const keyOf = ({ sentence: { article, start } }: Reason): string => `${article} ${start}`;

function reasonsFor([a, b]: Pair, library: Library): Reason[] {
  const linked = new Set(claimsBetween(library.claims(), a, b).map(({ article, start }) => `${article} ${start}`));
  const articles = new Set([...linked].map((key) => key.slice(0, key.lastIndexOf(' '))));
  return [...articles].flatMap((article) =>
    (library.sentences.get(article) ?? []).flatMap((sentence, i, all) => {
      const reason = REASON.exec(sentence.text);
      if (!reason || sentence.kind !== 'prose') return [];
      const named = new Set(library.actors.find(sentence.text).map(({ actor }) => actor));
      const both = named.has(a) && named.has(b);
      const before = all[i - 1];
      const follows =
        before !== undefined &&
        linked.has(`${article} ${before.start}`) &&
        /^(?:this|that|it|they|the reason)\b/iu.test(sentence.text);
      if (!both && !follows) return [];
      const start = sentence.start + reason.index;
      // A plain "because" says more of a reason than what somebody seeks.
      const score =
        (/^(?:because|due|owing|the reason)/iu.test(reason[0]) ? 2 : 0) +
        (both ? 1 : 0) +
        (linked.has(`${article} ${sentence.start}`) ? 0.5 : 0) -
        sentence.text.length / 1000;
      return [{ sentence, score, highlight: { start, end: start + reason[0].length } }];
    }),
  );
}
