import type { Library } from '../../../src/library.js';
import { startBot } from '../../support/slack/bot.js';
import { startLoopback } from '../../support/slack/loopback.js';
import { command, eventOf, mention, message } from '../../support/slack/payloads.js';
import { fromModal, fromSlack } from './from-slack.js';
import { plain, type Said } from './scene.js';
import type { Taken } from './take.js';

const PERSON = 'Ada';
const FIRST = 'Who opposes Turkey in Libya?';
const SECOND = 'and in Syria?';
const TYPED = 'relation Turkey Russia --theatre Libya';

const person = (text: string): Said => ({ who: PERSON, parts: [{ kind: 'text', runs: plain(text) }] });
const answer = (blocks: unknown, note?: string): Said => ({
  who: 'Entente',
  bot: true,
  ...(note && { note }),
  parts: fromSlack(blocks as never),
});

/** Scenes of the real bot on Slack, as it answers on a loopback. */
export async function takeSlack(library: Library): Promise<Taken[]> {
  const slack = await startLoopback();
  const bot = await startBot(slack, library);
  const scene = (name: string, title: string, place: string, said: Said[], source: unknown): Taken => ({
    scene: { name: `slack-${name}`, title, place: `Slack · ${place}`, said },
    source,
  });
  try {
    const at = '1700000000.000100';
    const inThread = (args: Record<string, unknown>) => args.thread_ts === at;
    await bot.send('events_api', eventOf(mention({ text: FIRST, ts: at })));
    await slack.called('chat.postMessage', 1, inThread);
    await bot.send('events_api', eventOf(message({ text: SECOND, thread_ts: at })));
    const [first, second] = (await slack.called('chat.postMessage', 2, inThread)).map(({ blocks }) => blocks);

    await bot.send('slash_commands', command(slack, TYPED, { response_url: slack.responseUrl('relation') }));
    const [relation] = await slack.called('response_url', 1, ({ path }) => path === '/respond/relation');

    const opened = { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' };
    await bot.send('events_api', eventOf(opened));
    const [home] = await slack.called('views.publish');
    await bot.send('slash_commands', command(slack, 'relation'));
    const [form] = await slack.called('views.open');
    const view = home!.view as { blocks: unknown };
    const { private_metadata: _origin, ...modal } = form!.view as Record<string, unknown>;
    return [
      scene(
        'thread',
        'A mention is answered in its thread, where follow-ups need no mention',
        '#general, in a thread',
        [person(`@Entente ${FIRST}`), answer(first), person(SECOND), answer(second)],
        [first, second],
      ),
      scene(
        'command',
        'Only you see the answer to a command, until you share it',
        '#general',
        [person(`/entente ${TYPED}`), answer(relation!.blocks, 'only you see this')],
        relation!.blocks,
      ),
      scene(
        'home',
        'Home: what it can do, and examples to click',
        'Entente, Home',
        [{ parts: fromSlack(view.blocks as never) }],
        view.blocks,
      ),
      scene('form', 'A form that completes the names of actors', 'form', [{ parts: fromModal(modal) }], modal),
    ];
  } finally {
    await bot.stop();
    await slack.stop();
  }
}
