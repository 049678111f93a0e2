import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
import { shipped } from '../../tasks/analyst.js';
import { REMARKS } from '../remarks.js';

const CARRIED = 'from your last question';
let slack: Loopback;
let bot: Bot;
const data = mkdtempSync(join(tmpdir(), 'entente-slack-'));

beforeAll(async () => {
  slack = await startLoopback();
  bot = await startBot(slack, shipped(), { data });
});
afterEach(() => expect(slack.complaints).toEqual([]));
afterAll(async () => {
  await bot.stop();
  await slack.stop();
});

/** Says something and reads the answer in its thread. */
async function say(event: { ts: string; thread_ts?: unknown }): Promise<string> {
  const at = String(event.thread_ts ?? event.ts);
  const inThread = ({ thread_ts }: Record<string, unknown>) => thread_ts === at;
  const before = slack.all('chat.postMessage', inThread).length;
  await bot.send('events_api', eventOf(event));
  return wordsOf((await slack.called('chat.postMessage', before + 1, inThread)).at(-1)!);
}

let asked = 0;
async function type(text: string, more: Record<string, string> = {}) {
  const name = `typed-${++asked}`;
  await bot.send('slash_commands', command(slack, text, { response_url: slack.responseUrl(name), ...more }));
  const [answer] = await slack.called('response_url', 1, ({ path }) => path === `/respond/${name}`);
  return answer!;
}

describe('a thread in Slack', () => {
  it('understands remarks on the reply before', async () => {
    const at = ts();
    await say(mention({ text: 'relation Turkey Russia', ts: at }));
    for (const [text, expected] of REMARKS) expect(await say(message({ text, thread_ts: at }))).toMatch(expected);
  });

  it('shows with "more" what was not shown before', async () => {
    const at = ts();
    const first = await say(mention({ text: 'relation Turkey Russia', ts: at }));
    const next = await say(message({ text: 'more', thread_ts: at }));
    const quotes = (text: string) => [...text.matchAll(/“([^”]{30,})”/gu)].map(([, words]) => words);
    expect(quotes(next).length).toBeGreaterThan(0);
    for (const quote of quotes(next)) expect(quotes(first)).not.toContain(quote);
  });

  it('never mixes with another thread of the same channel and person', async () => {
    const [one, two] = [ts(), ts()];
    await say(mention({ text: 'relation Turkey Russia', ts: one }));
    await say(mention({ text: 'relation Iran Hamas', ts: two }));
    expect(await say(message({ text: 'in Libya?', thread_ts: one }))).toContain(`Turkey and Russia: ${CARRIED}`);
    expect(await say(message({ text: 'since 2018', thread_ts: two }))).toContain(`Iran and Hamas: ${CARRIED}`);
    expect(await say(mention({ text: 'and Qatar?' }))).not.toContain(CARRIED);
  });

  it('goes on from what a button brought', async () => {
    const at = ts();
    await say(mention({ text: 'relation Turkey Russia', ts: at }));
    const [card] = slack.all('chat.postMessage', ({ thread_ts }) => thread_ts === at);
    await bot.send('interactive', click(slack, { ...buttonIn(card!, 'Only conflict'), thread: at }));
    await slack.called('chat.postMessage', 2, ({ thread_ts }) => thread_ts === at);
    expect(await say(message({ text: 'in Libya?', thread_ts: at }))).toMatch(/Turkey and Russia.*: from your last/u);
  });

  it('goes on after a restart', async () => {
    const at = ts();
    await say(mention({ text: 'relation Turkey Russia', ts: at }));
    await bot.stop();
    bot = await startBot(slack, shipped(), { data });
    expect(await say(message({ text: 'in Libya?', thread_ts: at }))).toContain(`Turkey and Russia: ${CARRIED}`);
  });
});

describe('direct messages in Slack', () => {
  it('understand remarks, within the thread and beside it', async () => {
    const at = ts();
    await say(direct({ text: 'relation Turkey Russia', ts: at, channel: 'D7', user: 'U7' }));
    expect(await say(direct({ text: 'in Libya?', channel: 'D7', user: 'U7' }))).toContain(CARRIED);
    for (const [text, expected] of REMARKS) {
      expect(await say(direct({ text, thread_ts: at, channel: 'D7', user: 'U7' }))).toMatch(expected);
    }
  });

  it('begin anew with a question of its own, and know nothing of another person', async () => {
    await say(direct({ text: 'relation Turkey Russia', channel: 'D8', user: 'U8' }));
    expect(await say(direct({ text: 'Does Iran support Hamas?', channel: 'D8', user: 'U8' }))).not.toContain(CARRIED);
    expect(await say(direct({ text: 'and Qatar?', channel: 'D9', user: 'U9' }))).not.toContain(CARRIED);
  });
});

describe('a private answer in Slack', () => {
  it('is gone on from privately, and never leaks into the channel or to somebody else', async () => {
    const who = { user_id: 'U5', channel_id: 'C5' };
    await type('relation Turkey Russia', who);
    expect(wordsOf(await type('in Libya?', who))).toContain(`Turkey and Russia: ${CARRIED}`);
    expect(wordsOf(await type('in Libya?', { ...who, user_id: 'U6' }))).not.toContain(CARRIED);
    expect(await say(mention({ text: 'and Qatar?', channel: 'C5', user: 'U5' }))).not.toContain(CARRIED);
  });

  it('has its files in the direct messages', async () => {
    await type('export Turkey Russia', { user_id: 'U6', channel_id: 'C6' });
    const [file] = await slack.called('files.completeUploadExternal', 1, ({ channel_id }) => channel_id === 'D6');
    expect(file).toBeDefined();
    expect(slack.all('files.completeUploadExternal', ({ channel_id }) => channel_id === 'C6')).toEqual([]);
  });
});

it('a network comes as a picture in its thread, with its content in words', async () => {
  const at = ts();
  await say(mention({ text: 'network Turkey', ts: at }));
  await slack.called('files.completeUploadExternal', 1, ({ thread_ts }) => thread_ts === at);
  const [upload] = slack.all('files.getUploadURLExternal', ({ filename }) => /\.png$/u.test(String(filename)));
  expect(upload).toMatchObject({ filename: expect.stringMatching(/^network.*\.png$/u) });
  expect(String(upload!.alt_txt ?? upload!.alt_text)).toContain('Turkey');
});

it('the entry in the menu of a message shows what speaks for a statement and what against it', async () => {
  await bot.send('interactive', messageShortcut(slack, 'Turkey supported Hamas. Qatar has close ties to Iran.'));
  const [answer] = await slack.called('response_url', 1, ({ path }) => path === '/respond/shortcut');
  expect(answer).toMatchObject({ response_type: 'ephemeral' });
  expect(wordsOf(answer!)).toContain('Supports');
});
