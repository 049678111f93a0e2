import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, NORDIC } from '../../helpers/library.js';
import { type Bot, startBot } from '../../support/slack/bot.js';
import { type Loopback, startLoopback } from '../../support/slack/loopback.js';
import {
  click,
  command,
  direct,
  eventOf,
  mention,
  message,
  messageShortcut,
  ts,
} from '../../support/slack/payloads.js';
import { buttonIn, wordsOf } from '../../support/slack/read-blocks.js';

const QUESTION = 'Who condemned the pact?';
const ANSWER = 'Russia condemned the pact as a provocation.';

const inThread = (thread: string) => (args: Record<string, unknown>) => args.thread_ts === thread;
const through = (name: string) => (args: Record<string, unknown>) => args.path === `/respond/${name}`;

describe.each(['socket', 'http'] as const)('Slack in %s mode', (mode) => {
  let slack: Loopback;
  let bot: Bot;

  beforeAll(async () => {
    slack = await startLoopback();
    bot = await startBot(slack, libraryOf(NORDIC), { mode });
  });
  afterEach(() => expect(slack.complaints).toEqual([]));
  afterAll(async () => {
    await bot.stop();
    await slack.stop();
  });

  it('answers a mention in its thread, quoted, cited and without previews', async () => {
    const at = ts();
    await bot.send('events_api', eventOf(mention({ text: QUESTION, ts: at })));
    const [answer] = await slack.called('chat.postMessage', 1, inThread(at));
    expect(wordsOf(answer!)).toContain(ANSWER);
    expect(wordsOf(answer!)).toContain('[1] Norway and Sweden sign a defence pact · The Fjord Courier · 5 March 2024');
    expect(answer).toMatchObject({ channel: 'C1', unfurl_links: 'false', unfurl_media: 'false' });
    expect(answer!.text).toContain(ANSWER);
  });

  it('stays in a thread for follow-ups without a mention, and reads them with what was asked before', async () => {
    const at = ts();
    await bot.send('events_api', eventOf(mention({ text: 'Who supports the pact?', ts: at })));
    await slack.called('chat.postMessage', 1, inThread(at));
    await bot.send('events_api', eventOf(message({ text: 'and who condemned it?', thread_ts: at, user: 'U2' })));
    const answers = await slack.called('chat.postMessage', 2, inThread(at));
    expect(wordsOf(answers[1]!)).toContain(ANSWER);
  });

  it('keeps out of threads and channels where nobody asked it, and of what is said to somebody else', async () => {
    const [foreign, own] = [ts(), ts()];
    await bot.send('events_api', eventOf(message({ text: QUESTION })));
    await bot.send('events_api', eventOf(message({ text: QUESTION, thread_ts: foreign })));
    await bot.send('events_api', eventOf(mention({ text: QUESTION, ts: own })));
    await slack.called('chat.postMessage', 1, inThread(own));
    await bot.send('events_api', eventOf(message({ text: '<@U7> what do you think?', thread_ts: own })));
    await bot.settle();
    expect(slack.all('chat.postMessage', inThread(foreign))).toHaveLength(0);
    expect(slack.all('chat.postMessage', inThread(own))).toHaveLength(1);
  });

  it('ignores edits, other bots, joins and itself', async () => {
    const at = ts();
    const said = { text: QUESTION, ts: at };
    for (const event of [
      direct({ ...said, subtype: 'message_changed' }),
      direct({ ...said, bot_id: 'B9' }),
      direct({ ...said, subtype: 'bot_message' }),
      direct({ ...said, user: 'UBOT' }),
      direct({ ...said, edited: { user: 'U1', ts: at } }),
      mention({ ...said, edited: { user: 'U1', ts: at } }),
      message({ ...said, subtype: 'channel_join' }),
    ]) {
      await bot.send('events_api', eventOf(event));
    }
    await bot.settle();
    expect(slack.all('chat.postMessage', inThread(at))).toHaveLength(0);
  });

  it('answers once what Slack delivers twice', async () => {
    const [one, two, three] = [ts(), ts(), ts()];
    const first = eventOf(mention({ text: QUESTION, ts: one }));
    await bot.send('events_api', first);
    await bot.send('events_api', first, 1);
    await bot.send('events_api', eventOf(message({ text: `<@UBOT> ${QUESTION}`, ts: two })));
    await bot.send('events_api', eventOf(mention({ text: QUESTION, ts: two })));
    await bot.send('events_api', eventOf(message({ text: `<@UBOT> ${QUESTION}`, ts: two })));
    await bot.send('events_api', eventOf(direct({ text: QUESTION, ts: three, client_msg_id: 'same' })));
    await bot.send('events_api', eventOf(direct({ text: QUESTION, ts: three, client_msg_id: 'same' })));
    const typed = command(slack, QUESTION, { response_url: slack.responseUrl('twice') });
    await bot.send('slash_commands', typed);
    await bot.send('slash_commands', typed);
    await bot.settle();
    for (const at of [one, two, three]) expect(slack.all('chat.postMessage', inThread(at))).toHaveLength(1);
    expect(slack.all('response_url', through('twice'))).toHaveLength(1);
  });

  it('answers a direct message in a thread of its own, under the status of an agent session', async () => {
    const at = ts();
    await bot.send('events_api', eventOf(direct({ text: QUESTION, ts: at })));
    const [answer] = await slack.called('chat.postMessage', 1, inThread(at));
    expect(wordsOf(answer!)).toContain(ANSWER);
    const statuses = await slack.called('agents.sessions.setStatus', 2, inThread(at));
    expect(statuses.map(({ status }) => status)).toEqual(['processing', 'active']);
    expect(statuses[0]).toMatchObject({ channel_id: 'D1', title: QUESTION, initiator_user_id: 'U1' });
  });

  it('answers a command privately, and shows it to the channel on a click', async () => {
    await bot.send('slash_commands', command(slack, QUESTION, { response_url: slack.responseUrl('private') }));
    const [answer] = await slack.called('response_url', 1, through('private'));
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    const shared = click(slack, { ...buttonIn(answer!, 'Share in channel') });
    await bot.send('interactive', shared);
    await bot.send('interactive', shared);
    const [open, gone] = await slack.called('response_url', 2, through('click'));
    expect(open).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(wordsOf(open!)).toContain(ANSWER);
    expect(() => buttonIn(open!, 'Share in channel')).toThrow();
    expect(gone).toMatchObject({ delete_original: true });
    await bot.settle();
    expect(slack.all('response_url', through('click'))).toHaveLength(2);
  });

  it('explains itself where a command says nothing', async () => {
    await bot.send('slash_commands', command(slack, ' ', { response_url: slack.responseUrl('empty') }));
    const [answer] = await slack.called('response_url', 1, through('empty'));
    expect(wordsOf(answer!)).toContain('relation <a> <b>');
  });

  it('goes on from the buttons of an answer, in its thread', async () => {
    const at = ts();
    await bot.send('events_api', eventOf(mention({ text: 'relation Norway Sweden', ts: at })));
    const [card] = await slack.called('chat.postMessage', 1, inThread(at));
    await bot.send('interactive', click(slack, { ...buttonIn(card!, 'Only cooperation'), thread: at }));
    const [, narrowed] = await slack.called('chat.postMessage', 2, inThread(at));
    expect(wordsOf(narrowed!)).toContain('cooperative claims');
    await bot.send('interactive', click(slack, { ...buttonIn(card!, 'Sources'), thread: at }));
    const [, , sources] = await slack.called('chat.postMessage', 3, inThread(at));
    expect(wordsOf(sources!)).toContain('The Fjord Courier');
  });

  it('says so where a button is too old', async () => {
    await bot.send(
      'interactive',
      click(slack, { action_id: 'entente_more', value: 'AAAAAAAAAAAAAAAA:', channel: 'COLD' }),
    );
    const [answer] = await slack.called('response_url', 1, (args) => wordsOf(args).includes('too old'));
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
  });

  it('checks a message against the articles from its menu', async () => {
    await bot.send('interactive', messageShortcut(slack, 'Russia &amp; its friends condemned the pact <@U3>'));
    const [answer] = await slack.called('response_url', 1, through('shortcut'));
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(wordsOf(answer!)).toContain(ANSWER);
  });

  it('brings the file of an export into the thread', async () => {
    const at = ts();
    await bot.send('events_api', eventOf(mention({ text: 'export Russia', ts: at })));
    const [file] = await slack.called('files.completeUploadExternal', 1, inThread(at));
    expect(file).toMatchObject({ channel_id: 'C1' });
    expect(slack.all('upload')).toHaveLength(1);
  });
});
