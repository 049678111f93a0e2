import type { App } from '@slack/bolt';
import { commands } from '../../../../commands/index.js';
import { noteRequest } from '../../../operations/request-record.js';
import { sentence } from '../answering.js';
import { mayAnswerIn, NOT_HERE, type SlackContext } from '../context.js';
import { readMessage } from '../read-message.js';
import { answerPrivately } from './private-answer.js';
import { relationModal } from './relation-modal.js';

/** The callback ids of the manifest. */
export const SHORTCUTS = { check: 'check_message', relation: 'open_relation' } as const;

const NO_WORDS = 'There are no words in that message that I could check.';

/** "Check against sources" in the menu of a message, and "Compare two actors" among the shortcuts. */
export function listenToShortcuts(app: App, context: SlackContext): void {
  const { delivery, seenBefore, web } = context;

  app.shortcut(SHORTCUTS.check, async ({ shortcut }) => {
    if (shortcut.type !== 'message_action') return;
    const user = shortcut.user.id;
    const channel = shortcut.channel.id;
    const { text = '', ts } = shortcut.message;
    if (seenBefore(`shortcut ${[user, channel, ts, shortcut.action_ts, shortcut.trigger_id].join(' ')}`)) return;
    const place = { kind: 'private' as const, url: shortcut.response_url, channel, user };
    await answerPrivately(context, 'menu', place, async () => {
      const statement = readMessage(text);
      const refused = !mayAnswerIn(context, channel) ? NOT_HERE : statement ? undefined : NO_WORDS;
      if (refused) {
        noteRequest({ outcome: 'refused' });
        await delivery.deliver(place, sentence(refused));
        return undefined;
      }
      const check = commands.find(({ name }) => name === 'check') ?? commands.find(({ name }) => name === 'ask')!;
      return { command: check.name, options: { [check.positional ?? 'statement']: statement } };
    });
  });

  app.shortcut(SHORTCUTS.relation, async ({ shortcut }) => {
    if (seenBefore(`shortcut ${[shortcut.user.id, shortcut.action_ts, shortcut.trigger_id].join(' ')}`)) return;
    await context.run(
      'view',
      async () => void (await web.client.views.open({ trigger_id: shortcut.trigger_id, view: relationModal() })),
      async () => {},
    );
  });
}
