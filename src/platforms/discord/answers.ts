import type { CommandContext } from '../../../commands/command.js';
import {
  contextAfter,
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
import { runCommand } from '../../../commands/run-command.js';
import { BusyError } from '../../operations/work-queue.js';
import { bothSidesFirst } from '../../replies/both-sides-first.js';
import type { Reply } from '../../replies/reply.js';
import { toReplyError } from '../../replies/to-reply-error.js';
import type { PlatformDeps } from '../platform.js';
import { type OutMessage, plainMessage, replyMessage } from './message.js';
import { renderReply } from './render-reply.js';

/** Who asks, and how. */
export interface Asker {
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

export const BUSY = 'Too many questions at once just now. Please ask again in a minute.';

/** Turns what people ask into messages; every way of asking ends here. Never throws. */
export function createAnswers({
  library,
  log,
  queue,
  state,
}: Pick<PlatformDeps, 'library' | 'log' | 'queue' | 'state'>) {
  const report = (reference: string, error: unknown) => log.error(`reference ${reference}`, error);

  async function answer(
    { owner, previous, asked }: Asker,
    run: (context: CommandContext) => Promise<{ reply: Reply; by: Pick<Flow, 'command' | 'options'> }>,
  ): Promise<Answered> {
    try {
      return await queue.run(async () => {
        const now = library();
        const context = { library: now, commands, ...(previous && contextAfter(previous, now)) };
        const { reply: made, by } = await run(context);
        const reply = bothSidesFirst(made);
        const rendered = renderReply(reply, asked ? { asked } : {});
        const flow = flowOf(by, reply, rendered.shown, owner);
        const id = state.put(flow);
        return { message: replyMessage(reply, rendered, flow, id), state: id };
      });
    } catch (error) {
      if (error instanceof BusyError) return { message: plainMessage(BUSY) };
      return { message: plainMessage(toReplyError(error, report).headline, 'error') };
    }
  }

  const call = (asker: Asker, read: (context: CommandContext) => Call) =>
    answer(asker, async (context) => {
      const { command, options } = read(context);
      const { previousQuestion } = context;
      const by = { command, options, ...(previousQuestion && { previousQuestion }) };
      return { reply: await runCommand({ command, options }, context, report), by };
    });

  return {
    /** Answers a command with its options. */
    command: (made: Call, asker: Asker) => call(asker, () => made),
    /** Answers free text: a command or a question. */
    text: (text: string, asker: Asker) => call(asker, ({ library: now }) => readText(text, commands, now)),
    /** Answers a button of an earlier reply. */
    followUp: (action: FollowUp, flow: Flow, asker: Asker) =>
      answer(asker, async (context) => ({
        reply: await runFollowUp(action, flow, context, report),
        by: followedBy(action, flow, context),
      })),
    /** Makes the reply of a flow once more, for everybody to see. */
    share: (flow: Flow, asker: Asker) =>
      answer(asker, async (context) => ({ reply: await runAgain(flow, context, report), by: flow })),
    /** The flow behind an id; undefined where it is expired, unknown or not one. */
    async flow(id: string): Promise<Flow | undefined> {
      const parsed = flowSchema.safeParse(await state.get(id));
      return parsed.success ? parsed.data : undefined;
    },
    report,
  };
}

export type Answers = ReturnType<typeof createAnswers>;
