import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Library } from '../src/library.js';
import { cite } from '../src/replies/cite.js';
import { toQuote } from '../src/replies/quote.js';
import { type Quote, type Reply, reply } from '../src/replies/reply.js';
import { UserError } from '../src/replies/to-reply-error.js';
import type { CommandContext } from './command.js';
import type { Call } from './read-text.js';
import { type Report, runCommand, runText, sendable } from './run-command.js';

const shownQuote = z.object({ article: z.string(), start: z.int(), end: z.int(), check: z.string() });

/** What stands behind the buttons of one reply: the call that made it, and which of its quotes were shown. */
export const flowSchema = z.object({
  command: z.string(),
  options: z.record(z.string(), z.unknown()),
  previousQuestion: z.string().optional(),
  shown: z.array(shownQuote),
  /** What the reply suggested to ask next. */
  suggestions: z.array(z.string()),
  /** Only they may go on with it: the reply was private. */
  owner: z.string().optional(),
});

export type Flow = z.infer<typeof flowSchema>;

/** What a button asks for; platforms put the feedback, sharing and asking further on top. */
export type FollowUp =
  | { readonly kind: 'more' | 'sources' | 'cooperation' | 'conflict' }
  | { readonly kind: 'context'; readonly quote: number }
  | { readonly kind: 'suggestion'; readonly index: number };

const LONGEST_TEXT = 2_000;
const MOST_SHOWN = 40;
const MOST_SUGGESTIONS = 4;
const STEP = 3;
/** Quotes that "more" brings at once. */
const MOST_AT_ONCE = 5;
/** Replies that may have further quotes than they show. */
const GO_ON: ReadonlySet<Reply['kind']> = new Set([
  'answer',
  'relation',
  'actor',
  'timeline',
  'check',
  'compare',
  'disputes',
  'voices',
]);

const checkOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8);

const keyOf = ({ article, start, end }: Pick<Quote, 'article' | 'start' | 'end'>) => `${article} ${start} ${end}`;

/** All quotes of a reply in the order in which they are shown. */
export const quotesOf = ({ quotes, near }: Reply): readonly Quote[] => [...quotes, ...near];

/**
 * The state behind a reply that was just rendered.
 * @param shown how many of its quotes stand in the message; "more" goes on after them
 */
export function flowOf(
  { command, options }: Call,
  made: Reply,
  shown: number,
  { previousQuestion, before = [], owner }: { previousQuestion?: string; before?: Flow['shown']; owner?: string } = {},
): Flow {
  const short = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value);
  const now = quotesOf(made)
    .slice(0, shown)
    .map(({ article, start, end, text }) => ({ article, start, end, check: checkOf(text) }));
  return {
    command,
    options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, short(value)])),
    ...(previousQuestion && { previousQuestion: previousQuestion.slice(0, LONGEST_TEXT) }),
    // The quotes of this message come first: "context of quote 2" means its second.
    shown: [...now, ...before].slice(0, MOST_SHOWN),
    suggestions: made.suggestions.slice(0, MOST_SUGGESTIONS).map((text) => text.slice(0, LONGEST_TEXT)),
    ...(owner && { owner }),
  };
}

/** Runs what a button asks for. Never throws, like `runCommand`, and through the same gate. */
export async function runFollowUp(
  action: FollowUp,
  flow: Flow,
  context: CommandContext,
  report: Report,
): Promise<Reply> {
  const again = (more: Record<string, unknown> = {}, mostQuotes?: number) =>
    runCommand(
      { command: flow.command, options: { ...flow.options, ...more } },
      {
        ...context,
        ...(flow.previousQuestion && { previousQuestion: flow.previousQuestion }),
        ...(mostQuotes !== undefined && { mostQuotes }),
      },
      report,
    );
  switch (action.kind) {
    case 'context':
      return sendable(() => contextOf(flow, action.quote, context.library), context.library, report);
    case 'cooperation':
    case 'conflict':
      return again({ stance: action.kind });
    case 'sources':
      return sourcesOf(await again());
    case 'suggestion':
      return runText(flow.suggestions[action.index] ?? 'help', context, report);
    case 'more':
      return moreOf(await again({}, flow.shown.length + STEP), flow);
  }
}

