import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library.js';
import { createRateLimit } from '../../../src/operations/rate-limit.js';
import { PlatformError } from '../../../src/platforms/platform.js';
import { libraryOf, NORDIC } from '../../helpers/library.js';
import { type Bot, prepareBot, queueOf, startBot } from '../../support/discord/bot.js';
import { mention, slash, someone } from '../../support/discord/payloads.js';
import { markdownOf, textOf } from '../../support/discord/reading.js';
import type { Sent } from '../../support/discord/server.js';

const library = libraryOf(NORDIC);
const ASK = { question: 'Who condemned the pact?' };
const ANSWER = 'Russia condemned the pact';
const CALLBACK = /\/callback$/u;
const EDIT = /@original$/u;

const bots: Bot[] = [];
const start = async (options: Partial<Parameters<typeof startBot>[0]> = {}) => {
  const bot = await startBot({ library, ...options });
  bots.push(bot);
  return bot;
};
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    expect(bot.server.violations).toEqual([]);
    await bot.end();
  }
});

const logged = ({ lines }: Bot, pattern: RegExp) => lines.filter((line) => pattern.test(line));
const count = (bot: Bot, wanted: (sent: Sent) => boolean) => bot.server.sent.filter(wanted).length;

describe('what is delivered twice', () => {
  it('is answered once: an interaction', async () => {
    const bot = await start();
    const interaction = slash('ask', ASK);
    bot.server.gateway.dispatch('INTERACTION_CREATE', interaction);
    await bot.ask(interaction);
    await bot.ask(slash('help'));
    expect(count(bot, ({ path }) => path.includes(interaction.id) || path.includes(interaction.token))).toBe(2);
  });

  it('is answered once: a message', async () => {
    const bot = await start();
    const message = mention(ASK.question);
    bot.server.gateway.dispatch('MESSAGE_CREATE', message);
    await bot.say(message);
    await bot.say(mention('help'));
    expect(count(bot, ({ body }) => body?.message_reference?.message_id === message.id)).toBe(1);
  });
});

describe('an interaction that is dead', () => {
  it.each([10062, 40060])(
    'when it is deferred (%i) is logged once, with its age, and nothing more is sent there',
    async (code) => {
      const bot = await start();
      bot.server.fail('POST', CALLBACK, { status: code === 10062 ? 404 : 400, body: { code, message: 'no' } });
      const dead = slash('ask', ASK);
      await bot.respond(dead);
      expect(textOf(await bot.ask(slash('ask', ASK)))).toContain(ANSWER);
      expect(logged(bot, new RegExp(`Discord: ${code}, [\\d.]+ s old`, 'u'))).toHaveLength(1);
      expect(count(bot, ({ path }) => path.includes(dead.token) && EDIT.test(path))).toBe(0);
    },
  );

  it('when the answer is there is logged once', async () => {
    const bot = await start();
    bot.server.fail('PATCH', EDIT, { status: 401, body: { code: 50027, message: 'Invalid Webhook Token' } });
    await bot.ask(slash('ask', ASK));
    expect(textOf(await bot.ask(slash('ask', ASK)))).toContain(ANSWER);
    expect(logged(bot, /Discord: 50027/u)).toHaveLength(1);
  });
});

describe('an interface that falters is asked again', () => {
  const last = async (bot: Bot, interaction = slash('ask', ASK)) => {
    bot.server.gateway.dispatch('INTERACTION_CREATE', interaction);
    // The answer that got through comes after the ones that did not.
    await bot.server.request(({ path }) => path.includes(interaction.token) && EDIT.test(path));
    return bot.server.sent.filter(({ path }) => path.includes(interaction.token));
  };

  it('after a 429 with a header, as late as it says', async () => {
    const bot = await start();
    bot.server.fail('POST', CALLBACK, {
      status: 429,
      headers: { 'retry-after': '0.2' },
      body: { retry_after: 0.2, global: false, message: '' },
    });
    const [first, second] = await last(bot);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(190);
  });

  it('after a 429 without a header, as late as its body says', async () => {
    const bot = await start();
    bot.server.fail('POST', CALLBACK, { status: 429, body: { retry_after: 0.2, global: false, message: '' } });
    const [first, second] = await last(bot);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(190);
  });

  it.each([500, 502, 503])('after a %i', async (status) => {
    const bot = await start();
    bot.server.fail('POST', CALLBACK, { status }, 2);
    expect(await last(bot)).toHaveLength(4);
  });

  it('after a connection that was reset', async () => {
    const bot = await start();
    bot.server.fail('POST', CALLBACK, 'reset');
    bot.server.fail('POST', /\/messages$/u, 'reset');
    expect(await last(bot)).toHaveLength(3);
    const message = mention(ASK.question);
    bot.server.gateway.dispatch('MESSAGE_CREATE', message);
    await bot.say(mention('help'));
    const sent = bot.server.sent.filter(({ body }) => body?.nonce === message.id);
    // The nonce is how Discord knows that both are the same message.
    expect(sent.every(({ body }) => body.enforce_nonce)).toBe(true);
  });
});

