import type { CommandContext } from '../../commands/command.js';
import { quotesOf, runFollowUp } from '../../commands/follow-up.js';
import type { Call } from '../../commands/read-text.js';
import { type Report, runCommand, sendable } from '../../commands/run-command.js';
import type { Library } from '../library.js';
import { cite } from '../replies/cite.js';
import { type Reply, reply as replyOf } from '../replies/reply.js';
import { UserError } from '../replies/to-reply-error.js';
import { carryOver } from './carry-over.js';
import { changedSince } from './changed-since.js';
import { fillIn } from './fill-in.js';
import type { Turn } from './memory.js';
import type { Remark } from './read-follow-up.js';
import { reasonsOf } from './reasons.js';
import { onlyRole, shorter, whoSays } from './remarks.js';
import { whyAsked } from './why-asked.js';

/** What a remark is answered with. */
export interface RemarkTools {
  readonly library: Library;
  readonly report: Report;
  readonly context: CommandContext;
  /** Runs a call and remembers it as what was asked. */
  ask(call: Call, notices: readonly string[]): Promise<Reply>;
  /** Remembers a reply that was made otherwise. */
  keep(call: Call, reply: Reply, question?: string, before?: Turn): Reply;
}

/** Quotes among which those of one kind are looked for. */
const ALL_QUOTES = 200;

/** Answers a remark on the reply before it; undefined where that reply has nothing that it could mean. */
export async function answerRemark(
  said: Remark,
  turn: Turn,
  { library, report, context, ask, keep }: RemarkTools,
): Promise<Reply | undefined> {
  switch (said.kind) {
    case 'more': {
      const reply = await runFollowUp({ kind: 'more' }, turn.flow, context, report);
      if (quotesOf(reply).length > 0) keep(turn.call, reply, turn.question, turn);
      return reply;
    }
    case 'sources':
      if (turn.citations.length === 0) return undefined;
      return sendable(() => sourcesOf(turn, library), library, report);
    case 'context': {
      if (turn.flow.shown.length === 0) return undefined;
      if (!turn.flow.shown[said.quote - 1])
        return sendable(() => outOf(said.quote, turn.flow.shown.length), library, report);
      return runFollowUp(said, turn.flow, context, report);
    }
    case 'undone': {
      const made = await again(turn, { ...context, mostQuotes: ALL_QUOTES }, report);
      return made.kind === 'error' ? made : sendable(() => onlyRole(made, said.role), library, report);
    }
    case 'shorter':
      return sendable(async () => shorter(await again(turn, context, report), library), library, report);
    case 'who':
      if (turn.flow.shown.length === 0) return undefined;
      return sendable(() => whoSays(turn.flow.shown, library), library, report);
    case 'why': {
      if (/^why\b/iu.test(turn.question ?? '')) return sendable(noFurtherReason, library, report);
      const why = whyAsked(turn, library);
      if (!why) return undefined;
      const { question, pairs } = why;
      const call = { command: 'ask', options: { question } };
      const notices = [`Read as: ${question}`];
      const given = reasonsOf(pairs, library);
      if (given.quotes.length === 0) return ask(call, notices);
      const made = { ...given, notices: [...notices, ...given.notices] };
      return keep(call, await sendable(() => made, library, report), question);
    }
    case 'changed': {
      const carried = changedSince(said, turn, library);
      return carried && ask(carried.call, carried.notices);
    }
    case 'as': {
      const options = said.format ? { format: said.format } : {};
      const carried = fillIn({ command: said.form, options }, turn, library);
      return carried && ask(carried.call, carried.notices);
    }
    case 'replace': {
      const carried = carryOver(said.slots, turn, library);
      return carried && ask(carried.call, carried.notices);
    }
  }
}

const again = (turn: Turn, context: CommandContext, report: Report): Promise<Reply> =>
  runCommand(
    turn.call,
    { ...context, ...(turn.flow.previousQuestion && { previousQuestion: turn.flow.previousQuestion }) },
    report,
  );

/** The sources of the last reply under their numbers, as their articles are by now. */
function sourcesOf(turn: Turn, library: Library): Reply {
  const citations = turn.citations.flatMap(({ article: id, number }) => {
    const article = library.article(id);
    return article ? [cite(article, number)] : [];
  });
  if (citations.length === 0) throw new UserError('The sources of the last reply are not here any more.', ['/sources']);
  return replyOf({
    kind: 'sources',
    headline: `The ${citations.length} ${citations.length === 1 ? 'source' : 'sources'} of the last reply`,
    answered: true,
    notices: ['Write /sources for all articles.'],
    citations,
    suggestions: ['/sources'],
  });
}

const noFurtherReason = (): Reply =>
  replyOf({ kind: 'no-answer', headline: 'No further quote names a reason for that.', answered: false });

function outOf(number: number, shown: number): never {
  throw new UserError(`There is no quote ${number}: the last reply has ${shown}.`, ['context 1']);
}
