import type { Flow, FollowUp } from '../../../commands/follow-up.js';
import type { Call } from '../../../commands/read-text.js';
import { BusyError } from '../../operations/work-queue.js';
import { toReplyError } from '../../replies/to-reply-error.js';
import { withAttachments } from '../attachments.js';
import { createDialogue, type Made } from '../dialogue.js';
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

const BUSY = 'Too many questions at once just now. Please ask again in a minute.';

/** Turns what people ask into messages; every way of asking ends here. Never throws. */
export function createAnswers(deps: AnswersDeps) {
  const { queue } = deps;
  const dialogue = createDialogue(deps);

  async function answer({ owner, asked, thread }: Asker, run: () => Promise<Made>): Promise<Answered> {
    try {
      return await queue.run(async () => {
        const made = await run();
        const { reply, attachments } = await withAttachments(made.reply, dialogue.report);
        const rendered = renderReply(reply, asked ? { asked } : {});
        const { flow, id } = dialogue.shown(made, thread, rendered.shown, owner);
        return { message: replyMessage(reply, rendered, { flow, state: id, attachments }), state: id };
      });
    } catch (error) {
      if (error instanceof BusyError) return { message: plainMessage(BUSY) };
      return { message: plainMessage(toReplyError(error, dialogue.report).headline, 'error') };
    }
  }

  return {
    /** Answers a command with its options. */
    command: (call: Call, asker: Asker) => answer(asker, () => dialogue.call(call, asker.thread)),
    /** Answers free text: a command, a question, or a remark on the reply before. */
    text: (text: string, asker: Asker) => answer(asker, () => dialogue.text(text, asker.thread, asker.previous)),
    /** Answers a button of an earlier reply. */
    followUp: (action: FollowUp, flow: Flow, asker: Asker) =>
      answer(asker, () => dialogue.followUp(action, flow, asker.thread)),
    /** Makes the reply of a flow once more, for everybody to see. */
    share: (flow: Flow, asker: Asker) => answer(asker, () => dialogue.again(flow)),
    /** The flow behind an id; undefined where it is expired, unknown or not one. */
    flow: dialogue.flow,
    report: dialogue.report,
  };
}

export type Answers = ReturnType<typeof createAnswers>;