it('an acknowledgement that arrived although the connection was reset counts', async () => {
  const bot = await start();
  bot.server.fail('POST', CALLBACK, 'done-and-reset');
  expect(textOf(await bot.ask(slash('ask', ASK)))).toContain(ANSWER);
});

it('an answer that Discord does not take becomes an apology with the number that the log has', async () => {
  const bot = await start();
  bot.server.fail('PATCH', EDIT, { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: {} } });
  const interaction = slash('ask', ASK);
  await bot.ask(interaction);
  const apology = await bot.server.request(
    ({ path, body }) =>
      path.includes(interaction.token) && EDIT.test(path) && markdownOf({ body }).includes('Reference'),
  );
  const [, reference] = /Reference ([0-9a-f]{8})/u.exec(markdownOf(apology))!;
  expect(logged(bot, new RegExp(`reference ${reference}.*50035`, 'u'))).toHaveLength(1);
});

it('an exception in a command becomes a short apology; the stack is in the log alone, under the same number', async () => {
  const broken: Library = {
    ...library,
    search: {
      ask: () => {
        throw new Error('secret of /inside');
      },
    },
  };
  const bot = await start({ library: broken });
  const text = textOf(await bot.ask(slash('ask', ASK)));
  const [, reference] = /Reference ([0-9a-f]{8})/u.exec(text)!;
  expect(text).not.toMatch(/secret|inside|Error|\.ts/u);
  expect(logged(bot, new RegExp(`reference ${reference}.*secret of /inside\\n +at `, 'u'))).toHaveLength(1);
});

it('a place where the bot may not write is named in the log', async () => {
  const bot = await start();
  bot.server.fail('POST', /\/messages$/u, { status: 403, body: { code: 50013, message: 'Missing Permissions' } });
  bot.server.gateway.dispatch('MESSAGE_CREATE', mention('help'));
  await bot.say(mention('help'));
  expect(logged(bot, /may not write there \(Discord: 50013\)/u)).toHaveLength(1);
});

describe('too much', () => {
  it('of one person is told once, then ignored; others are answered', async () => {
    const bot = await start({ deps: { limit: createRateLimit({ burst: 2, perMinute: 1 }) } });
    const flood = Array.from({ length: 6 }, () => slash('help'));
    for (const each of flood) bot.server.gateway.dispatch('INTERACTION_CREATE', each);
    await bot.ask(slash('help', {}, { user: someone(1) }));
    const answers = flood.map(({ id }) => bot.server.sent.find(({ path }) => path.includes(`/${id}/`)));
    expect(answers.map((sent) => sent?.body.type)).toEqual([5, 5, 4, undefined, undefined, undefined]);
    expect(textOf(answers[2]!)).toContain('wait a minute');
  });

  it('at once is answered, or told to wait: a thousand questions of a thousand people', async () => {
    const bot = await start({ deps: { queue: queueOf(2, 500) } });
    const all = Array.from({ length: 1000 }, (_each, n) => slash('ask', ASK, { user: someone(n) }));
    const texts = (await Promise.all(all.map((each) => bot.ask(each)))).map(textOf);
    const answered = texts.filter((text) => text.includes(ANSWER)).length;
    const told = texts.filter((text) => text.includes('ask again in a minute')).length;
    expect(answered + told).toBe(1000);
    expect(answered).toBeGreaterThanOrEqual(500);
  });
});

