import type { App } from '@slack/bolt';
import { noteRequest } from '../../../operations/request-record.js';
import { sentence } from '../answering.js';
import { conversationOf, mayAnswerIn, NOT_HERE, type SlackContext } from '../context.js';
import { describeSlackError } from '../errors.js';
import { type Addressed, addressed, type MessageEvent, messageIds } from '../incoming.js';
import { directKey, threadKey } from '../memory.js';
import { apology } from './private-answer.js';

const STOPPED = 'Stopped, as you asked.';

async function reply(message: Addressed, context: SlackContext): Promise<void> {
  const { answering, delivery, memory, sessions } = context;
  const { channel, thread, user, text, kind, root } = message;
  const place = { kind: 'thread' as const, channel, thread, user };
  if (!mayAnswerIn(context, channel)) {
    noteRequest({ outcome: 'refused' });
    // In a channel that is not on the list nothing may be said that others see.
    const { client } = context.web;
    await client.chat.postEphemeral({ channel, user, ...sentence(NOT_HERE) }).catch((error: unknown) => {
      context.deps.log.info(`Slack: nobody could be told: ${describeSlackError(error)}`);
    });
    return;
  }
  const key = threadKey(channel, thread);
  // In direct messages people say "more" without opening the thread of what they mean. All else begins anew.
  const goesOnDirectly = kind === 'direct' && root && answering.isRemark(text);
  const session = { channel, thread, user, ...(message.root && text && { title: text }) };
  await sessions.during(session, async (signal) => {
    const asker = {
      user,
      private: false,
      ...(kind !== 'direct' && { channel }),
      thread: conversationOf(context, { channel, thread, user }),
    };
    const before = (goesOnDirectly ? memory.get(directKey(channel, user)) : memory.get(key))?.state;
    const answer = await answering.ask(text, asker, before);
    if (signal.aborted) {
      noteRequest({ outcome: 'done' });
      await delivery.deliver(place, sentence(STOPPED));
      return;
    }
    if (!answer) return;
    // Before it is sent, so that a quick follow-up finds the thread known.
    const state = answer.state ?? before;
    for (const each of kind === 'direct' ? [key, directKey(channel, user)] : [key])
      memory.set(each, state ? { state } : {});
    await delivery.deliver(place, answer.message);
  });
}

/** Mentions, direct messages, and follow-ups in threads where the bot has answered. */
export function listenToMessages(app: App, context: SlackContext): void {
  const { memory, self, seenBefore, delivery } = context;
  const engaged = (channel: string, thread: string) => memory.get(threadKey(channel, thread)) !== undefined;

  const hear = async (event: MessageEvent, eventId: string | undefined): Promise<void> => {
    const message = addressed(event, self.user, engaged);
    if (!message) return;
    // All of them are remembered, whichever came before.
    const known = messageIds(event, eventId).map((id) => seenBefore(id));
    if (known.includes(true)) return;
    const { channel, thread, user } = message;
    await context.run(
      'message',
      () => reply(message, context),
      (reference) => delivery.deliver({ kind: 'thread', channel, thread, user }, apology(reference)),
    );
  };

  app.event('app_mention', ({ event, body }) => hear(event as MessageEvent, body.event_id));
  app.event('message', ({ event, body }) => hear(event as MessageEvent, body.event_id));
}
