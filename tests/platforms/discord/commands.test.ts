import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, NORDIC } from '../../helpers/library.js';
import { type Bot, startBot } from '../../support/discord/bot.js';
import { choose, menu, modal, OLAV, press, slash, typed } from '../../support/discord/payloads.js';
import { buttonsOf, isEphemeral, markdownOf, textOf } from '../../support/discord/reading.js';

const library = libraryOf(NORDIC);
const data = mkdtempSync(join(tmpdir(), 'entente-'));
let bot: Bot;

beforeAll(async () => {
  bot = await startBot({ library, data });
});
afterAll(() => bot.end());
afterEach(() => expect(bot.server.violations).toEqual([]));

const ASK = { question: 'Who condemned the pact?' };
const PAIR = { a: 'Norway', b: 'Sweden' };

describe('a slash command', () => {
  it('is deferred first, then answered in place', async () => {
    const interaction = slash('ask', ASK);
    const answer = await bot.ask(interaction);
    const of = bot.server.sent.filter(({ path }) => path.includes(interaction.id) || path.includes(interaction.token));
    expect(of.map(({ method, body }) => [method, body.type])).toEqual([
      ['POST', 5],
      ['PATCH', undefined],
    ]);
    expect(textOf(answer)).toContain('“Russia condemned the pact as a provocation.” [1]');
    expect(textOf(answer)).toContain('asked: Who condemned the pact?');
  });

  it('shows the words that matter in bold, and the source with publisher and date', async () => {
    const answer = await bot.ask(slash('ask', ASK));
    expect(markdownOf(answer)).toContain('**condemned**');
    expect(textOf(answer)).toContain('[1] Norway and Sweden sign a defence pact · The Fjord Courier · 5 March 2024');
  });

  it.each([
    ['relation', PAIR, 'Norway ↔ Sweden'],
    ['actor', { name: 'Russia' }, 'Russia'],
    ['timeline', { a: 'Russia' }, 'Russia'],
    ['sources', {}, 'On the cut cable'],
    ['source', { article: 'baltic-cable' }, 'Estonia accused Russia'],
    ['help', {}, 'relation <a> <b>'],
  ])('/%s is answered', async (name, options, expected) => {
    expect(textOf(await bot.ask(slash(name, options)))).toContain(expected);
  });

  it('is private where it is asked for, decided when it is deferred; then it can be shared', async () => {
    const interaction = slash('ask', { ...ASK, private: true });
    const answer = await bot.ask(interaction);
    expect(isEphemeral(await bot.respond(slash('help', { private: true })))).toBe(true);
    const deferred = bot.server.sent.find(({ path }) => path.includes(`/${interaction.id}/`))!;
    expect(isEphemeral(deferred)).toBe(true);
    const share = press(buttonsOf(answer).get('Share in channel')!);
    const shared = await bot.ask(share);
    expect(textOf(shared)).toContain('Russia condemned the pact');
    expect(isEphemeral(bot.server.sent.find(({ path }) => path.includes(`/${share.id}/`))!)).toBe(false);
  });

  it('with an unknown actor has buttons for the nearest', async () => {
    const answer = await bot.ask(slash('actor', { name: 'Finnlandia' }));
    expect([...buttonsOf(answer).keys()]).toContain('actor Finland');
  });

  it('works in a direct message', async () => {
    expect(textOf(await bot.ask(slash('ask', ASK, { dm: true })))).toContain('Russia condemned');
  });
});

describe('completion', () => {
  const choices = async (...of: Parameters<typeof typed>) =>
    (await bot.respond(typed(...of))).body.data.choices.map(({ value }: { value: string }) => value);

  it.each([
    ['nor', 'Norway'],
    ['Oslo', 'Norway'],
    ['Norwegan', 'Norway'],
    ['krem', 'Russia'],
    ['швеция', 'Sweden'],
  ])('finds an actor by %j', async (text, expected) => {
    expect((await choices('relation', 'a', text))[0]).toBe(expected);
  });

  it('offers actors, topics, theatres, stances and articles before anything is typed', async () => {
    for (const [command, option] of [
      ['relation', 'b'],
      ['relation', 'topic'],
      ['relation', 'theatre'],
      ['actor', 'stance'],
      ['source', 'article'],
    ] as const) {
      expect((await choices(command, option, '')).length).toBeGreaterThan(0);
    }
  });

  it('finds an article by a word of its title', async () => {
    expect(await choices('source', 'article', 'cable')).toEqual(['baltic-cable']);
  });

  it('of nonsense is an empty list', async () => {
    expect(await choices('relation', 'a', 'zzzzzzzzzzzzzzzz')).toEqual([]);
  });
});

