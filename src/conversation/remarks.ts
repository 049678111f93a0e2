import { articleStillSaying, CHANGED_SINCE, type Flow } from '../../commands/follow-up.js';
import { claimsIn } from '../claims/claim-index.js';
import type { Library } from '../library.js';
import { sayingsIn } from '../relations/voices.js';
import { cite, createCitations } from '../replies/cite.js';
import { plainQuote } from '../replies/claim-quote.js';
import { toQuote } from '../replies/quote.js';
import { type Quote, type Reply, reply } from '../replies/reply.js';
import { UserError } from '../replies/to-reply-error.js';
import { cleanLine } from '../text/clean.js';

const SHORT = 160;
const FEW = 2;
const MOST = 6;

/** A reply in a few lines: its first quotes, cut to the words that matter; of a card only the headline stays. */
export function shorter(made: Reply, library: Library): Reply {
  if (made.kind === 'error') return made;
  const kept = (quotes: readonly Quote[]): Quote[] => {
    // Both sides stay visible: one quote of each role before a second of any.
    const roles = new Set<string>();
    const first = quotes.filter(({ role = '' }) => !roles.has(role) && roles.add(role));
    return (first.length > 1 ? first : quotes).slice(0, FEW).flatMap((quote) => {
      const article = library.article(quote.article);
      if (!article) return [];
      const highlights = quote.highlights.map(({ start, end }) => ({
        start: quote.start + start,
        end: quote.start + end,
      }));
      const cut = toQuote(
        article,
        library.sentences.get(article.id) ?? [],
        { ...quote, highlights },
        { citation: quote.citation, budget: SHORT },
      );
      return [{ ...quote, ...cut, ...(quote.role && { role: quote.role }) }];
    });
  };
  const [quotes, near] = [kept(made.quotes), kept(made.near)];
  const cited = new Set([...quotes, ...near].map(({ citation }) => citation));
  return reply({
    kind: made.kind,
    headline: made.headline,
    answered: made.answered,
    quotes,
    near,
    citations: made.citations.filter(({ number }) => cited.has(number)),
    suggestions: made.suggestions.slice(0, 1),
  });
}

/** The quotes of a reply that stand under one label: what is only planned, say. */
export function onlyRole(made: Reply, role: string): Reply {
  const quotes = made.quotes.filter((quote) => quote.role === role || quote.about?.includes(role.toLowerCase()));
  const cited = new Set(quotes.map(({ citation }) => citation));
  const count = `${quotes.length} ${quotes.length === 1 ? 'quote' : 'quotes'}`;
  return reply({
    kind: made.kind,
    headline:
      quotes.length > 0 ? `Only what is ${role.toLowerCase()}: ${count}` : `Nothing of this is ${role.toLowerCase()}.`,
    answered: quotes.length > 0,
    quotes,
    citations: made.citations.filter(({ number }) => cited.has(number)),
    suggestions: made.suggestions,
  });
}

/** Whose words the quotes of the last reply are: the speaker where the text names one, else the article itself. */
export function whoSays(shown: Flow['shown'], library: Library): Reply {
  const citations = createCitations();
  const lines: { text: string; citation?: number }[] = [];
  const quotes = shown.slice(0, MOST).flatMap((each, i): Quote[] => {
    const { article: id, start, end } = each;
    const article = articleStillSaying(each, library);
    if (!article) return [];
    const claims = claimsIn(library.claims(), id);
    const sentences = library.sentences.get(id) ?? [];
    const sayings = sayingsIn(article, sentences, { actors: library.actors, lexicon: library.lexicon(), claims });
    const within = sayings.filter(({ sentence }) => sentence.start < end && start < sentence.end);
    const speakers = [...new Set(within.map(({ speaker }) => cleanLine(speaker)))];
    // What stands around somebody's words is the article's own.
    const told = sentences.some(
      (own) => own.start < end && start < own.end && !within.some(({ sentence }) => sentence === own),
    );
    const rest = told && speakers.length > 0 ? '; the rest is the article’s own' : '';
    const citation = citations.number(article);
    const { publisher, author } = cite(article, citation);
    const printed = [author, publisher ?? 'publisher not stated'].filter(Boolean).join(', ');
    lines.push({
      text: `quote ${i + 1}: ${speakers.length > 0 ? `${speakers.join('; ')}, as told by the article${rest}` : 'the article itself'} (${printed})`,
      citation,
    });
    return plainQuote(id, { start, end }, [], library, citations, {}).map((quote) => ({
      ...quote,
      speaker: speakers.length > 0 ? `${speakers.join('; ')}${rest && ' (in part)'}` : 'the article itself',
    }));
  });
  if (quotes.length === 0) throw new UserError(CHANGED_SINCE);
  return reply({
    kind: 'voices',
    headline: `Who says it, for ${quotes.length === 1 ? 'the quote' : `the ${quotes.length} quotes`} of the last reply`,
    answered: true,
    quotes,
    sections: [{ title: 'Who says it', lines }],
    citations: citations.list(),
  });
}
