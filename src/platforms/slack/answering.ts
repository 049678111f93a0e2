import type { KnownBlock } from '@slack/types';
import { type Flow, type FollowUp, flowOf, flowSchema, runFollowUp } from '../../../commands/follow-up.js';
import { commands } from '../../../commands/index.js';
import { type Call, readText } from '../../../commands/read-text.js';
import { runCommand, sendable } from '../../../commands/run-command.js';
import type { Library } from '../../library.js';
import { BusyError } from '../../operations/work-queue.js';
import { cite } from '../../replies/cite.js';
import { type Reply, reply, replySchema } from '../../replies/reply.js';
import type { PlatformDeps } from '../platform.js';
import type { Remembered } from './memory.js';
import { buttonBlocks } from './render/buttons.js';
import { renderReply } from './render/render-reply.js';
import { smallPrint } from './render/rich-text.js';

/** A message as it goes to Slack, in whatever way. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

export interface Asker {
  readonly user: string;
  /** Only they see the answer. */
  readonly private: boolean;
  /** What was said before in the same thread. */
  readonly before?: Remembered | undefined;
}

export interface Answer {
  readonly message: Message;
  /** What to remember of the thread. */
  readonly remember: Remembered;
}

/** Reads what is asked, once the library is at hand. */
export type ReadCall = (library: Library) => Call;

const TOO_FAST = 'You ask faster than I can answer. Wait a minute, then ask again.';
const BUSY = 'Too many people ask me at this moment. Ask again in a minute.';

/** A sentence of our own as a message. */
export function sentence(headline: string): Message {
  const { blocks, text } = renderReply(reply({ kind: 'error', headline, answered: false }));
  return { text, blocks: [...blocks] };
}

const said = (headline: string, { before = {} }: Asker): Answer => ({ message: sentence(headline), remember: before });

/** Makes answers: commands and what buttons ask for, run in turn, rendered, with the state of their buttons kept. */
export function createAnswering({ library, queue, limit, state, log }: PlatformDeps) {
  const report = (reference: string, error: unknown) => log.error(`reference ${reference}`, error);

  async function inTurn(asker: Asker, work: () => Promise<Answer>): Promise<Answer | undefined> {
    const verdict = limit.take(`slack ${asker.user}`);
    if (verdict === 'ignore') return undefined;
    if (verdict === 'tell') return said(TOO_FAST, asker);
    try {
      return await queue.run(work);
    } catch (error) {
      if (error instanceof BusyError) return said(BUSY, asker);
      throw error;
    }
  }

  const contextOf = ({ before }: Asker) => {
    const now = library();
    const previousCitations = (before?.articles ?? []).flatMap((id, i) => {
      const article = now.article(id);
      return article ? [cite(article, i + 1)] : [];
    });
    return {
      library: now,
      commands,
      previousCitations,
      ...(before?.question && { previousQuestion: before.question }),
    };
  };

  /** Renders a reply with its buttons. A private one is kept whole, to be shared as it was seen. */
  function finish(call: Call, made: Reply, asker: Asker, shownBefore: Flow['shown'] = []): Answer {
    const { user, before } = asker;
    const rendered = renderReply(made);
    const flow = flowOf(call, made, rendered.shown, {
      before: shownBefore,
      ...(before?.question && { previousQuestion: before.question }),
      ...(asker.private && { owner: user }),
    });
    const shareable = asker.private && made.kind !== 'error';
    const id = state.put({ ...flow, ...(shareable && { reply: made }) });
    const question = call.command === 'ask' ? String(call.options.question ?? '') : before?.question;
    const articles = made.citations.length > 0 ? made.citations.map(({ article }) => article) : before?.articles;
    return {
      message: {
        text: rendered.text,
        blocks: [...rendered.blocks, ...buttonBlocks(made, { id, shown: rendered.shown, shareable })],
      },
      remember: { ...(question && { question: question.slice(0, 1_000) }), ...(articles && { articles }) },
    };
  }

  const ask = (read: ReadCall, asker: Asker): Promise<Answer | undefined> =>
    inTurn(asker, async () => {
      const context = contextOf(asker);
      const call = read(context.library);
      return finish(call, await runCommand(call, context, report), asker);
    });

  return {
    /** The answer to a question; undefined where somebody who was told to wait asks on. */
    ask,

    /** What a button asks for. */
    follow(action: FollowUp, flow: Flow, asker: Asker): Promise<Answer | undefined> {
      if (action.kind === 'suggestion') {
        return ask((now) => readText(flow.suggestions[action.index] ?? 'help', commands, now), asker);
      }
      return inTurn(asker, async () => {
        const made = await runFollowUp(action, flow, contextOf(asker), report);
        const narrowed = action.kind === 'cooperation' || action.kind === 'conflict' ? { stance: action.kind } : {};
        const call: Call = { command: flow.command, options: { ...flow.options, ...narrowed } };
        return finish(call, made, asker, action.kind === 'more' ? flow.shown : []);
      });
    },

    /** The state behind a button; undefined where it is too old. */
    async flow(id: string): Promise<Flow | undefined> {
      const parsed = flowSchema.safeParse(await state.get(id));
      return parsed.success ? parsed.data : undefined;
    },

    /** A private reply as everybody may see it, checked once more; undefined where it is too old. */
    async shared(id: string, by: string): Promise<Message | undefined> {
      const value = await state.get(id);
      const kept = replySchema.safeParse((value as { reply?: unknown } | undefined)?.reply);
      const flow = flowSchema.safeParse(value);
      if (!kept.success || !flow.success) return undefined;
      const { command, options } = flow.data;
      const made = await sendable(() => kept.data, library(), report);
      const { message } = finish({ command, options }, made, { user: by, private: false });
      return { text: message.text, blocks: [...message.blocks, smallPrint([`Shared by ${by}`])] };
    },
  };
}

export type Answering = ReturnType<typeof createAnswering>;
