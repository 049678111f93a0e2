import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/operations/log.js';
import { readSettings } from '../../../src/operations/settings.js';
import { createWorkQueue } from '../../../src/operations/work-queue.js';
import { createShared } from '../../../src/platforms/create-shared.js';
import { slack as platform, startSlack } from '../../../src/platforms/slack/platform.js';
import { libraryOf, NORDIC } from '../../helpers/library.js';
import { type Bot, freePort, SECRET, startBot } from '../../support/slack/bot.js';
import { type Answer, type Loopback, postSigned, startLoopback } from '../../support/slack/loopback.js';
import { command, direct, eventOf, mention, message, ts } from '../../support/slack/payloads.js';
import { wordsOf } from '../../support/slack/read-blocks.js';

const QUESTION = 'Who condemned the pact?';
const library = libraryOf(NORDIC);
const inThread = (thread: string) => (args: Record<string, unknown>) => args.thread_ts === thread;

let slack: Loopback;
let bot: Bot | undefined;

beforeEach(async () => {
  slack = await startLoopback();
});
afterEach(async () => {
  await bot?.stop(0);
  bot = undefined;
  await slack.stop();
});

/** Fails a method a number of times, then lets it be. */
const failing = (method: string, times: number, answer: Answer) => {
  let left = times;
  slack.override(method, () => (left-- > 0 ? answer : undefined));
};

const answered = async (): Promise<Record<string, unknown>> => {
  const at = ts();
  await bot!.send('events_api', eventOf(direct({ text: QUESTION, ts: at })));
  const [answer] = await slack.called('chat.postMessage', 1, inThread(at));
  return answer!;
};

