import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from '../src/corpus/article.js';
import type { Library } from '../src/library.js';
import { cite } from '../src/replies/cite.js';
import { toQuote } from '../src/replies/quote.js';
import { type Quote, type Reply, reply } from '../src/replies/reply.js';
import { UserError } from '../src/replies/to-reply-error.js';
import type { CommandContext } from './command.js';
import { readText } from './read-text.js';
import { type Report, runCommand, runText, sendable } from './run-command.js';

const shownQuote = z.object({ article: z.string(), start: z.int(), end: z.int(), check: z.string() });

const followUpSchema = z.union([
  z.object({ kind: z.enum(['more', 'details', 'sources', 'cooperation', 'conflict']) }),
  z.object({ kind: z.literal('context'), quote: z.int().positive() }),
  z.object({ kind: z.literal('suggestion'), index: z.int().nonnegative() }),
]);

/** What a button asks for; platforms put the feedback, sharing and asking further on top. */
export type FollowUp = z.infer<typeof followUpSchema>;

/** What stands behind the buttons of one reply: the call that made it, and which of its quotes were shown. */
export const flowSchema = z.object({
  command: z.string(),
  options: z.record(z.string(), z.unknown()),
  previousQuestion: z.string().optional(),
  shown: z.array(shownQuote),
  /** Ids of the articles by their number, from 1; null where a number has none. */
  sources: z.array(z.string().nullable()),
  /** What the reply suggested to ask next. */
  suggestions: z.array(z.string()),
  /** The button that made the reply, and what had been shown before it. */
  origin: z.object({ action: followUpSchema, shown: z.array(shownQuote) }).optional(),
  /** Only they may go on with it: the reply was private. */
  owner: z.string().optional(),
});

export type Flow = z.infer<typeof flowSchema>;

const LONGEST_TEXT = 2_000;
const MOST_SHOWN = 400;
const MOST_SOURCES = 60;
const MOST_SUGGESTIONS = 4;
/** Quotes that "more" brings at once, and how many further ones are looked at for them: some may be shown already. */
const MOST_AT_ONCE = 5;
const LOOKED_AT = 30;
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

/** All quotes of a reply in the order in which they are shown. */
export const quotesOf = ({ quotes, near }: Reply): readonly Quote[] => [...quotes, ...near];

/**
 * The state behind a reply that was just rendered.
 * @param shown how many of its quotes stand in the message; "more" goes on after them
 */
export function flowOf(
  { command, options, previousQuestion, origin }: Pick<Flow, 'command' | 'options' | 'previousQuestion' | 'origin'>,
  made: Reply,
  shown: number,
  owner?: string,
): Flow {
  const short = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value);
  const now = quotesOf(made)
    .slice(0, shown)
    .map(({ article, start, end, text }) => ({ article, start, end, check: checkOf(text) }));
  const last = Math.min(MOST_SOURCES, Math.max(0, ...made.citations.map(({ number }) => number)));
  const bySource = (number: number) => made.citations.find((each) => each.number === number)?.article ?? null;
  return {
    command,
    options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, short(value)])),
    ...(previousQuestion && { previousQuestion: previousQuestion.slice(0, LONGEST_TEXT) }),
    // The quotes of this message come first: "context of quote 2" means its second.
    shown: [...now, ...(origin?.action.kind === 'more' ? origin.shown : [])].slice(0, MOST_SHOWN),
    sources: Array.from({ length: last }, (_each, i) => bySource(i + 1)),
    suggestions: made.suggestions.slice(0, MOST_SUGGESTIONS).map((text) => text.slice(0, LONGEST_TEXT)),
    ...(origin && { origin }),
    ...(owner && { owner }),
  };
}

/** What the reply to a button is made by, for its own buttons. */
export function followedBy(
  action: FollowUp,
  flow: Flow,
  { commands, library }: Pick<CommandContext, 'commands' | 'library'>,
): Pick<Flow, 'command' | 'options' | 'previousQuestion' | 'origin'> {
  const { command, options, previousQuestion, shown } = flow;
  const before = previousQuestion ? { previousQuestion } : {};
  switch (action.kind) {
    case 'suggestion':
      return readText(flow.suggestions[action.index] ?? 'help', commands, library);
    case 'cooperation':
    case 'conflict':
      return { command, options: { ...options, stance: action.kind }, ...before };
    default:
      return { command, options, ...before, origin: { action, shown } };
  }
}

