import fc from 'fast-check';
import { type Bot, startBot } from '../../support/slack/bot.js';
import { type Loopback, startLoopback } from '../../support/slack/loopback.js';
import {
  click,
  command,
  direct,
  eventOf,
  mention,
  message,
  messageShortcut,
  submission,
  suggestion,
} from '../../support/slack/payloads.js';
import { type Attack, hold } from '../attack.js';
import { hostileName, hostileText, hostileValue, mutated } from '../hostile.js';
import { nordic } from './questions.js';

type Delivery = readonly ['events_api' | 'slash_commands' | 'interactive', object];

const actions = fc.oneof(
  hostileName,
  fc.constantFrom('more', 'context', 'share', 'helpful', 'feedback', 'sources', 'run', 'relation_a'),
);
/** Where answers to a payload go: only known once the loopback is up. */
const HERE = { responseUrl: () => RESPONSE } as unknown as Loopback;
const RESPONSE = 'http://respond.invalid/';

const deliveries: fc.Arbitrary<Delivery> = fc.oneof(
  hostileText(3_000).map((text) => ['slash_commands', command(HERE, text)] as const),
  hostileText(3_000).map((text) => ['events_api', eventOf(mention({ text }))] as const),
  hostileText(3_000).map((text) => ['events_api', eventOf(direct({ text }))] as const),
  fc
    .tuple(hostileText(200), hostileValue)
    .map(
      ([text, odd]) =>
        [
          'events_api',
          eventOf(message({ text, blocks: odd, bot_profile: odd, files: odd, attachments: odd })),
        ] as const,
    ),
  fc
    .tuple(actions, hostileText(300))
    .map(([action_id, value]) => ['interactive', click(HERE, { action_id, value })] as const),
  fc
    .tuple(actions, hostileText(300))
    .map(([action_id, value]) => ['interactive', click(HERE, { action_id, value, home: true })] as const),
  hostileText(3_000).map((text) => ['interactive', messageShortcut(HERE, text)] as const),
  fc
    .tuple(fc.constantFrom('a', 'b', 'topic'), hostileText(100))
    .map(([option, value]) => ['interactive', suggestion(option, value)] as const),
  fc
    .tuple(
      mutated({
        a: { relation_a: { value: 'Norway', selected_option: { value: 'norway' } } },
        b: { relation_b: { value: 'Sweden' } },
      }),
      hostileText(100),
    )
    .map(([values, metadata]) => ['interactive', submission(values, metadata)] as const),
  mutated(eventOf(mention({ text: 'Who supports the pact?' })).event).map(
    (event) => ['events_api', eventOf({ ...event, type: 'app_mention' })] as const,
  ),
);

let started: Promise<{ slack: Loopback; bot: Bot }> | undefined;
async function start(): Promise<{ slack: Loopback; bot: Bot }> {
  const slack = await startLoopback();
  return { slack, bot: await startBot(slack, nordic) };
}

/** Whatever Slack delivers, it is acknowledged, the bot stays up, sends what Slack takes, and answers what comes next. */
export const slackAttack: Attack<Delivery> = {
  name: 'what Slack delivers: commands, events, buttons, shortcuts, forms',
  inputs: deliveries,
  async strike([type, payload]) {
    started ??= start();
    const { slack, bot } = await started;
    const here = JSON.stringify(payload).replaceAll(RESPONSE, slack.responseUrl('fuzz'));
    await bot.send(type, JSON.parse(here));
    await bot.settle();
    hold(slack.complaints.length === 0, `Slack takes all of it: ${slack.complaints.splice(0)}`);
    hold(bot.failures.length === 0, `the bot stays up: ${bot.failures.splice(0)}`);
    hold(!bot.lines.some((line) => line.includes('    at ')), `no failure inside: ${bot.lines.splice(0).join('\n')}`);
  },
  async end() {
    const running = await started;
    await running?.bot.stop(0);
    await running?.slack.stop();
  },
};
