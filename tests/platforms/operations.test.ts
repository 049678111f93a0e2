import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLiveLibrary } from '../../src/live-library.js';
import { createLog } from '../../src/operations/log.js';
import { readSettings } from '../../src/operations/settings.js';
import { serve } from '../../src/platforms/serve.js';
import { fixedSource } from '../helpers/fixed-source.js';
import { corpusFolder, libraryOf, NORDIC } from '../helpers/library.js';
import { mention as discordMention, slash, someone } from '../support/discord/payloads.js';
import { type DiscordServer, startDiscordServer, TOKEN } from '../support/discord/server.js';
import { type Served, type ServedOptions, startServed } from '../support/served.js';
import { type Loopback, startLoopback } from '../support/slack/loopback.js';
import { command, direct, eventOf, ts } from '../support/slack/payloads.js';

const library = libraryOf(NORDIC);
const QUESTION = 'Who condemned the pact?';

let discord: DiscordServer;
let slack: Loopback;
let served: Served | undefined;

beforeEach(async () => {
  [discord, slack] = await Promise.all([startDiscordServer(), startLoopback()]);
});
afterEach(async () => {
  await served?.end();
  served = undefined;
  await Promise.all([discord.stop(), slack.stop()]);
});

const onDiscord = () => ({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });
const onSlack = () => ({
  SLACK_BOT_TOKEN: 'xoxb-fake-token',
  SLACK_APP_TOKEN: 'xapp-fake-token',
  SLACK_API_URL: slack.apiUrl,
});

const start = async (env: ServedOptions['env']): Promise<Served> => {
  served = await startServed({ library, env });
  return served;
};

/** Asks on Discord and waits until the answer is there. */
async function ask(interaction: ReturnType<typeof slash>) {
  discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  await discord.request(({ method, path }) => method === 'PATCH' && path.includes(interaction.token));
}

/** Asks on Slack by `/entente` and waits until the answer is there. */
async function askSlack(words: string, name: string) {
  await slack.deliver('slash_commands', command(slack, words, { response_url: slack.responseUrl(name) }));
  await slack.called('response_url', 1, ({ path }) => path === `/respond/${name}`);
}

const requests = (bot: Served, count: number) =>
  bot.line(() => bot.lines().filter(({ message }) => message === 'request').length >= count);

