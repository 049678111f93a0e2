import type { App } from '@slack/bolt';
import { noteRequest } from '../../../operations/request-record.js';
import { sentence } from '../answering.js';
import { mayAnswerIn, NOT_HERE, type SlackContext } from '../context.js';
import { readMessage } from '../read-message.js';
import { answerPrivately } from './private-answer.js';
import { relationModal } from './relation-modal.js';

/** `/entente …`: any command or question, answered to whoever typed it alone. */
export function listenToCommand(app: App, context: SlackContext): void {
  const { delivery, seenBefore, web } = context;
  app.command(/.*/u, async ({ command }) => {
    const { user_id: user, channel_id: channel, text = '', trigger_id: trigger } = command;
    if (seenBefore(`command ${[user, channel, command.command, text, trigger].join(' ')}`)) return;
    const place = { kind: 'private' as const, url: command.response_url, channel, user };
    const typed = readMessage(text);
    await answerPrivately(context, 'command', place, async () => {
      if (!mayAnswerIn(context, channel)) {
        noteRequest({ outcome: 'refused' });
        await delivery.deliver(place, sentence(NOT_HERE));
        return undefined;
      }
      if (/^relations?$/iu.test(typed)) {
        const view = relationModal({ url: command.response_url, channel });
        const opened = await web.status.views.open({ trigger_id: trigger, view }).catch(() => undefined);
        if (opened?.ok) return undefined;
      }
      return { line: typed };
    });
  });
}
