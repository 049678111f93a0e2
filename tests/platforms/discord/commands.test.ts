import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../support/discord/bot.js';
import { menu, slash, typed } from '../../support/discord/payloads.js';
import { buttonsOf, isEphemeral, markdownOf, textOf } from '../../support/discord/reading.js';
import { libraryOf, NORDIC } from '../../helpers/library.js';

const library = libraryOf(NORDIC);
let bot: Bot;

beforeAll(async () => {
  bot = await startBot({ library });
});
afterAll(() => bot.end());
afterEach(() => expect(bot.server.violations).toEqual([]));

const ASK = { question: 'Who condemned the pact?' };

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
    expect(markdownOf(answer)).toMatch(/\*\*[^*]*condemned[^*]*\*\*/u);
    expect(textOf(answer)).toContain('[1] Norway and Sweden sign a defence pact · The Fjord Courier · 5 March 2024');
  });
});