/** Makes the reply behind a flow once more, whichever way it was made: to share it. */
export function runAgain(flow: Flow, context: CommandContext, report: Report): Promise<Reply> {
  const { origin, previousQuestion } = flow;
  if (origin) return runFollowUp(origin.action, { ...flow, shown: origin.shown }, context, report);
  return runCommand(flow, { ...context, ...(previousQuestion && { previousQuestion }) }, report);
}

/** What a question asked after a reply may build on: the question before, and the numbers of its sources. */
export function contextAfter(
  flow: Flow,
  library: Library,
): Pick<CommandContext, 'previousQuestion' | 'previousCitations'> {
  const { command, options, sources } = flow;
  const previousCitations = sources.flatMap((id, i) => {
    const article = id === null ? undefined : library.article(id);
    return article ? [cite(article, i + 1)] : [];
  });
  const question = command === 'ask' && typeof options.question === 'string' && options.question;
  return { previousCitations, ...(question && { previousQuestion: question }) };
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
    case 'details':
      return detailsOf(await again());
    case 'more':
      return moreOf(await again({}, flow.shown.length + LOOKED_AT), flow, context.library);
  }
}

function moreOf(made: Reply, flow: Flow, library: Library): Reply {
  if (made.kind === 'error') return made;
  const inPlace = flow.shown.filter((each) => articleStillSaying(each, library));
  // In an article that has changed since, what was shown may stand elsewhere: it is known by its words.
  const words = new Set(flow.shown.map(({ article, check }) => `${article} ${check}`));
  // A quote that mostly repeats one that was shown, with a sentence more or less, is no further one.
  const isShown = ({ article, start, end, text }: Quote) =>
    words.has(`${article} ${checkOf(text)}`) ||
    inPlace.some(
      (other) =>
        other.article === article && Math.min(end, other.end) - Math.max(start, other.start) > (end - start) / 2,
    );
  const left = (quotes: readonly Quote[], most: number) => quotes.filter((quote) => !isShown(quote)).slice(0, most);
  const quotes = left(made.quotes, MOST_AT_ONCE);
  const near = left(made.near, MOST_AT_ONCE - quotes.length);
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

/** The lists and rules of a reply, for platforms that have no room for them beside its quotes. */
function detailsOf(made: Reply): Reply {
  if (made.kind === 'error') return made;
  const { kind, headline, answered, sections, card, citations } = made;
  const rules = card ? [{ title: 'How it is counted', lines: card.footer.map((text) => ({ text })) }] : [];
  return reply({ kind, headline, answered, sections: [...sections, ...rules], citations });
}

function sourcesOf(made: Reply): Reply {
  if (made.kind === 'error') return made;
  const { citations } = made;
  const count = `${citations.length} ${citations.length === 1 ? 'source' : 'sources'}`;
  const headline = citations.length > 0 ? `The ${count} of that reply` : 'That reply has no sources.';
  return reply({ kind: 'sources', headline, answered: citations.length > 0, citations });
}

/** The article in which a shown quote still stands word for word; undefined where it has changed or gone since. */
export function articleStillSaying(shown: Flow['shown'][number], library: Library): Article | undefined {
  const article = library.article(shown.article);
  return article && checkOf(article.text.slice(shown.start, shown.end)) === shown.check ? article : undefined;
}

export const CHANGED_SINCE = 'The article has changed since, so I cannot find that quote in it any more. Ask again.';

/** The sentences before and after a quote, as one quote, the quote itself highlighted. */
function contextOf(flow: Flow, number: number, library: Library): Reply {
  const shown = flow.shown[number - 1];
  const article = shown && articleStillSaying(shown, library);
  if (!shown || !article) throw new UserError(CHANGED_SINCE);
  const sentences = library.sentences.get(article.id) ?? [];
  const first = sentences.findIndex(({ end }) => end > shown.start);
  const last = sentences.findLastIndex(({ start }) => start < shown.end);
  const start = Math.min(shown.start, sentences[Math.max(0, first - 2)]?.start ?? shown.start);
  const end = Math.max(shown.end, sentences[Math.min(sentences.length - 1, last + 2)]?.end ?? shown.end);
  const passages = library.passages(article.id);
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
