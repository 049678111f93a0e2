import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { corpusFolder, NORDIC } from '../helpers/library.js';
import { type Loopback, startLoopback } from '../support/slack/loopback.js';
import { direct, eventOf, ts } from '../support/slack/payloads.js';

let slack: Loopback;
let process_: ChildProcess | undefined;
let said = '';

beforeEach(async () => {
  slack = await startLoopback();
  said = '';
});
afterEach(async () => {
  process_?.kill('SIGKILL');
  await slack.stop();
});

function start(env: Record<string, string> = {}): ChildProcess {
  process_ = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      PATH: process.env.PATH ?? '',
      SLACK_BOT_TOKEN: 'xoxb-fake',
      SLACK_APP_TOKEN: 'xapp-fake',
      SLACK_API_URL: slack.apiUrl,
      ENTENTE_CORPUS: corpusFolder(NORDIC),
      ENTENTE_DATA: mkdtempSync(join(tmpdir(), 'entente-slack-')),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process_.stderr!.on('data', (data: Buffer) => {
    said += data.toString();
  });
  return process_;
}

it('runs the bot of Slack, and ends with 0 where it is told to, the answer under way finished', async () => {
  const bot = start();
  await slack.called('socket');
  const at = ts();
  slack.override('agents.sessions.setStatus', async ({ status }) => {
    if (status === 'processing') bot.kill('SIGTERM');
    return undefined;
  });
  await slack.deliver('events_api', eventOf(direct({ text: 'Who condemned the pact?', ts: at })));
  const [code] = await once(bot, 'exit');
  expect(code).toBe(0);
  expect(said).toContain('Slack is up as entente by Socket Mode');
  expect(slack.all('chat.postMessage', ({ thread_ts }) => thread_ts === at)).toHaveLength(1);
});

it.each([
  ['auth.test', 'SLACK_BOT_TOKEN'],
  ['apps.connections.open', 'SLACK_APP_TOKEN'],
])('ends with 1 and says what to do where %s refuses the token', async (method, variable) => {
  slack.override(method, () => ({ body: { ok: false, error: 'invalid_auth' } }));
  const [code] = await once(start(), 'exit');
  expect(code).toBe(1);
  expect(said).toContain(`Slack is down: Slack refuses ${variable} (invalid_auth). Open https://api.slack.com/apps`);
  expect(said).not.toContain('fake');
});

it('ends with 1, never alive and deaf, where the token is refused at a reconnection', async () => {
  const bot = start();
  await slack.called('socket');
  slack.override('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
  for (const socket of slack.sockets) socket.drop();
  const [code] = await once(bot, 'exit');
  expect(code).toBe(1);
  expect(said).toContain('SLACK_APP_TOKEN');
});

it('says which setting is wrong, without its value', async () => {
  const [code] = await once(start({ SLACK_BOT_TOKEN: 'xoxp-wrong' }), 'exit');
  expect(code).toBe(1);
  expect(said).toContain('SLACK_BOT_TOKEN must be the bot token, which begins with xoxb-');
  expect(said).not.toContain('xoxp-wrong');
});
