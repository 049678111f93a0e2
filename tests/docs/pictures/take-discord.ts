import { commands } from '../../../commands/index.js';
import { runCommand } from '../../../commands/run-command.js';
import type { Library } from '../../../src/library.js';
import { drawPicture } from '../../../src/pictures/draw.js';
import { startBot } from '../../support/discord/bot.js';
import { mention, menu, slash, typed } from '../../support/discord/payloads.js';
import { fromChoices, fromDiscord } from './from-discord.js';
import { plain, type Said, type Scene } from './scene.js';
import type { Taken } from './take.js';

const PERSON = 'Ida';
const ONLY_YOU = 'only you see this';
const CHECKED = 'Turkey and Russia are allies in Libya.';

const person = (text: string, who = PERSON): Said => ({ who, parts: [{ kind: 'text', runs: plain(text) }] });

/** What is typed: a command with its options. */
const line = (name: string, options: Record<string, string>): Said =>
  person([`/${name}`, ...Object.entries(options).map(([option, value]) => `${option}: ${value}`)].join(' '));

async function svgOf(command: string, options: Record<string, string>, library: Library): Promise<string> {
  const reply = await runCommand({ command, options }, { library, commands }, () => {});
  const { bytes } = await drawPicture(reply.pictures![0]!, 'svg');
  return new TextDecoder().decode(bytes);
}

/** Scenes of the real bot on Discord, as it answers on a loopback. */
export async function takeDiscord(library: Library): Promise<Taken[]> {
  const bot = await startBot({ library });
  const scene = (name: string, title: string, said: Said[], source: unknown, place = 'Discord · #general'): Taken => ({
    scene: { name: `discord-${name}`, title, place, said } satisfies Scene,
    source,
  });
  const answer = (components: object[], svg?: string, note?: string): Said => ({
    who: 'Entente',
    bot: true,
    ...(note && { note }),
    parts: fromDiscord(components as never, svg),
  });

  async function bySlash(name: string, title: string, command: string, options: Record<string, string>, svg?: string) {
    const { body } = await bot.ask(slash(command, options));
    return scene(name, title, [line(command, options), answer(body.components, svg)], [body.components, svg ?? null]);
  }

  try {
    const choices = (await bot.respond(typed('relation', 'a', 'tur'))).body.data.choices;
    const asked = mention('Is there a treaty between Paraguay and Mongolia?');
    const abstained = (await bot.say(asked)).body.components;
    const checked = (await bot.ask(menu('Check against sources', CHECKED))).body.components;
    const around = { actor: 'Israel' };
    const svg = await svgOf('network', around, library);
    return [
      await bySlash('ask', 'A question and its quotes, each numbered back to its source', 'ask', {
        question: 'Who backs the Syrian rebels?',
      }),
      scene(
        'completion',
        'Names are completed as they are typed',
        [line('relation', { a: 'tur' }), { parts: fromChoices(choices.slice(0, 8)) }],
        choices.slice(0, 8),
      ),
      await bySlash('relation', 'How two actors stand to each other, counted and quoted', 'relation', {
        a: 'Turkey',
        b: 'Russia',
        theatre: 'Libya',
      }),
      scene(
        'no-answer',
        'Where the articles do not answer, the bot says so',
        [person('@Entente Is there a treaty between Paraguay and Mongolia?'), answer(abstained)],
        abstained,
      ),
      scene(
        'check',
        'A message is checked against the sources, claim by claim',
        [
          person(CHECKED, 'Olav'),
          { parts: [{ kind: 'small', runs: plain(`${PERSON}: Apps → Check against sources`) }] },
          answer(checked, undefined, ONLY_YOU),
        ],
        checked,
      ),
      await bySlash('network', 'Who stands with whom, as a picture', 'network', around, svg),
    ];
  } finally {
    await bot.end();
  }
}