describe('the buttons of an answer', () => {
  const buttons = async (options = {}) => buttonsOf(await bot.ask(slash('ask', { ...ASK, ...options })));

  it('show what stands around a quote, the quote in bold', async () => {
    const around = await bot.ask(press((await buttons()).get('Context of quote 1')!));
    expect(markdownOf(around)).toContain('**Russia condemned the pact as a provocation.**');
    expect(textOf(around)).toContain('Finland supports the pact.');
  });

  it('list the sources', async () => {
    expect(textOf(await bot.ask(press((await buttons()).get('Sources')!)))).toContain('The Fjord Courier');
  });

  it('show more quotes, or say that there are none, and nothing twice', async () => {
    const more = textOf(await bot.ask(press((await buttons()).get('More quotes')!)));
    expect(more).not.toContain('Russia condemned');
  });

  it('show only one side of a relation', async () => {
    const answer = buttonsOf(await bot.ask(slash('relation', PAIR)));
    expect(textOf(await bot.ask(press(answer.get('Only cooperation')!)))).toContain('cooperative claims');
    expect(textOf(await bot.ask(press(answer.get('Only conflict')!)))).toContain('No claim about Norway and Sweden');
  });

  it('keep feedback, once for each person, without their name', async () => {
    const helpful = (await buttons()).get('Helpful')!;
    expect(textOf(await bot.respond(press(helpful)))).toContain('Thank you.');
    expect(textOf(await bot.respond(press(helpful)))).toContain('told me already');
    const kept = readFileSync(join(data, 'feedback.jsonl'), 'utf8').trim().split('\n');
    expect(JSON.parse(kept[0]!)).toMatchObject({ platform: 'discord', helpful: true, command: 'ask', options: ASK });
    expect(kept).toHaveLength(1);
  });

  it('open a modal to go on, which is read with the question before', async () => {
    const opened = await bot.respond(press((await buttons()).get('Follow up')!));
    expect(opened.body.type).toBe(9);
    const sent = modal(
      opened.body.data.custom_id,
      opened.body.data.components[0].component.custom_id,
      'Who supports it?',
    );
    expect(textOf(await bot.ask(sent))).toContain('Finland supports the pact');
  });

  it('of somebody’s private answer are refused politely to others', async () => {
    const more = (await buttons({ private: true })).get('More quotes')!;
    const refused = await bot.respond(press(more, { user: OLAV }));
    expect(textOf(refused)).toContain('for somebody else');
    expect(isEphemeral(refused)).toBe(true);
  });

  it('say so where they are expired, or none of ours', async () => {
    for (const id of ['entente:more:AAAAAAAAAAAAAAAA', 'an-old-button']) {
      expect(textOf(await bot.respond(press(id)))).toContain('too old');
    }
    expect(textOf(await bot.respond(choose('entente:quotes:AAAAAAAAAAAAAAAA', '1')))).toContain('too old');
  });

  it('still work after a restart', async () => {
    const more = (await buttons()).get('Context of quote 1')!;
    await bot.deps.state.settled();
    const later = await startBot({ library, data });
    expect(textOf(await later.ask(press(more)))).toContain('Finland supports the pact.');
    await later.end();
  });
});

describe('“Check against sources” in the menu of a message', () => {
  it('answers whoever asked, about the words of the message', async () => {
    const interaction = menu('Check against sources', 'Russia condemned the pact.');
    const answer = await bot.ask(interaction);
    expect(textOf(answer)).toContain('Russia condemned');
    expect(isEphemeral(bot.server.sent.find(({ path }) => path.includes(`/${interaction.id}/`))!)).toBe(true);
  });

  it('says so where there are none', async () => {
    expect(textOf(await bot.ask(menu('Check against sources', '')))).toContain('no words');
  });
});