describe('readiness', () => {
  it('says that the process lives while no platform is up yet', async () => {
    discord.gateway.atIdentify('silent');
    const bot = await start(onDiscord());
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    expect(await bot.readyz()).toMatchObject({ status: 503, ready: false, notReady: ['Discord: starting'] });
  });

  it('says that the library is being built, and that the process lives meanwhile', async () => {
    let load = (): void => {};
    const loaded = new Promise<typeof library>((there) => {
      load = () => there(library);
    });
    served = await startServed({ source: fixedSource(() => loaded), env: onDiscord() });
    expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
    expect(await served.readyz()).toMatchObject({
      status: 503,
      notReady: ['library: being built', 'Discord: starting'],
      library: 'being built',
    });
    expect(Object.keys(await served.figures('entente_corpus_articles'))).toEqual([]);
    load();
    await served.up();
    expect((await served.readyz()).status).toBe(200);
  });

  it('is there when all platforms are, with what the library holds', async () => {
    const bot = await start({ ...onDiscord(), ...onSlack() });
    await bot.up();
    expect(await bot.readyz()).toEqual({
      status: 200,
      ready: true,
      notReady: [],
      platforms: { Discord: 'connected', Slack: 'connected' },
      library: {
        articles: 2,
        claims: library.claims().length,
        loadedAt: expect.stringMatching(/Z$/u),
        failedReloads: 0,
      },
    });
  });

  it('goes while Discord is lost, and comes back with it, counted', async () => {
    const bot = await start(onDiscord());
    await bot.up();
    const resume = discord.gateway.holdResuming();
    discord.gateway.drop();
    await bot.says('the connection is lost');
    expect(await bot.readyz()).toMatchObject({ status: 503, notReady: ['Discord: not connected'] });
    expect(await bot.figures('entente_connected')).toEqual({ 'entente_connected{platform="discord"}': 0 });
    resume();
    await bot.says('Discord: connected again');
    expect((await bot.readyz()).status).toBe(200);
    expect(await bot.figures('entente_reconnects_total')).toEqual({
      'entente_reconnects_total{platform="discord"}': 1,
    });
  });

  it('goes while the socket of Slack is lost, and comes back with it, counted', async () => {
    const bot = await start(onSlack());
    await bot.up();
    let open = (): void => {};
    const held = new Promise<undefined>((free) => {
      open = () => free(undefined);
    });
    slack.override('apps.connections.open', () => held);
    [...slack.sockets][0]!.drop();
    await bot.says('the connection has ended');
    expect(await bot.readyz()).toMatchObject({ status: 503, notReady: ['Slack: not connected'] });
    open();
    await bot.says('Slack: connected again');
    expect((await bot.readyz()).status).toBe(200);
    expect(await bot.figures('entente_reconnects_total')).toEqual({ 'entente_reconnects_total{platform="slack"}': 1 });
  });

  it('is not there where one of two platforms is down for good', async () => {
    slack.override('auth.test', () => ({ body: { ok: false, error: 'invalid_auth' } }));
    const bot = await start({ ...onDiscord(), ...onSlack() });
    await bot.says('Discord is up');
    await bot.says('Slack is down');
    expect(await bot.readyz()).toMatchObject({
      status: 503,
      notReady: ['Slack: down'],
      platforms: { Discord: 'connected', Slack: 'down' },
    });
  });

  it('shares its port with Slack in HTTP mode', async () => {
    const bot = await start({ ...onSlack(), SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 'a-very-fake-secret' });
    await bot.up();
    expect((await bot.readyz()).status).toBe(200);
    const get = await fetch(`${bot.url}/slack/events`);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await fetch(`${bot.url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401);
  });
});

describe('a stop', () => {
  it('is told by /readyz while answers under way are finished, and ends with 0', async () => {
    const bot = await start(onSlack());
    await bot.up();
    let send = (): void => {};
    const held = new Promise<undefined>((free) => {
      send = () => free(undefined);
    });
    slack.override('agents.sessions.setStatus', () => held);
    const at = ts();
    await slack.deliver('events_api', eventOf(direct({ text: QUESTION, ts: at })));
    bot.stop.abort();
    expect(await bot.readyz()).toMatchObject({ status: 503, notReady: ['stopping', 'Slack: not connected'] });
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    send();
    expect(await bot.code).toBe(0);
    expect(slack.all('chat.postMessage', ({ thread_ts }) => thread_ts === at)).toHaveLength(1);
    await expect(fetch(`${bot.url}/healthz`)).rejects.toThrow();
  });

  it('before the library is there ends with 0, too', async () => {
    served = await startServed({ source: fixedSource(() => new Promise(() => {})), env: onDiscord() });
    expect(await served.end()).toBe(0);
  });

  it('before a platform is up ends with 0, too', async () => {
    discord.gateway.atIdentify('silent');
    const bot = await start(onDiscord());
    expect(await bot.end()).toBe(0);
  });
});

it('a port that is taken is said in a sentence, and ends with 1', async () => {
  const first = await start(onDiscord());
  const taken = new URL(first.url).port;
  const lines: string[] = [];
  const code = await serve({
    settings: readSettings({ PORT: taken, ENTENTE_DATA: first.data }, '/nowhere/.env'),
    log: createLog('warn', (line) => lines.push(line)),
    platforms: [],
    source: fixedSource(() => library),
    stop: new AbortController().signal,
  });
  expect([code, lines.join('')]).toEqual([
    1,
    `entente: error: Port ${taken} is taken by another program. Set PORT to a free one.\n`,
  ]);
});

describe('figures', () => {
  it('count questions by platform and command, answers and abstentions', async () => {
    const bot = await start({ ...onDiscord(), ...onSlack() });
    await bot.up();
    await ask(slash('ask', { question: QUESTION }));
    await ask(slash('ask', { question: 'How tall is the Eiffel Tower?' }));
    await ask(slash('relation', { a: 'Norway', b: 'Sweden' }));
    await ask(slash('relation', { a: 'Norway', b: 'Nowhereland' }));
    await askSlack('sources', 'r1');
    await requests(bot, 5);
    expect(await bot.figures('entente_questions_total')).toEqual({
      'entente_questions_total{platform="discord",command="ask"}': 2,
      'entente_questions_total{platform="discord",command="relation"}': 2,
      'entente_questions_total{platform="slack",command="sources"}': 1,
    });
    expect(await bot.figures('entente_answers_total')).toEqual({
      'entente_answers_total{platform="discord"}': 2,
      'entente_answers_total{platform="slack"}': 1,
    });
    expect(await bot.figures('entente_abstentions_total{platform="discord"}')).toEqual({
      'entente_abstentions_total{platform="discord"}': 1,
    });
    expect(await bot.figures('entente_refused_total{platform="discord"}')).toEqual({
      'entente_refused_total{platform="discord"}': 1,
    });
    expect(await bot.figures('entente_request_duration_seconds_count')).toEqual({
      'entente_request_duration_seconds_count{platform="discord"}': 4,
      'entente_request_duration_seconds_count{platform="slack"}': 1,
    });
  });

  it('tell of the corpus, the queue, the version and the process', async () => {
    const bot = await start(onDiscord());
    await bot.up();
    expect(await bot.figures('entente_corpus')).toMatchObject({
      entente_corpus_articles: 2,
      entente_corpus_passages: library.passageCount,
      entente_corpus_claims: library.claims().length,
      'entente_corpus_reloads_total{result="done"}': 0,
      'entente_corpus_reloads_total{result="failed"}': 0,
    });
    expect(await bot.figures('entente_queue')).toEqual({ entente_queue_length: 0, entente_queue_running: 0 });
    expect(Object.keys(await bot.figures('entente_build_info'))[0]).toMatch(/version="\d+\.\d+\.\d+",node="v\d+/u);
    expect(await bot.figures('process_resident_memory_bytes')).not.toEqual({});
    expect((await fetch(`${bot.url}/metrics`)).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u);
  });

  it('follow the corpus where it is reloaded, and count what could not be', async () => {
    const folder = corpusFolder(NORDIC);
    const log = createLog('silent', () => {});
    const live = createLiveLibrary({ folder, log, interval: 0 });
    served = await startServed({ source: live, env: onDiscord() });
    await served.up();
    writeFileSync(join(folder, 'articles/third.md'), 'Norway thanked Finland.');
    await live.reload();
    expect((await served.readyz()).library).toMatchObject({ articles: 3, failedReloads: 0 });
    rmSync(join(folder, 'articles'), { recursive: true });
    await live.reload();
    expect(await served.readyz()).toMatchObject({ status: 200, library: { articles: 3, failedReloads: 1 } });
    expect(await served.figures('entente_corpus')).toMatchObject({
      entente_corpus_articles: 3,
      'entente_corpus_reloads_total{result="done"}': 1,
      'entente_corpus_reloads_total{result="failed"}': 1,
    });
  });

  it('count people who ask too fast, and what a platform does not take', async () => {
    const bot = await start(onDiscord());
    await bot.up();
    const fast = { user: someone(7) };
    for (let n = 0; n < 9; n++)
      discord.gateway.dispatch('INTERACTION_CREATE', slash('ask', { question: QUESTION }, fast));
    await requests(bot, 9);
    expect(await bot.figures('entente_rate_limited_total')).toEqual({
      'entente_rate_limited_total{platform="discord"}': 1,
    });
    discord.fail('PATCH', /@original$/u, { status: 400, body: { code: 50035, message: 'no', errors: {} } });
    discord.fail('POST', /\/callback$/u, { status: 404, body: { code: 10062, message: 'no' } });
    discord.gateway.dispatch('INTERACTION_CREATE', slash('ask', { question: QUESTION }));
    await requests(bot, 10);
    discord.gateway.dispatch('INTERACTION_CREATE', slash('ask', { question: QUESTION }));
    await requests(bot, 11);
    expect(await bot.figures('entente_errors_total')).toMatchObject({
      'entente_errors_total{platform="discord",kind="gone"}': 1,
      'entente_errors_total{platform="discord",kind="delivery"}': 1,
    });
  });

  it('have the same series whatever people write', async () => {
    const bot = await start(onDiscord());
    await bot.up();
    await ask(slash('ask', { question: QUESTION }));
    const message = discordMention('oracle of Delphi, who wins?');
    discord.gateway.dispatch('MESSAGE_CREATE', message);
    await discord.request(({ body }) => body?.message_reference?.message_id === message.id);
    await requests(bot, 2);
    const text = await (await fetch(`${bot.url}/metrics`)).text();
    const ours = text.split('\n').filter((row) => row.startsWith('entente_'));
    expect(ours.join('\n')).not.toMatch(/Delphi|pact|oracle|"\d{17,}"/iu);
    expect(ours.length).toBeLessThan(120);
  });
});

describe('the log as JSON Lines', () => {
  it('has a line for each request, with its number and without a word of it', async () => {
    const bot = await start({ ...onDiscord(), ...onSlack() });
    await bot.up();
    await ask(slash('ask', { question: 'Zanzibar marzipan condemned the pact?' }));
    await askSlack('relation Norway Zanzibar', 'r1');
    await requests(bot, 2);
    const [first, second] = bot.lines().filter(({ message }) => message === 'request');
    expect(first).toMatchObject({ level: 'info', platform: 'discord', kind: 'command', command: 'ask' });
    expect(second).toMatchObject({ platform: 'slack', kind: 'command', command: 'relation', outcome: 'refused' });
    for (const { time, request, ms } of [first!, second!]) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
      expect(request).toMatch(/^[0-9a-f]{8}$/u);
      expect(ms).toBeGreaterThan(0);
    }
    expect(bot.written.join('')).not.toMatch(/zanzibar|marzipan|pact|fake-token|a-token-of/iu);
  });

  it('tells of an error of ours under the number of the request, which the person gets', async () => {
    const broken = {
      ...library,
      search: {
        ask: (text: string) => {
          throw new Error(`cannot read “${text}”`);
        },
      },
    };
    served = await startServed({ library: broken, env: onDiscord() });
    await served.up();
    const interaction = slash('ask', { question: 'Zanzibar marzipan?' });
    await ask(interaction);
    await requests(served, 1);
    const answer = discord.sent.find(({ method, path }) => method === 'PATCH' && path.includes(interaction.token))!;
    const [, number] = /Reference ([0-9a-f]{8})/u.exec(JSON.stringify(answer.body))!;
    const ofIt = served.lines().filter(({ request }) => request === number);
    expect(ofIt.map(({ level }) => level)).toEqual(['error', 'info']);
    expect(ofIt[0]!.error).toMatch(/^Error: cannot read “\[text\]”\n\s+at /u);
    expect(ofIt[1]).toMatchObject({ outcome: 'error', command: 'ask' });
    expect(await served.figures('kind="internal"')).toMatchObject({
      'entente_errors_total{platform="discord",kind="internal"}': 1,
    });
    expect(served.written.join('')).not.toMatch(/zanzibar|marzipan/iu);
  });
});
