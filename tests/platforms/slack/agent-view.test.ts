import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWorkQueue } from '../../../src/operations/work-queue.js';
import { libraryOf, NORDIC } from '../../helpers/library.js';
import { type Bot, startBot } from '../../support/slack/bot.js';
import { complaintAboutOptions } from '../../support/slack/check-blocks.js';
import { type Loopback, startLoopback } from '../../support/slack/loopback.js';
import { click, command, direct, eventOf, submission, suggestion, ts } from '../../support/slack/payloads.js';
import { wordsOf } from '../../support/slack/read-blocks.js';

const opened = (tab: 'home' | 'messages', user = 'U1') =>
  eventOf({ type: 'app_home_opened', user, channel: 'D1', tab, event_ts: ts() });

describe('the agent view, the Home tab and the form', () => {
  let slack: Loopback;
  let bot: Bot;

  beforeAll(async () => {
    slack = await startLoopback();
    bot = await startBot(slack, libraryOf(NORDIC));
  });
  afterEach(() => expect(slack.complaints).toEqual([]));
  afterAll(async () => {
    await bot.stop();
    await slack.stop();
  });

  it('greet once in Messages, and suggest prompts that the articles answer each time', async () => {
    await bot.send('events_api', opened('messages', 'U5'));
    const [greeting] = await slack.called('chat.postMessage');
    expect(wordsOf(greeting!)).toContain('2 articles');
    await bot.send('events_api', opened('messages', 'U5'));
    const prompts = await slack.called('assistant.threads.setSuggestedPrompts', 2);
    expect(prompts[0]).toMatchObject({ channel_id: 'D1' });
    expect(prompts[0]).not.toHaveProperty('thread_ts');
    expect(prompts[0]!.prompts).toContainEqual({ title: 'What can you do?', message: 'help' });
    expect((prompts[0]!.prompts as unknown[]).length).toBeLessThanOrEqual(4);
    await bot.settle();
    expect(slack.all('chat.postMessage')).toHaveLength(1);
  });

  it('take note of what somebody looks at without a word', async () => {
    const before = slack.calls.length;
    await bot.send(
      'events_api',
      eventOf({ type: 'app_context_changed', channel: 'D1', user: 'U1', context: { entities: [] }, event_ts: ts() }),
    );
    expect(slack.calls).toHaveLength(before);
  });

  it('stop an answer when the person says so, and set the session back', async () => {
    let go = (): void => {};
    const held = new Promise<void>((free) => {
      go = free;
    });
    const own = await startLoopback();
    const queue = createWorkQueue({ parallel: 1, waiting: 10 });
    const slow = await startBot(own, libraryOf(NORDIC), { deps: { queue } });
    const blocking = queue.run(() => held);
    const at = ts();
    await slow.send('events_api', eventOf(direct({ text: 'Who supports the pact?', ts: at })));
    await own.called('agents.sessions.setStatus', 1, ({ thread_ts }) => thread_ts === at);
    await slow.send(
      'events_api',
      eventOf({
        type: 'agent_session_stopped',
        channel: 'D1',
        user: 'U1',
        thread_ts: at,
        streaming_message_ts: [],
        event_ts: ts(),
      }),
    );
    go();
    await blocking;
    const statuses = await own.called('agents.sessions.setStatus', 2, ({ thread_ts }) => thread_ts === at);
    expect(statuses.at(-1)).toMatchObject({ status: 'active' });
    const [said] = own.all('chat.postMessage', ({ thread_ts }) => thread_ts === at);
    expect(wordsOf(said!)).toBe('Stopped, as you asked.');
    await slow.stop();
    await own.stop();
  });

  it('show on the Home tab what the bot can do, with examples that are answered on a click', async () => {
    await bot.send('events_api', opened('home'));
    const [published] = await slack.called('views.publish');
    const view = published!.view as { blocks: { type: string; elements?: { action_id: string; value: string }[] }[] };
    expect(wordsOf(view)).toContain('2 articles');
    const example = view.blocks
      .flatMap(({ elements = [] }) => elements)
      .find(({ action_id }) => action_id?.startsWith('entente_example'));
    await bot.send(
      'interactive',
      click(slack, { action_id: example!.action_id, value: example!.value, user: 'U6', home: true }),
    );
    const [question, answer] = await slack.called(
      'chat.postMessage',
      2,
      ({ channel }) => channel === 'U6' || channel === 'D6',
    );
    expect(question).toMatchObject({ channel: 'U6', text: example!.value });
    expect(answer).toMatchObject({ channel: 'D6' });
    expect(wordsOf(answer!)).toContain('[1]');
  });

  it('open a form for a relation, complete names as one types, and answer where the command was typed', async () => {
    await bot.send('slash_commands', command(slack, 'relation', { response_url: slack.responseUrl('form') }));
    const [shown] = await slack.called('views.open');
    const metadata = (shown!.view as { private_metadata: string }).private_metadata;
    const { payload } = await bot.send('interactive', suggestion('a', 'swed'));
    expect(complaintAboutOptions(payload)).toBeUndefined();
    expect(payload.options).toContainEqual({
      text: { type: 'plain_text', text: 'Sweden', emoji: false },
      value: 'Sweden',
    });
    const chosen = (option: string, value: string) => ({
      [`relation_${option}`]: { type: 'external_select', selected_option: { value } },
    });
    const same = await bot.send(
      'interactive',
      submission({ a: chosen('a', 'Sweden'), b: chosen('b', 'Sweden') }, metadata),
    );
    expect(same.payload).toMatchObject({ response_action: 'errors', errors: { b: expect.any(String) } });
    await bot.send(
      'interactive',
      submission(
        {
          a: chosen('a', 'Sweden'),
          b: chosen('b', 'Norway'),
          topic: chosen('topic', ''),
          since: { relation_since: { type: 'plain_text_input', value: null } },
        },
        metadata,
      ),
    );
    const [answer] = await slack.called('response_url', 1, ({ path }) => path === '/respond/form');
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(wordsOf(answer!)).toContain('Sweden ↔ Norway');
  });

  it('take a form with fields of the wrong kind for one in which nothing was chosen', async () => {
    const odd = { a: null, b: 7, topic: { relation_topic: null }, since: { relation_since: { value: 3 } } };
    await bot.send('interactive', submission(odd, JSON.stringify({ url: slack.responseUrl('odd') })));
    const [answer] = await slack.called('response_url', 1, ({ path }) => path === '/respond/odd');
    expect(wordsOf(answer!)).toMatch(/\ba\b/u);
  });
});
