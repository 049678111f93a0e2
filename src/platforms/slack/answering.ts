import type { KnownBlock } from '@slack/types';
import {
  type Flow,
  type FollowUp,
  flowOf,
  flowSchema,
  followedBy,
  runAgain,
  runFollowUp,
} from '../../../commands/follow-up.js';
import { commands } from '../../../commands/index.js';
import type { Call } from '../../../commands/read-text.js';
import { runCommand } from '../../../commands/run-command.js';
import type { Library } from '../../library.js';
import { BusyError } from '../../operations/work-queue.js';
import { bothSidesFirst } from '../../replies/both-sides-first.js';
import { cite } from '../../replies/cite.js';
import { type Citation, type Reply, type ReplyFile, reply } from '../../replies/reply.js';
import type { PlatformDeps } from '../platform.js';
import type { Remembered } from './memory.js';
import { buttonBlocks } from './render/buttons.js';
import { renderReply } from './render/render-reply.js';
import { smallPrint } from './render/rich-text.js';

/** A message as it goes to Slack, in whatever way. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** Sent after it. */
  readonly files?: readonly ReplyFile[];
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

const MOST_REMEMBERED = 60;
const TOO_FAST = 'You ask faster than I can answer. Wait a minute, then ask again.';
const BUSY = 'Too many people ask me at this moment. Ask again in a minute.';

/** A sentence of our own as a message. */
export function sentence(headline: string): Message {
  const { blocks, text } = renderReply(reply({ kind: 'error', headline, answered: false }));
  return { text, blocks: [...blocks] };
}

/** Ids of articles by the number of their citation, from 1; empty where a number has none. */
function byNumber(citations: readonly Citation[]): string[] {
  const articles: string[] = [];
  for (const { number, article } of citations) if (number <= MOST_REMEMBERED) articles[number - 1] = article;
  return Array.from(articles, (id) => id ?? '');
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

  type By = Pick<Flow, 'command' | 'options' | 'previousQuestion' | 'origin'>;

  /** Renders a reply with its buttons. */
  function finish(by: By, whole: Reply, { user, private: only, before }: Asker): Answer {
    const made = bothSidesFirst(whole);
    const rendered = renderReply(made);
    const flow = flowOf(by, made, rendered.shown, only ? user : undefined);
    const shareable = only && made.kind !== 'error';
    const { shown, incomplete } = rendered;
    const buttons = buttonBlocks(made, { id: state.put(flow), shown, shareable, incomplete });
    const question = by.command === 'ask' && !by.origin ? String(by.options.question ?? '') : before?.question;
    const articles = made.citations.length > 0 ? byNumber(made.citations) : before?.articles;
    return {
      message: {
        text: rendered.text,
        blocks: [...rendered.blocks, ...buttons],
        ...(made.files && { files: made.files }),
      },
      remember: { ...(question && { question: question.slice(0, 1_000) }), ...(articles && { articles }) },
    };
  }

  return {
    /** The answer to a question; undefined where somebody who was told to wait asks on. */
    ask: (read: ReadCall, asker: Asker): Promise<Answer | undefined> =>
      inTurn(asker, async () => {
        const context = contextOf(asker);
        const call = read(context.library);
        const previous = asker.before?.question;
        const by = { ...call, ...(previous && { previousQuestion: previous }) };
        return finish(by, await runCommand(call, context, report), asker);
      }),

    /** What a button asks for. */
    follow: (action: FollowUp, flow: Flow, asker: Asker): Promise<Answer | undefined> =>
      inTurn(asker, async () => {
        const context = contextOf(asker);
        const made = await runFollowUp(action, flow, context, report);
        return finish(followedBy(action, flow, context), made, asker);
      }),

    /** The state behind a button; undefined where it is too old. */
    async flow(id: string): Promise<Flow | undefined> {
      const parsed = flowSchema.safeParse(await state.get(id));
      return parsed.success ? parsed.data : undefined;
    },

    /** A private reply once more, for everybody to see. */
    share: (flow: Flow, { id, name }: { id: string; name: string }): Promise<Answer | undefined> =>
      inTurn({ user: id, private: false }, async () => {
        const { owner: _owner, ...open } = flow;
        const asker = { user: id, private: false };
        const { message, remember } = finish(open, await runAgain(flow, contextOf(asker), report), asker);
        return { remember, message: { ...message, blocks: [...message.blocks, smallPrint([`Shared by ${name}`])] } };
      }),
  };
}

export type Answering = ReturnType<typeof createAnswering>;
