import { App, type Logger, type Receiver } from '@slack/bolt';
import type { SlackContext } from './context.js';
import { listenToActions } from './listeners/actions.js';
import { listenToAgentView } from './listeners/agent.js';
import { listenToCommand } from './listeners/command.js';
import { listenToHome } from './listeners/home.js';
import { listenToMessages } from './listeners/messages.js';
import { listenToRelationModal } from './listeners/relation-modal.js';
import { listenToShortcuts } from './listeners/shortcuts.js';

/** Payloads whose acknowledgement carries something: their listeners send it. */
const ANSWERED_BY_ACK = new Set(['block_suggestion', 'view_submission']);

/** Bolt with everything that the bot listens to; every request is acknowledged before anything else happens. */
export function createApp(receiver: Receiver, logger: Logger, context: SlackContext): App {
  const { slack, self, deps } = context;
  const app = new App({
    receiver,
    logger,
    clientOptions: { slackApiUrl: slack.apiUrl },
    convoStore: false,
    // The token was looked at before; asking again for each event would only cost time.
    authorize: async () => ({
      ...(slack.botToken && { botToken: slack.botToken }),
      botId: self.bot,
      botUserId: self.user,
      teamId: self.team,
    }),
  });

  app.use(async (args) => {
    const { body, next } = args;
    const ack = 'ack' in args ? (args.ack as () => Promise<void>) : undefined;
    if (ack && !ANSWERED_BY_ACK.has(String((body as { type?: string }).type))) {
      try {
        await ack();
      } catch {
        // The socket closed meanwhile. Slack sends the request again, and it is known by then.
      }
    }
    await next();
  });
  listenToMessages(app, context);
  listenToCommand(app, context);
  listenToActions(app, context);
  listenToShortcuts(app, context);
  listenToRelationModal(app, context);
  listenToHome(app, context);
  listenToAgentView(app, context);
  app.error(async (error) => deps.log.error('Slack: a request could not be handled', error));
  return app;
}
