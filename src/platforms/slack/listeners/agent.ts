import type { App } from '@slack/bolt';
import { exampleQuestions } from '../../../replies/examples.js';
import { showSpan } from '../../../replies/show-date.js';
import { sentence } from '../answering.js';
import type { SlackContext } from '../context.js';
import { describeSlackError } from '../errors.js';
import { LIMITS } from '../render/limits.js';
import { clipped } from '../render/plain.js';

const PROMPT_TITLE = 60;

/** The agent view: a greeting once, prompts that the corpus answers, and a stop that is obeyed. */
export function listenToAgentView(app: App, context: SlackContext): void {
  const { deps, delivery, memory, sessions, seenBefore, web } = context;

  async function greet(user: string, channel: string): Promise<void> {
    const library = deps.library();
    const prompts = [...exampleQuestions(library), 'help']
      .slice(0, LIMITS.prompts)
      .map((message) => ({ title: clipped(message === 'help' ? 'What can you do?' : message, PROMPT_TITLE), message }));
    try {
      // Without a thread: with one, Slack takes the call and does nothing in the agent view.
      await web.status.assistant.threads.setSuggestedPrompts({ channel_id: channel, title: 'For example', prompts });
    } catch (error) {
      deps.log.info(`Slack: prompts cannot be suggested: ${describeSlackError(error)}`);
    }
    const key = `greeted ${user}`;
    if (memory.get(key)) return;
    memory.set(key, {});
    const span = showSpan(library.corpus.articles);
    const greeting = `I answer questions about alliances with exact quotes from ${span}. Ask me anything, or say help.`;
    await delivery.deliver({ kind: 'thread', channel, user }, sentence(greeting));
  }

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'messages' || seenBefore(`event ${body.event_id}`)) return;
    await context.run(
      'view',
      () => greet(event.user, event.channel),
      async () => {},
    );
  });

  app.event('agent_session_stopped', async ({ event, body }) => {
    if (seenBefore(`event ${body.event_id}`)) return;
    const { channel, user, thread_ts: thread } = event;
    await context.run(
      'view',
      async () => void (await sessions.stop({ channel, user, thread })),
      async () => {},
    );
  });

  // What the person is looking at is none of the bot's business; taken note of, so that Slack knows it arrived.
  app.event('app_context_changed', async () => {});
}