describe('the connection', () => {
  it.each([
    ['a socket that drops', () => [...slack.sockets][0]!.drop()],
    ['a socket that is closed', () => [...slack.sockets][0]!.close()],
    ['a refresh', () => slack.tell({ type: 'disconnect', reason: 'refresh_requested' })],
    ['a disabled link', () => slack.tell({ type: 'disconnect', reason: 'link_disabled' })],
  ])('is back after %s', async (_what, happen) => {
    bot = await startBot(slack, library);
    happen();
    await slack.called('socket', 2);
    expect(wordsOf(await answered())).toContain('Russia condemned');
  });

  it('is back after a server that no longer answers a close', async () => {
    bot = await startBot(slack, library);
    [...slack.sockets][0]!.silent = true;
    slack.tell({ type: 'disconnect', reason: 'refresh_requested' });
    await slack.called('socket', 2);
    expect(wordsOf(await answered())).toContain('Russia condemned');
  });

  it.each([
    ['500', { status: 500, body: {} }],
    ['429 without a time', { status: 429, body: {} }],
    ['internal_error', { body: { ok: false, error: 'internal_error' } }],
    ['a reset', { reset: true }],
  ])('comes up where opening it fails for a while: %s', async (_what, answer) => {
    failing('apps.connections.open', 2, answer);
    bot = await startBot(slack, library);
    expect(slack.all('apps.connections.open')).toHaveLength(3);
  });

  it.each(['auth.test', 'apps.connections.open'])(
    'is not had with a token that %s refuses, and the person is told what to do',
    async (method) => {
      slack.override(method, () => ({ body: { ok: false, error: 'invalid_auth' } }));
      await expect(startBot(slack, library)).rejects.toThrow(
        /Slack refuses SLACK_(?:BOT|APP)_TOKEN \(invalid_auth\)\. Open https/u,
      );
    },
  );

  it('is given up, never alive and deaf, where the token is refused later', async () => {
    bot = await startBot(slack, library);
    slack.override('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
    [...slack.sockets][0]!.drop();
    expect((await bot.failed).message).toContain('SLACK_APP_TOKEN');
  });

  it('is given up where the bot token is revoked', async () => {
    bot = await startBot(slack, library);
    slack.override('chat.postMessage', () => ({ body: { ok: false, error: 'token_revoked' } }));
    slack.override('auth.test', () => ({ body: { ok: false, error: 'token_revoked' } }));
    await bot.send('events_api', eventOf(direct({ text: QUESTION })));
    expect((await bot.failed).message).toContain('SLACK_BOT_TOKEN (token_revoked)');
  });

  it('is given up after a few tries where Slack cannot be reached, said once, with host and advice', async () => {
    const port = await freePort();
    const lines: string[] = [];
    const settings = readSettings(
      {
        SLACK_BOT_TOKEN: 'xoxb-fake',
        SLACK_APP_TOKEN: 'xapp-fake',
        SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
        ENTENTE_DATA: mkdtempSync(join(tmpdir(), 'entente-slack-')),
      },
      '/nowhere/.env',
    );
    const log = createLog('info', (line) => lines.push(line));
    const stop = new AbortController().signal;
    const deps = { ...createShared({ settings, log, library: () => library, stop }), failed: () => {} };
    const advice = `Slack cannot be used at 127.0.0.1:${port} (ECONNREFUSED). Check the network, SLACK_API_URL and https://status.slack.com.`;
    await expect(startSlack(deps, { pauses: [0, 0] })).rejects.toThrow(advice);
    expect(lines.filter((line) => line.includes('warn:'))).toEqual([
      `entente: warn: ${advice} Trying again for up to a minute.\n`,
    ]);
    expect(await platform.examine(settings)).toMatchObject([
      { what: 'SLACK_BOT_TOKEN', state: 'wrong', says: advice },
      { what: 'SLACK_APP_TOKEN', state: 'wrong', says: advice },
    ]);
  });

  it('needs its secrets, each named', async () => {
    await expect(startBot(slack, library, { env: { SLACK_BOT_TOKEN: '' } })).rejects.toThrow(
      'SLACK_BOT_TOKEN is missing',
    );
    await expect(startBot(slack, library, { env: { SLACK_APP_TOKEN: '' } })).rejects.toThrow('SLACK_SIGNING_SECRET');
  });
});

describe('the Web API', () => {
  it.each([
    ['429 with a time', 1, { status: 429, headers: { 'retry-after': '0' } }],
    ['429 without one', 1, { status: 429 }],
    ['500', 2, { status: 500 }],
    ['a reset', 1, { reset: true }],
  ])('is asked again after %s, and the answer arrives once', async (_what, times, answer) => {
    bot = await startBot(slack, library);
    failing('chat.postMessage', times, answer);
    const at = ts();
    await bot.send('events_api', eventOf(direct({ text: QUESTION, ts: at })));
    await slack.called('chat.postMessage', times + 1, inThread(at));
    await slack.called('agents.sessions.setStatus', 2, inThread(at));
    expect(slack.all('chat.postMessage', inThread(at))).toHaveLength(times + 1);
  });

  it.each(['channel_not_found', 'not_in_channel', 'missing_scope'])(
    '%s is logged under a number that the person gets',
    async (error) => {
      bot = await startBot(slack, library);
      slack.override('chat.postMessage', ({ thread_ts }) => (thread_ts ? { body: { ok: false, error } } : undefined));
      await bot.send('events_api', eventOf(mention({ text: QUESTION })));
      const [told] = await slack.called('chat.postEphemeral');
      const [, reference] = /reference (\w{8}): Slack did not take an answer: \w+/u.exec(bot.lines.join('')) ?? [];
      expect(reference).toBeDefined();
      expect(wordsOf(told!)).toContain(reference);
    },
  );

  it('gets plain words where the blocks are too long for it', async () => {
    bot = await startBot(slack, library);
    slack.override('chat.postMessage', ({ blocks }) =>
      blocks ? { body: { ok: false, error: 'msg_blocks_too_long' } } : undefined,
    );
    const at = ts();
    await bot.send('events_api', eventOf(direct({ text: QUESTION, ts: at })));
    const [, plain] = await slack.called('chat.postMessage', 2, inThread(at));
    expect(plain!.text).toContain('Russia condemned the pact as a provocation.');
  });

  it('costs nobody an answer where it knows no agent sessions', async () => {
    bot = await startBot(slack, library);
    slack.override('agents.sessions.setStatus', () => ({ body: { ok: false, error: 'unknown_method' } }));
    expect(wordsOf(await answered())).toContain('Russia condemned');
  });

  it('keeps a private answer where the response URL has gone', async () => {
    bot = await startBot(slack, library);
    slack.override('response_url', () => ({ status: 404 }));
    await bot.send('slash_commands', command(slack, QUESTION));
    const [told] = await slack.called('chat.postEphemeral');
    expect(told).toMatchObject({ channel: 'C1', user: 'U1' });
  });
});

describe('requests', () => {
  it('that Bolt cannot read are acknowledged, so that they do not come again, and the next is answered', async () => {
    bot = await startBot(slack, library);
    await bot.send('events_api', eventOf({ ...mention({ text: QUESTION }), channel: null }));
    expect(wordsOf(await answered())).toContain('Russia condemned');
  });

  it('of HTTP mode need a signature of Slack that is not stale', async () => {
    bot = await startBot(slack, library, { mode: 'http' });
    const payload = { json: eventOf(direct({ text: QUESTION })) };
    const now = Math.floor(Date.now() / 1000);
    expect((await postSigned(bot.url, 'another secret', payload)).status).toBe(401);
    expect((await postSigned(bot.url, SECRET, payload, { at: now - 600 })).status).toBe(401);
    expect((await postSigned(bot.url, SECRET, payload, { signature: 'v0=00' })).status).toBe(401);
    const challenge = await postSigned(bot.url, SECRET, { json: { type: 'url_verification', challenge: 'abc' } });
    expect(challenge.body).toContain('abc');
    await bot.settle();
    expect(slack.all('chat.postMessage')).toHaveLength(0);
  });

  it('of HTTP mode are told to come again where the bot has stopped taking them', async () => {
    let go = (): void => {};
    const held = new Promise<void>((free) => {
      go = free;
    });
    const queue = createWorkQueue({ parallel: 1, waiting: 10 });
    bot = await startBot(slack, library, { mode: 'http', deps: { queue } });
    const blocking = queue.run(() => held);
    await bot.send('events_api', eventOf(direct({ text: QUESTION })));
    const stopped = bot.stop();
    const late = await postSigned(bot.url, SECRET, { json: eventOf(direct({ text: QUESTION })) });
    expect(late.status).toBe(503);
    go();
    await Promise.all([blocking, stopped]);
    bot = undefined;
  });

  it('are acknowledged whatever they are: a command of another name, a click on nothing known', async () => {
    bot = await startBot(slack, library);
    await bot.send('slash_commands', command(slack, 'help', { command: '/other' }));
    await bot.send('interactive', {
      type: 'block_actions',
      user: { id: 'U1' },
      team: { id: 'T1' },
      actions: [{ action_id: 'x', block_id: 'y', type: 'button' }],
      container: {},
      trigger_id: 't',
    });
    await bot.send('events_api', eventOf({ type: 'reaction_added', user: 'U1', event_ts: ts() }));
    await bot.settle();
    expect(bot.failures).toEqual([]);
  });

  it('in a channel that is not on the list get a reason, privately', async () => {
    bot = await startBot(slack, library, { env: { SLACK_CHANNELS: 'C0700' } });
    await bot.send('events_api', eventOf(mention({ text: QUESTION })));
    const [told] = await slack.called('chat.postEphemeral');
    expect(wordsOf(told!)).toContain('has not switched me on for this channel');
  });
});

describe('a stop', () => {
  it.each(['socket', 'http'] as const)('finishes the answer under way, in %s mode', async (mode) => {
    let go = (): void => {};
    const held = new Promise<void>((free) => {
      go = free;
    });
    const queue = createWorkQueue({ parallel: 1, waiting: 10 });
    bot = await startBot(slack, library, { mode, deps: { queue } });
    const blocking = queue.run(() => held);
    const at = ts();
    await bot.send('events_api', eventOf(direct({ text: QUESTION, ts: at })));
    const stopped = bot.stop(5_000);
    go();
    await blocking;
    await stopped;
    expect(slack.all('chat.postMessage', inThread(at))).toHaveLength(1);
    bot = undefined;
  });

  it('leaves threads known to the next start', async () => {
    bot = await startBot(slack, library);
    const at = ts();
    await bot.send('events_api', eventOf(mention({ text: QUESTION, ts: at })));
    await slack.called('chat.postMessage', 1, inThread(at));
    await bot.stop();
    bot = await startBot(slack, library, { data: bot.data });
    await bot.send('events_api', eventOf(message({ text: 'Who supports it?', thread_ts: at })));
    const answers = await slack.called('chat.postMessage', 2, inThread(at));
    expect(wordsOf(answers[1]!)).toContain('Finland supports the pact.');
  });
});

describe('doctor', () => {
  const settings = (env: Record<string, string> = {}) => ({
    botToken: 'xoxb-fake',
    appToken: 'xapp-fake',
    apiUrl: slack.apiUrl,
    channels: [],
    ...env,
  });
  const examine = (env: Record<string, string> = {}) =>
    platform.examine({ slack: settings(env) } as unknown as Parameters<typeof platform.examine>[0]);

  it('finds everything well', async () => {
    const findings = await examine();
    expect(findings.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
  });

  it('names the scopes that are missing', async () => {
    slack.override('auth.test', () => ({
      headers: { 'x-oauth-scopes': 'chat:write,commands' },
      body: { ok: true, user: 'entente', team: 'Test' },
    }));
    const [, scopes] = await examine();
    expect(scopes).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('app_mentions:read, assistant:write'),
    });
  });

  it('says what to do about a token that is refused', async () => {
    slack.override('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
    expect((await examine()).at(-1)).toMatchObject({
      state: 'wrong',
      says: expect.stringContaining('connections:write'),
    });
  });
});
