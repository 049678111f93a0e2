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
import { type Call, readText } from '../../../commands/read-text.js';
import { createConversation, turnOf } from '../../conversation/converse.js';
import { createMemory } from '../../conversation/memory.js';
import type { Library } from '../../library.js';
import { BusyError } from '../../operations/work-queue.js';
import { bothSidesFirst } from '../../replies/both-sides-first.js';
import type { Reply } from '../../replies/reply.js';
import { toReplyError } from '../../replies/to-reply-error.js';
import type { PlatformDeps } from '../platform.js';
import { type OutMessage, plainMessage, replyMessage } from './message.js';
import { renderReply } from './render-reply.js';

/** Who asks, and how. */
export interface Asker {
  /** The conversation that it belongs to; what is said in one is never known in another. */
  readonly thread: string;
  /** Their id, where the answer is for them alone. */
  readonly owner?: string;
  /** The reply before in the same conversation. */
  readonly previous?: Flow;
  /** What was asked, where the message does not show it. */
  readonly asked?: string;
}

/** An answer as a message, with the id of the state behind it. */
export interface Answered {
  readonly message: OutMessage;
  readonly state?: string;
}

type AnswersDeps = Pick<PlatformDeps, 'library' | 'log' | 'queue' | 'state' | 'unanswered'>;

export const BUSY = 'Too many questions at once just now. Please ask again in a minute.';

interface Made {
  readonly reply: Reply;
  readonly by: Pick<Flow, 'command' | 'options' | 'previousQuestion' | 'origin'>;
}

/** Turns what people ask into messages; every way of asking ends here. Never throws. */
export function createAnswers({ library, log, queue, state, unanswered }: AnswersDeps) {
  const report = (reference: string, error: unknown) => log.error(`reference ${reference}`, error);
  const memory = createMemory();
  const conversation = createConversation({ commands, report, memory, ...(unanswered && { unanswered }) });

  async function answer({ owner, asked, thread }: Asker, run: (library: Library) => Promise<Made>): Promise<Answered> {
    try {
      return await queue.run(async () => {
        const { reply: made, by } = await run(library());
        const reply = bothSidesFirst(made);
        const rendered = renderReply(reply, asked ? { asked } : {});
        const flow = flowOf(by, reply, rendered.shown, owner);
        const turn = memory.get(thread);
        // "More" and "context 2" in words go by what stands in the message, like the buttons.
        if (turn?.call.command === flow.command && flow.shown.length > 0) memory.put(thread, { ...turn, flow });
        const id = state.put(flow);
        return { message: replyMessage(reply, rendered, flow, id), state: id };
      });
    } catch (error) {
      if (error instanceof BusyError) return { message: plainMessage(BUSY) };
      return { message: plainMessage(toReplyError(error, report).headline, 'error') };
    }
  }

  /** Goes on in a conversation; what was said there may stand in a reply of long ago, before a restart. */
  async function converse(text: string, { thread, previous }: Asker, now: Library): Promise<Made> {
    if (previous) memory.put(thread, turnOf(previous, now));
    const before = memory.get(thread);
    const reply = await conversation.converse(text, thread, { library: now });
    const after = memory.get(thread);
    return { reply, by: after && after.flow !== before?.flow ? after.flow : readText(text, commands, now) };
  }

  return {
    /** Answers a command with its options. */
    command: (call: Call, asker: Asker) =>
      answer(asker, async (now) => ({
        reply: await conversation.call(call, asker.thread, { library: now }),
        by: call,
      })),
    /** Answers free text: a command, a question, or a remark on the reply before. */
    text: (text: string, asker: Asker) => answer(asker, (now) => converse(text, asker, now)),
    /** Answers a button of an earlier reply. */
    followUp: (action: FollowUp, flow: Flow, asker: Asker) =>
      answer(asker, async (now) => {
        const context = { library: now, commands };
        return { reply: await runFollowUp(action, flow, context, report), by: followedBy(action, flow, context) };
      }),
    /** Makes the reply of a flow once more, for everybody to see. */
    share: (flow: Flow, asker: Asker) =>
      answer(asker, async (now) => ({ reply: await runAgain(flow, { library: now, commands }, report), by: flow })),
    /** The flow behind an id; undefined where it is expired, unknown or not one. */
    async flow(id: string): Promise<Flow | undefined> {
      const parsed = flowSchema.safeParse(await state.get(id));
      return parsed.success ? parsed.data : undefined;
    },
    report,
  };
}

export type Answers = ReturnType<typeof createAnswers>;
