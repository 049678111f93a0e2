import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, NORDIC } from '../../helpers/library.js';
import { type Bot, startBot } from '../../support/discord/bot.js';
import {
  BOT,
  CHANNEL,
  GUILD,
  IDA,
  mention,
  message,
  OLAV,
  OTHER_CHANNEL,
  slash,
  someone,
} from '../../support/discord/payloads.js';
import { isEphemeral, textOf } from '../../support/discord/reading.js';

const library = libraryOf(NORDIC);
const data = mkdtempSync(join(tmpdir(), 'entente-'));
let bot: Bot;

beforeAll(async () => {
  bot = await startBot({ library, data });
});
afterAll(() => bot.end());
afterEach(() => expect(bot.server.violations).toEqual([]));

/** Nothing was said to a message when a later one has been answered: events come in order. */
async function expectSilence(...messages: { id: string }[]) {
  for (const each of messages) bot.server.gateway.dispatch('MESSAGE_CREATE', each);
  await bot.say(mention('help'));
  const answered = bot.server.sent.map(({ body }) => body?.message_reference?.message_id);
  for (const { id } of messages) expect(answered).not.toContain(id);
}

describe('a mention', () => {
  it('is answered in place, with a reply that pings nobody', async () => {
    const { path, body } = await bot.say(mention('Who condemned the pact?'));
    expect(path).toBe(`/channels/${CHANNEL}/messages`);
    expect(textOf({ body })).toContain('Russia condemned the pact');
    expect(body.allowed_mentions).toMatchObject({ parse: [], replied_user: false });
  });

  it('shows that an answer is being written', async () => {
    await bot.say(mention('Who supports the pact?'));
    expect(bot.server.sent.some(({ path }) => path.endsWith('/typing'))).toBe(true);
  });

  it.each([
    ['relation Norway Sweden since 2018', 'Norway ↔ Sweden'],
    ['Norway-Sweden', 'Norway ↔ Sweden'],
    ['/sources', 'On the cut cable'],
    ['', 'relation <a> <b>'],
  ])('can be a command: %j', async (text, expected) => {
    expect(textOf(await bot.say(mention(text)))).toContain(expected);
  });
});

describe('a direct message', () => {
  it('is a question, without a mention', async () => {
    expect(textOf(await bot.say(message('Who condemned the pact?', { dm: true })))).toContain('Russia condemned');
  });

  it('goes on where the last answer ended: “source 1” is its first source', async () => {
    await bot.say(message('Who accused Russia?', { dm: true }));
    expect(textOf(await bot.say(message('source 1', { dm: true })))).toContain('On the cut cable');
  });
});

describe('a reply to the bot that pings it', () => {
  it('is read with the reply before it', async () => {
    const first = await bot.say(mention('Who accused Russia?'));
    const sent = [...bot.server.messages.values()].at(-1) as { id: string };
    expect(first.body.components).toBeDefined();
    const reply = message('source 1', {
      type: 19,
      mentions: [BOT],
      message_reference: { message_id: sent.id, channel_id: CHANNEL, guild_id: GUILD },
      referenced_message: sent,
    });
    expect(textOf(await bot.say(reply))).toContain('On the cut cable');
  });

  it('that arrives without text gets one line that says why', async () => {
    expect(textOf(await bot.say(message('', { mentions: [BOT] })))).toContain('Discord gave me no text');
  });
});

describe('a conversation', () => {
  it('goes on with the next mention of the same person in the same channel, and says what is carried over', async () => {
    await bot.say(mention('relation Norway Sweden', { user: OLAV }));
    const next = textOf(await bot.say(mention('and Russia?', { user: OLAV })));
    expect(next).toContain('from your last question');
  });

  it('is nobody else’s, and no other channel’s', async () => {
    await bot.say(mention('relation Norway Sweden', { user: OLAV }));
    for (const where of [
      { user: IDA, channel: OTHER_CHANNEL },
      { user: OLAV, channel: OTHER_CHANNEL },
    ]) {
      expect(textOf(await bot.say(mention('and Russia?', where)))).not.toContain('from your last question');
    }
  });

  it('of a private answer is not carried over into the channel', async () => {
    const user = someone(7);
    await bot.ask(slash('relation', { a: 'Norway', b: 'Sweden', private: true }, { user }));
    expect(textOf(await bot.say(mention('and Russia?', { user })))).not.toContain('from your last question');
  });

  it('goes on from a reply of long ago, after a restart', async () => {
    await bot.say(mention('relation Norway Sweden'));
    const sent = [...bot.server.messages.values()].at(-1) as { id: string };
    await bot.deps.state.settled();
    const later = await startBot({ library, data });
    const reply = mention('and Russia?', {
      user: OLAV,
      type: 19,
      message_reference: { message_id: sent.id, channel_id: CHANNEL, guild_id: GUILD },
      referenced_message: sent,
    });
    expect(textOf(await later.say(reply))).toContain('from your last question');
    await later.end();
  });
});

it('an export comes as a file that the message shows', async () => {
  const { body } = await bot.say(mention('export Norway and Sweden'));
  const shown = body.components.find(({ type }: { type: number }) => type === 13);
  expect(shown?.file.url).toMatch(/^attachment:\/\/[\w.-]+\.csv$/u);
  expect(body.files).toContain(shown.file.url.replace('attachment://', 'filename="'));
  expect(body.files).toContain('Norway and Sweden signed a defence pact');
});

describe('the bot keeps quiet', () => {
  it('unless it is addressed', () => expectSilence(message('Who condemned the pact?')));
  it('to bots, itself and webhooks', () =>
    expectSilence(
      mention('hello', { user: BOT }),
      mention('hello', { user: { ...OLAV, bot: true } }),
      mention('hello', { webhook_id: OLAV.id }),
    ));
  it('to system messages that mention it', () => expectSilence(mention('', { type: 7 })));
  it('to @everyone', () => expectSilence(message('@everyone', { mention_everyone: true })));

  it('to edits', async () => {
    const edited = mention('Who condemned the pact?');
    bot.server.gateway.dispatch('MESSAGE_UPDATE', { ...edited, edited_timestamp: new Date().toISOString() });
    await expectSilence();
    expect(bot.server.sent.some(({ body }) => body?.message_reference?.message_id === edited.id)).toBe(false);
  });
});

it('a bot that is set to stay within channels says nothing to mentions elsewhere, and why to commands', async () => {
  const within = await startBot({ library, set: { DISCORD_CHANNELS: CHANNEL } });
  const elsewhere = mention('Who condemned the pact?', { channel: OTHER_CHANNEL });
  within.server.gateway.dispatch('MESSAGE_CREATE', elsewhere);
  await within.say(mention('help'));
  expect(within.server.sent.some(({ body }) => body?.message_reference?.message_id === elsewhere.id)).toBe(false);
  const refused = await within.respond(slash('help', {}, { channel: OTHER_CHANNEL }));
  expect(textOf(refused)).toContain('do not answer in this channel');
  expect(isEphemeral(refused)).toBe(true);
  await within.end();
});