describe('a connection that is lost comes back', () => {
  const answers = async (bot: Bot) => expect(textOf(await bot.ask(slash('ask', ASK)))).toContain(ANSWER);

  it.each([
    ['dropped', (bot: Bot) => bot.server.gateway.drop(), 'resume'],
    ['closed with 4000', (bot: Bot) => bot.server.gateway.close(4000), 'resume'],
    ['asked to reconnect', (bot: Bot) => bot.server.gateway.askToReconnect(), 'resume'],
    ['invalid, to be resumed', (bot: Bot) => bot.server.gateway.invalidate(true), 'resume'],
    ['invalid for good', (bot: Bot) => bot.server.gateway.invalidate(false), 'ready'],
  ] as const)('%s', async (_name, lose, back) => {
    const bot = await start();
    const again = bot.server.gateway.next(back);
    lose(bot);
    await again;
    await answers(bot);
    expect(logged(bot, /connection is lost/u).length).toBeLessThanOrEqual(1);
  });

  it('and what was delivered before is not answered again', async () => {
    const bot = await start();
    const interaction = slash('ask', ASK);
    await bot.ask(interaction);
    const again = bot.server.gateway.next('resume');
    bot.server.gateway.drop();
    await again;
    bot.server.gateway.dispatch('INTERACTION_CREATE', interaction);
    await answers(bot);
    expect(count(bot, ({ path }) => path.includes(`/${interaction.id}/`))).toBe(1);
  });
});

describe('a bot that cannot come up says what to do', () => {
  const refused = async (
    options: Partial<Parameters<typeof prepareBot>[0]>,
    arrange: (bot: Awaited<ReturnType<typeof prepareBot>>) => void = () => {},
  ) => {
    const bot = await prepareBot({ library, pauses: [], ...options });
    arrange(bot);
    const error = await bot.start().then(
      () => expect.unreachable('it came up'),
      (thrown: unknown) => thrown,
    );
    await bot.server.stop();
    expect(error).toBeInstanceOf(PlatformError);
    return (error as Error).message;
  };

  it('with a token that the interface refuses', async () => {
    expect(await refused({ set: { DISCORD_TOKEN: 'another-token' } })).toMatch(/refuses the token.*Reset Token/u);
  });

  it('with a token that the gateway refuses (4004)', async () => {
    expect(await refused({}, ({ server }) => server.gateway.atIdentify({ close: 4004 }))).toMatch(/refuses the token/u);
  });

  it('where no READY comes', async () => {
    expect(await refused({ readyWithinMs: 300 }, ({ server }) => server.gateway.atIdentify('silent'))).toMatch(
      /did not say READY within 0.3 s/u,
    );
  });

  it('where the interface is down', async () => {
    expect(await refused({}, ({ server }) => server.fail('GET', /gateway/u, { status: 500 }, 10))).toMatch(
      /cannot be used at 127.0.0.1.*500/u,
    );
  });

  it('but tries again where it is down for a while', async () => {
    const bot = await prepareBot({ library, pauses: [1] });
    bot.server.fail('GET', /gateway/u, { status: 500 }, 4);
    const running = await bot.start();
    expect(running.description).toContain('in 1 server');
    await running.stop(0);
    await bot.server.stop();
  });

  it('where it is told to stop before READY, at once', async () => {
    const bot = await prepareBot({ library });
    bot.server.gateway.atIdentify('silent');
    const identified = bot.server.gateway.next('identify');
    const start = bot.start();
    await identified;
    bot.stop.abort();
    await expect(start).rejects.toThrow(/told to stop/u);
    await bot.server.stop();
  });
});

it('a token that is taken back later ends the bot with a sentence that says what to do', async () => {
  const bot = await start();
  bot.server.gateway.atIdentify({ close: 4004 });
  bot.server.gateway.invalidate(false);
  expect((await bot.failure).message).toContain('refuses the token');
});

it('told to stop, it finishes the answer under way, and tells who comes later', async () => {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow: Library = {
    ...library,
    prepareClaims: () => {
      begin();
      return held;
    },
  };
  const bot = await start({ library: slow });
  const interaction = slash('relation', { a: 'Norway', b: 'Sweden' });
  const answer = bot.ask(interaction);
  await begun;
  const stopped = bot.running.stop(10_000);
  const late = await bot.respond(slash('help'));
  expect(textOf(late)).toContain('being restarted');
  release();
  expect(textOf(await answer)).toContain('Norway ↔ Sweden');
  await stopped;
});
