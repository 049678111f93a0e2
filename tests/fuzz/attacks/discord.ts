import fc from 'fast-check';
import { commands } from '../../../commands/index.js';
import { type Bot, startBot } from '../../support/discord/bot.js';
import { choose, mention, menu, message, modal, press, slash, typed } from '../../support/discord/payloads.js';
import { textOf } from '../../support/discord/reading.js';
import { type Attack, hold } from '../attack.js';
import { hostileName, hostileText, hostileValue } from '../hostile.js';
import { nordic } from './questions.js';

const names = commands.map(({ name }) => name);
const ids = fc.oneof(
  hostileName,
  fc
    .tuple(
      fc.constantFrom('e1', 'e', 'entente', ''),
      fc.constantFrom('more', 'context', 'sources', 'share', 'helpful', 'run', 'follow-up'),
      hostileName,
    )
    .map((parts) => parts.join(':')),
);
const dictionary = (most: number): fc.Arbitrary<Record<string, string>> =>
  fc.dictionary(
    fc.oneof(
      fc.constantFrom('question', 'a', 'b', 'name', 'topic', 'since', 'statement', 'article', 'query'),
      hostileName,
    ),
    hostileText(most),
    { maxKeys: 4, noNullPrototype: true },
  );

type Delivery = readonly [event: string, payload: object];
const interaction = (payload: object): Delivery => ['INTERACTION_CREATE', payload];

const wellFormed: fc.Arbitrary<Delivery> = fc.oneof(
  fc
    .tuple(fc.oneof(fc.constantFrom(...names), hostileName), dictionary(2_000))
    .map(([name, options]) => interaction(slash(name, options))),
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('a', 'b', 'topic', 'article', '__proto__'), hostileText(100))
    .map(([name, option, value]) => interaction(typed(name, option, value))),
  ids.map((id) => interaction(press(id.slice(0, 100)))),
  fc.tuple(ids, hostileText(100)).map(([id, value]) => interaction(choose(id, value))),
  fc.tuple(ids, hostileText(300)).map(([id, value]) => interaction(modal(id, 'x', value))),
  hostileText(2_000).map((content) => interaction(menu('Check against sources', content))),
  hostileText(2_000).map((content) => ['MESSAGE_CREATE', mention(content)] as const),
  hostileText(2_000).map((content) => ['MESSAGE_CREATE', message(content, { dm: true })] as const),
);

// Values of the wrong kind where the bot reads them. A payload whose frame is broken never gets through discord.js.
const spoilt: fc.Arbitrary<Delivery> = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(fc.tuple(fc.constantFrom('question', 'a', 'b', 'name'), hostileValue), { maxLength: 3 }),
  )
  .map(([name, options]) => {
    const payload = slash(name);
    const odd = options.map(([option, value]) => ({ name: option, type: 3, value }));
    return interaction({ ...payload, data: { ...payload.data, options: odd } });
  });

let bot: Promise<Bot> | undefined;

/** Whatever Discord delivers, the bot stays up, sends what Discord takes, and answers the next question. */
export const discordAttack: Attack<Delivery> = {
  name: 'what Discord delivers: commands, completion, buttons, forms, menus, messages',
  inputs: fc.oneof({ weight: 5, arbitrary: wellFormed }, { weight: 1, arbitrary: spoilt }),
  async strike([event, payload]) {
    bot ??= startBot({ library: nordic });
    const { server, lines, ask } = await bot;
    server.gateway.dispatch(event, payload);
    const sent = await ask(slash('quote', { words: 'supports the pact' }));
    hold(textOf(sent).includes('Finland supports the pact'), 'the next question is answered');
    hold(server.violations.length === 0, `Discord takes all of it: ${server.violations.splice(0)}`);
    hold(
      !lines.some((line) => line.includes('    at ') && /error/iu.test(line)),
      `no failure inside: ${lines.splice(0).join('\n')}`,
    );
  },
  end: async () => (await bot)?.end(),
};
