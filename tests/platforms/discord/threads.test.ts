import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../support/discord/bot.js';
import {
  CHANNEL,
  GUILD,
  mention,
  menu,
  message,
  modal,
  press,
  slash,
  someone,
} from '../../support/discord/payloads.js';
import { buttonsOf, isEphemeral, textOf } from '../../support/discord/reading.js';
import { shipped } from '../../tasks/analyst.js';
import { REMARKS } from '../remarks.js';

const CARRIED = 'from your last question';
let bot: Bot;
beforeAll(async () => {
  bot = await startBot({ library: shipped() });
});
afterAll(() => bot.end());
afterEach(() => expect(bot.server.violations).toEqual([]));

const lastSent = () => [...bot.server.messages.values()].at(-1) as { id: string };

/** A reply to a message of the bot, which pings it. */
const replyTo = (sent: { id: string }, text: string, n: number) =>
  mention(text, {
    user: someone(n),
    type: 19,
    message_reference: { message_id: sent.id, channel_id: CHANNEL, guild_id: GUILD },
    referenced_message: sent,
  });

describe('a conversation in Discord', () => {
  it('understands remarks in direct messages', async () => {
    await bot.say(message('relation Turkey Russia', { dm: true }));
    for (const [text, expected] of REMARKS)
      expect(textOf(await bot.say(message(text, { dm: true })))).toMatch(expected);
  });

  it('understands remarks that reply to a message of the bot, from whoever makes them', async () => {
    await bot.say(mention('relation Turkey Russia', { user: someone(20) }));
    const card = lastSent();
    await bot.say(mention('relation Iran Hamas', { user: someone(20) }));
    for (const [i, [text, expected]] of REMARKS.entries()) {
      expect(textOf(await bot.say(replyTo(card, text, 21 + i)))).toMatch(expected);
    }
  });

  it('goes on from what stands in the message before, also after a look at one of its quotes', async () => {
    const user = someone(30);
    await bot.say(mention('relation Turkey Russia', { user }));
    await bot.say(mention('the context of quote 1', { user }));
    expect(textOf(await bot.say(replyTo(lastSent(), 'in Libya?', 31)))).toContain(`Turkey and Russia: ${CARRIED}`);
  });

  it('goes on privately from the form under a private answer, and leaks nothing into the channel', async () => {
    const user = someone(40);
    const first = await bot.ask(slash('relation', { a: 'Turkey', b: 'Russia', private: true }, { user }));
    const id = buttonsOf(first).get('Follow up')!;
    const deferred = modal(id, 'question', 'in Libya?', { user });
    expect(isEphemeral(await bot.respond(deferred))).toBe(true);
    const answer = await bot.server.request(({ method, path }) => method === 'PATCH' && path.includes(deferred.token));
    expect(textOf(answer)).toContain(`Turkey and Russia: ${CARRIED}`);
    expect(textOf(await bot.say(mention('and Qatar?', { user })))).not.toContain(CARRIED);
  });

  it('does not change for what somebody else looks at by a button', async () => {
    const [one, two] = [someone(50), someone(51)];
    const card = await bot.say(mention('relation Turkey Russia', { user: one }));
    await bot.ask(press(buttonsOf(card).get('Only conflict')!, { user: two }));
    expect(textOf(await bot.say(mention('in Libya?', { user: two })))).not.toContain(CARRIED);
    expect(textOf(await bot.say(mention('in Libya?', { user: one })))).toContain(`Turkey and Russia: ${CARRIED}`);
  });
});

it('a network comes as a picture that the message shows, with its content in words', async () => {
  const { body } = await bot.say(mention('network Turkey'));
  const gallery = body.components.find(({ type }: { type: number }) => type === 12);
  expect(gallery.items[0].media.url).toMatch(/^attachment:\/\/network[\w-]*\.png$/u);
  expect(gallery.items[0].description).toContain('Turkey');
  expect(body.files).toContain(gallery.items[0].media.url.replace('attachment://', 'filename="'));
});

it('a private export stays private: the file is part of the answer that only the asker sees', async () => {
  const asked = slash('export', { a: 'Turkey', b: 'Russia', private: true });
  expect(isEphemeral(await bot.respond(asked))).toBe(true);
  const { body } = await bot.server.request(({ method, path }) => method === 'PATCH' && path.includes(asked.token));
  expect(body.components.some(({ type }: { type: number }) => type === 13)).toBe(true);
});

it('the entry in the menu of a message shows what speaks for a statement', async () => {
  const asked = menu('Check against sources', 'Turkey supported Hamas. Qatar has close ties to Iran.');
  expect(isEphemeral(await bot.respond(asked))).toBe(true);
  const answer = await bot.server.request(({ method, path }) => method === 'PATCH' && path.includes(asked.token));
  expect(textOf(answer)).toContain('Supports');
});
