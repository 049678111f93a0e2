import type { Claim } from '../claims/claim.js';
import type { Library } from '../library.js';
import type { Item } from '../relations/collapse-repeats.js';
import { cleanLine } from '../text/clean.js';
import type { Span } from '../text/span.js';
import type { createCitations } from './cite.js';
import { toQuote } from './quote.js';
import type { Quote } from './reply.js';
import { showIso } from './show-date.js';

/** UTF-16 code units of a quote on a card: a card has several, and is read on a phone. */
const LONGEST = 260;

export interface ShowOptions {
  readonly role: string;
  readonly about?: string;
}

/** The words that name the two sides, as spans of the article. */
function partiesIn({ quote, start, source, target }: Claim): Span[] {
  const spans: Span[] = [];
  for (const { mention } of [source, target]) {
    let at = quote.indexOf(mention);
    // "Turkish" twice for two sides: the second side is the second one.
    while (at >= 0 && spans.some((span) => span.start < start + at + mention.length && start + at < span.end))
      at = quote.indexOf(mention, at + 1);
    if (mention && at >= 0) spans.push({ start: start + at, end: start + at + mention.length });
  }
  return spans.sort((a, b) => a.start - b.start);
}

const passageAt = (library: Library, article: string, start: number): string =>
  library.passages(article).find((passage) => passage.start <= start && start < passage.end)?.id ?? `${article}#1`;

const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** Where several articles report a statement: how many, and how many publishers that are known. */
function reportedBy({ articles, publishers }: Item): string | undefined {
  if (articles.length < 2) return undefined;
  const known = publishers.length > 0 ? plural(publishers.length, 'known publisher') : 'publishers not stated';
  return `reported by ${articles.length} articles, ${known}`;
}

/**
 * The quote for a moment or statement: its whole sentence, or its part around who is named.
 * @param items counted for the sentence; the first gives its date and speaker
 * @param more spans of the article to highlight besides
 */
export function claimQuote(
  items: readonly Item[],
  library: Library,
  citations: ReturnType<typeof createCitations>,
  { role, about }: ShowOptions,
): Quote[] {
  const [item] = items;
  const article = item && library.article(item.claim.article);
  if (!item || !article) return [];
  const { claim } = item;
  const spans = items
    .flatMap((each) => (each.claim.start === claim.start ? partiesIn(each.claim) : []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const highlights = spans.filter((span, i) => !spans.slice(0, i).some((other) => span.start < other.end));
  const chosen = {
    start: claim.start,
    end: claim.end,
    passage: passageAt(library, article.id, claim.start),
    highlights,
  };
  const sentences = library.sentences.get(article.id) ?? [];
  const speaker = claim.attributedTo && cleanLine(claim.attributedTo);
  const reported = reportedBy(item);
  return [
    {
      ...toQuote(article, sentences, chosen, { citation: citations.number(article), budget: LONGEST, role }),
      ...(about && { about }),
      ...(speaker && { speaker }),
      ...(claim.date && claim.dateBasis && { date: showIso(claim.date), dateBasis: claim.dateBasis }),
      ...(reported && { reportedBy: reported }),
      claims: items.map(({ claim: each, theatres, contexts }) => ({
        source: each.source.name,
        target: each.target.name,
        symmetric: each.symmetric,
        stance: each.stance,
        quad: each.quad,
        type: each.type,
        modality: each.modality,
        contexts: [...contexts],
        theatres: [...theatres],
        rule: each.rule,
      })),
    },
  ];
}

/** The quote of any stretch of an article without a claim: a change of power in a timeline. */
export function plainQuote(
  articleId: string,
  span: Span,
  highlights: readonly Span[],
  library: Library,
  citations: ReturnType<typeof createCitations>,
  known: Pick<Quote, 'role' | 'about' | 'date' | 'dateBasis'>,
): Quote[] {
  const article = library.article(articleId);
  if (!article) return [];
  const chosen = { ...span, passage: passageAt(library, article.id, span.start), highlights };
  const sentences = library.sentences.get(article.id) ?? [];
  const quote = toQuote(article, sentences, chosen, { citation: citations.number(article), budget: LONGEST });
  return [{ ...quote, ...known }];
}
