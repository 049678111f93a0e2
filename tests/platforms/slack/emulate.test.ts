import { createEmulator } from 'emulate';
import { expect, it } from 'vitest';
import { libraryOf, NORDIC } from '../../helpers/library.js';
import { freePort, startBot } from '../../support/slack/bot.js';
import type { Loopback } from '../../support/slack/loopback.js';
import { eventOf, mention } from '../../support/slack/payloads.js';

const TOKEN = 'xoxb-emulated';

// A Slack that was not written here: what it takes and gives back is the check.
it('answers a signed mention in a Slack of somebody else', async () => {
  const seed = {
    slack: { channels: [{ name: 'pacts' }], tokens: [{ token: TOKEN, user: 'admin', scopes: ['chat:write'] }] },
  };
  const emulator = await createEmulator({ service: 'slack', port: await freePort(), seed });
  const api = async (method: string, args: Record<string, string>) => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(args),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const env = { SLACK_BOT_TOKEN: TOKEN };
  const bot = await startBot({ apiUrl: `${emulator.url}/api` } as Loopback, libraryOf(NORDIC), { mode: 'http', env });
  try {
    const { channels } = (await api('conversations.list', {})) as { channels: { id: string; name: string }[] };
    const channel = channels.find(({ name }) => name === 'pacts')!.id;
    await api('conversations.join', { channel });
    const { ts } = (await api('chat.postMessage', { channel, text: 'Who condemned the pact?' })) as { ts: string };
    await bot.send('events_api', eventOf(mention({ text: 'Who condemned the pact?', channel, ts, user: 'U9' })));
    await bot.stop();
    const { messages } = (await api('conversations.replies', { channel, ts })) as {
      messages: { text: string; blocks?: unknown[] }[];
    };
    expect(messages).toHaveLength(2);
    expect(messages[1]!.text).toContain('Russia condemned the pact as a provocation.');
    expect(messages[1]!.blocks).toContainEqual(expect.objectContaining({ type: 'rich_text' }));
  } finally {
    await bot.stop();
    await emulator.close();
  }
});
