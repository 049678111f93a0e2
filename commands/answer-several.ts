import { type Citation, type Quote, type Reply, reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { UserError } from '../src/replies/to-reply-error.js';
import type { CommandContext } from './command.js';
import { usage } from './options.js';
import { readText } from './read-text.js';
import { MOST_QUESTIONS } from './split-questions.js';

/** Quotes of each question, where nobody asked for more: all of them shall find room in a message. */
const QUOTES_OF_EACH = 3;

/**
 * Answers the questions of one message one by one, each as if it were asked alone after the one before it, in one reply
 * with one list of sources.
 */
export async function answerSeveral(questions: readonly string[], context: CommandContext): Promise<Reply> {
  const { commands, library, mostQuotes } = context;
  const kept = questions.slice(0, MOST_QUESTIONS);
  const replies: Reply[] = [];
  for (const [i, question] of kept.entries()) {
    const { command: name, options } = readText(question, commands, library);
    const command = commands.find((each) => each.name === name)!;
    const before = kept[i - 1] ?? context.previousQuestion;
    const parsed = command.options.safeParse(options);
    replies.push(
      parsed.success
        ? await answered(() => command.run(parsed.data, { ...context, ...(before && { previousQuestion: before }) }))
        : reply({ kind: 'error', headline: `Write: ${usage(command)}`, answered: false }),
    );
  }
  return joined(kept, replies, questions.length, mostQuotes ?? QUOTES_OF_EACH);
}

/** A question that cannot be read leaves the others their answers. */
async function answered(run: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return reply({ kind: 'error', headline: error.message, answered: false, suggestions: [...error.suggestions] });
  }
}

function joined(questions: readonly string[], replies: readonly Reply[], asked: number, most: number): Reply {
  const citations = new Map<string, Citation>();
  const renumber = (own: readonly Citation[], number: number): number => {
    const cited = own.find((each) => each.number === number)!;
    const known = citations.get(cited.article);
    if (known) return known.number;
    citations.set(cited.article, { ...cited, number: citations.size + 1 });
    return citations.size;
  };
  const label = (quotes: readonly Quote[], i: number) =>
    quotes.slice(0, most).map((quote) => ({
      ...quote,
      citation: renumber(replies[i]!.citations, quote.citation),
      about: [`question ${i + 1}`, quote.about].filter(Boolean).join(': '),
    }));
  const quotes = replies.flatMap((each, i) => label(each.quotes, i));
  const near = replies.flatMap((each, i) => label(each.near, i));
  const answered = replies.filter((each) => each.answered).length;
  const pictures = replies.flatMap((each) => each.pictures ?? []);
  const files = replies.flatMap((each) => each.files ?? []);
  return reply({
    kind: answered > 0 ? 'answer' : 'no-answer',
    headline: `${questions.length} questions, one by one: ${answered === questions.length ? 'all answered' : `${answered} answered`}`,
    answered: answered > 0,
    notices: [
      ...(asked > questions.length
        ? [`The first ${questions.length} of ${asked} questions are answered; send the rest by itself.`]
        : []),
      ...new Set(replies.flatMap(({ notices }) => notices)),
    ],
    quotes,
    near,
    ...(pictures.length > 0 && { pictures }),
    ...(files.length > 0 && { files }),
    sections: [
      {
        title: 'The questions',
        lines: questions.map((question, i) => ({ text: `${i + 1}. ${safeEcho(question)} — ${replies[i]!.headline}` })),
      },
    ],
    citations: [...citations.values()],
    suggestions: [...new Set(replies.flatMap(({ suggestions }) => suggestions.slice(0, 1)))],
  });
}
