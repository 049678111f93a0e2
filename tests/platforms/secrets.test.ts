import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/operations/log.js';
import { readSettings, SETTINGS, secretsOf } from '../../src/operations/settings.js';
import { libraryOf, NORDIC } from '../helpers/library.js';
import { prepareBot as prepareDiscord } from '../support/discord/bot.js';
import { slash } from '../support/discord/payloads.js';
import { TOKEN } from '../support/discord/server.js';
import { SECRET, startBot as startSlack } from '../support/slack/bot.js';
import { type Answer, type Loopback, startLoopback } from '../support/slack/loopback.js';
import { command, direct, eventOf, ts } from '../support/slack/payloads.js';

const library = libraryOf(NORDIC);
const ended: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

/** The messages of an error and of all that stands behind it, stacks included. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack}\n${error.message}\n${JSON.stringify(error)}\n${error.cause ? told(error.cause) : ''}`;
}

/** What must be in no line and in no error: tokens, and addresses that let anybody speak for the bot. */
const expectNone = (text: string, secrets: readonly string[]): void => {
  for (const secret of secrets) expect(text).not.toContain(secret);
};

describe('Discord’s token is in no line of the log and in no error', () => {
  it.each([
    ['it is refused', 'GET', /\/users\/@me$|\/gateway\/bot$/u, { status: 401, body: { message: '401: Unauthorized' } }],
    ['Discord is down', 'GET', /\/gateway\/bot$/u, { status: 503, body: {} }],
  ] as const)('when %s', async (_what, method, path, fault) => {
    const prepared = await prepareDiscord({ library });
    ended.push(() => prepared.server.stop());
    prepared.server.fail(method, path, fault, 100);
    let text = '';
    const running = prepared.start().then(
      ({ stop }) => void ended.push(() => stop(0)),
      (error: unknown) => {
        text = told(error);
      },
    );
    prepared.stop.abort();
    await running;
    expectNone(text + prepared.lines.join('\n'), [TOKEN]);
  });

  it('nor is that of an interaction, when the answer to it fails', async () => {
    const prepared = await prepareDiscord({ library });
    const running = await prepared.start();
    ended.push(() => prepared.server.stop());
    ended.push(() => running.stop(0));
    const dead = slash('ask', { question: 'Who condemned the pact?' });
    prepared.server.fail('POST', /\/callback$/u, {
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    prepared.server.gateway.dispatch('INTERACTION_CREATE', dead);
    await prepared.server.request(({ path }) => path.includes(dead.id));
    const next = slash('help');
    prepared.server.gateway.dispatch('INTERACTION_CREATE', next);
    await prepared.server.request(({ path }) => path.includes(next.id));
    expectNone(prepared.lines.join('\n'), [TOKEN, dead.token]);
  });
});

describe('Slack’s tokens are in no line of the log and in no error', () => {
  const SECRETS = ['xoxb-fake', 'xapp-fake', SECRET];
  const failed = async (method: string, answer: Answer, happen: (slack: Loopback) => void = () => {}) => {
    const slack = await startLoopback();
    ended.push(() => slack.stop());
    slack.override(method, () => answer);
    try {
      const bot = await startSlack(slack, library);
      ended.push(() => bot.stop(0));
      happen(slack);
      const at = ts();
      await bot.send('events_api', eventOf(direct({ text: 'Who condemned the pact?', ts: at })));
      await bot.send(
        'slash_commands',
        command(slack, 'help', { response_url: slack.responseUrl('T0/B0/secret-of-the-url') }),
      );
      await slack.called('response_url', 1);
      return [...bot.lines, ...bot.failures.map(told)].join('\n');
    } catch (error) {
      return told(error);
    }
  };

  it.each([
    ['auth.test', { body: { ok: false, error: 'invalid_auth' } }],
    ['apps.connections.open', { body: { ok: false, error: 'not_allowed_token_type' } }],
    ['chat.postMessage', { body: { ok: false, error: 'channel_not_found' } }],
    ['chat.postMessage', { status: 400, body: { ok: false } }],
    ['response_url', { status: 404, body: { ok: false, error: 'used_url' } }],
  ] as const)('when %s answers %j', async (method, answer) => {
    expectNone(await failed(method, answer), [...SECRETS, 'secret-of-the-url']);
  });
});

describe('the values of settings', () => {
  const SET = {
    DISCORD_TOKEN: 'discord-secret-value',
    SLACK_BOT_TOKEN: 'xoxb-secret-value',
    SLACK_APP_TOKEN: 'xapp-secret-value',
    SLACK_SIGNING_SECRET: 'signing-secret-value',
  };

  it('are not told when one of them is wrong', () => {
    for (const [name, value] of Object.entries(SET)) {
      for (const wrong of [`${value} with blanks`, `Bearer ${value}`, `${value}\n`, value.toUpperCase()]) {
        let text = '';
        try {
          readSettings({ ...SET, [name]: wrong, PORT: 'none', LOG_LEVEL: 'loud' }, '/nowhere/.env');
        } catch (error) {
          text = told(error);
        }
        expect(text).not.toBe('');
        expectNone(text, [...Object.values(SET), wrong.trim()]);
      }
    }
  });

  it('are struck out of every line, whatever an error says', () => {
    const { SLACK_SIGNING_SECRET: _, ...socket } = SET;
    const settings = readSettings(socket, '/nowhere/.env');
    const lines: string[] = [];
    const log = createLog('debug', (line) => lines.push(line), { stacks: true, secrets: secretsOf(settings) });
    for (const secret of Object.values(socket)) {
      log.error(`refused ${secret}`, new Error(`Bearer ${secret}`));
      log.info('request', { header: secret });
    }
    expect(lines).toHaveLength(6);
    expectNone(lines.join('\n'), Object.values(socket));
  });

  it('are these, by the names of all settings', () => {
    const secret = SETTINGS.filter((name) => /TOKEN|SECRET|PASSWORD|KEY/u.test(name));
    expect(secret.sort()).toEqual([...Object.keys(SET), 'DISCORD_BOT_TOKEN'].sort());
  });
});