function moreOf(made: Reply, flow: Flow): Reply {
  if (made.kind === 'error') return made;
  const seen = new Set(flow.shown.map(keyOf));
  const left = (quotes: readonly Quote[]) => quotes.filter((quote) => !seen.has(keyOf(quote))).slice(0, MOST_AT_ONCE);
  const [quotes, near] = [left(made.quotes), left(made.near)];
  const count = quotes.length + near.length;
  const { suggestions } = made;
  if (count === 0) {
    return reply({ kind: made.kind, headline: 'There are no more quotes for this.', answered: false, suggestions });
  }
  const cited = new Set([...quotes, ...near].map(({ citation }) => citation));
  const citations = made.citations.filter(({ number }) => cited.has(number));
  const headline = `${count} more ${count === 1 ? 'quote' : 'quotes'}`;
  return reply({ kind: made.kind, headline, answered: made.answered, quotes, near, citations, suggestions });
}

function sourcesOf(made: Reply): Reply {
  if (made.kind === 'error') return made;
  const { citations } = made;
  const count = `${citations.length} ${citations.length === 1 ? 'source' : 'sources'}`;
  const headline = citations.length > 0 ? `The ${count} of that reply` : 'That reply has no sources.';
  return reply({ kind: 'sources', headline, answered: citations.length > 0, citations });
}

/** The sentences before and after a quote, as one quote, the quote itself highlighted. */
function contextOf(flow: Flow, number: number, library: Library): Reply {
  const shown = flow.shown[number - 1];
  const article = shown && library.article(shown.article);
  if (!shown || !article || checkOf(article.text.slice(shown.start, shown.end)) !== shown.check) {
    throw new UserError('The article has changed since, so I cannot find that quote in it any more. Ask again.');
  }
  const sentences = library.sentences.get(article.id) ?? [];
  const first = sentences.findIndex(({ end }) => end > shown.start);
  const last = sentences.findLastIndex(({ start }) => start < shown.end);
  const start = Math.min(shown.start, sentences[Math.max(0, first - 2)]?.start ?? shown.start);
  const end = Math.max(shown.end, sentences[Math.min(sentences.length - 1, last + 2)]?.end ?? shown.end);
  const passages = library.passages.filter((passage) => passage.article === article.id);
  const passage = passages.find((each) => each.start <= shown.start && shown.start < each.end)?.id ?? `${article.id}#1`;
  const chosen = { start, end, passage, highlights: [{ start: shown.start, end: shown.end }] };
  return reply({
    kind: 'source',
    headline: `What stands around quote ${number}`,
    answered: true,
    quotes: [toQuote(article, sentences, chosen, { citation: 1, role: 'context' })],
    citations: [cite(article, 1)],
  });
}

/** What can be asked about a reply by a button, in order; `more` where quotes may be left. */
export function followUpsOf(made: Reply, shown: number): FollowUp[] {
  const quotes = quotesOf(made);
  const suggestions = made.suggestions
    .slice(0, MOST_SUGGESTIONS)
    .map((_text, index) => ({ kind: 'suggestion' as const, index }));
  if (quotes.length === 0) return suggestions;
  const more = shown < quotes.length || GO_ON.has(made.kind);
  return [
    ...(more ? [{ kind: 'more' as const }] : []),
    ...quotes.slice(0, shown).map((_quote, i) => ({ kind: 'context' as const, quote: i + 1 })),
    { kind: 'sources' },
    ...(made.kind === 'relation' ? [{ kind: 'cooperation' as const }, { kind: 'conflict' as const }] : []),
    ...suggestions,
  ];
}
