import type { KnownBlock } from '@slack/types';
import type { Flow, FollowUp } from '../../../commands/follow-up.js';
import type { Call } from '../../../commands/read-text.js';
import { BusyError } from '../../operations/work-queue.js';
import { reply } from '../../replies/reply.js';
import { type Attachment, withAttachments } from '../attachments.js';
import { createDialogue, type Made } from '../dialogue.js';
import type { PlatformDeps } from '../platform.js';
import { buttonBlocks } from './render/buttons.js';
import { renderReply } from './render/render-reply.js';
import { smallPrint } from './render/rich-text.js';

/** A message as it goes to Slack, in whatever way. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** Sent after it. */
  readonly attachments?: readonly Attachment[];
}

export interface Asker {
  readonly user: string;
  /** Only they see the answer. */
  readonly private: boolean;
  /** Where others read the answer along. */
  readonly channel?: string;
  /** The conversation that it belongs to: `conversationOf`. */
  readonly thread: string;
}

export interface Answer {
  readonly message: Message;
  /** The id of what stands behind it, where the thread goes on from it. */
  readonly state?: string;
}

/** What somebody wants: what they wrote, a line after `/entente`, or a command with its options. */
export type Asked = string | { readonly line: string } | Call;

const TOO_FAST = 'You ask faster than I can answer. Wait a minute, then ask again.';
const BUSY = 'Too many people ask me at this moment. Ask again in a minute.';

/** A sentence of our own as a message. */
export function sentence(headline: string): Message {
  const { blocks, text } = renderReply(reply({ kind: 'error', headline, answered: false }));
  return { text, blocks: [...blocks] };
}

const said = (headline: string): Answer => ({ message: sentence(headline) });

/** Makes answers: commands and what buttons ask for, run in turn, rendered, with the state of their buttons kept. */
export function createAnswering(deps: PlatformDeps) {
  const { queue, limit } = deps;
  const dialogue = createDialogue(deps);

  /** Renders a reply with its buttons. */
  async function finish(made: Made, { user, private: only, thread }: Asker): Promise<Answer> {
    const { reply: whole, attachments } = await withAttachments(made.reply, dialogue.report);
    const rendered = renderReply(whole);
    const { shown, incomplete } = rendered;
    const { id } = dialogue.shown(made, thread, shown, only ? user : undefined);
    const shareable = only && whole.kind !== 'error';
    const buttons = buttonBlocks(whole, { id, shown, shareable, incomplete });
    return {
      message: {
        text: rendered.text,
        blocks: [...rendered.blocks, ...buttons],
        ...(attachments.length > 0 && { attachments }),
      },
      ...(made.goesOn && { state: id }),
    };
  }

  async function inTurn(asker: Asker, work: () => Promise<Made>): Promise<Answer | undefined> {
    const verdict = limit.take(`slack ${asker.user}`, asker.channel && `slack ${asker.channel}`);
    if (verdict === 'ignore') return undefined;
    if (verdict === 'tell') return said(TOO_FAST);
    try {
      return await queue.run(async () => finish(await work(), asker));
    } catch (error) {
      if (error instanceof BusyError) return said(BUSY);
      throw error;
    }
  }

  return {
    /**
     * The answer to a question; undefined where somebody who was told to wait asks on.
     * @param previous the id of what stands behind the reply from which the thread goes on, should it be forgotten
     */
    ask: (asked: Asked, asker: Asker, previous?: string): Promise<Answer | undefined> =>
      inTurn(asker, async () => {
        if (typeof asked !== 'string')
          return 'line' in asked ? dialogue.line(asked.line, asker.thread) : dialogue.call(asked, asker.thread);
        const known = previous === undefined || dialogue.knows(asker.thread);
        return dialogue.text(asked, asker.thread, known ? undefined : await dialogue.flow(previous));
      }),

    /** What a button asks for. */
    follow: (action: FollowUp, flow: Flow, asker: Asker): Promise<Answer | undefined> =>
      inTurn(asker, () => dialogue.followUp(action, flow, asker.thread)),

    /** The state behind a button; undefined where it is too old. */
    flow: dialogue.flow,
    isRemark: dialogue.isRemark,

    /** A private reply once more, for everybody to see. */
    async share(
      flow: Flow,
      { id, name, thread }: { id: string; name: string; thread: string },
    ): Promise<Answer | undefined> {
      const { owner: _owner, ...open } = flow;
      const answer = await inTurn({ user: id, private: false, thread }, () => dialogue.again(open));
      if (!answer) return undefined;
      const { message } = answer;
      return { message: { ...message, blocks: [...message.blocks, smallPrint([`Shared by ${name}`])] } };
    },
  };
}

export type Answering = ReturnType<typeof createAnswering>;
