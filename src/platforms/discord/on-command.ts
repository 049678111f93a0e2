import type {
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { commands } from '../../../commands/index.js';
import { describeOptions } from '../../../commands/options.js';
import { cleanLine } from '../../text/clean.js';
import type { Answered, Asker } from './answers.js';
import { readCustomId } from './buttons.js';
import { PRIVATE } from './command-data.js';
import type { DiscordContext } from './context.js';
import { plainMessage } from './message.js';
import { EXPIRED, MODAL_INPUT, STRANGER } from './press-texts.js';
import { deferAndAnswer, tellOnly, threadHere } from './respond.js';

/** `/ask`, `/relation` …: the options go to the command as they are named. */
export async function onSlash(interaction: ChatInputCommandInteraction, context: DiscordContext): Promise<void> {
  const command = commands.find(({ name }) => name === interaction.commandName);
  if (!command) {
    return tellOnly(
      interaction,
      'That command is gone; whoever runs me should run “entente register”. Try /help.',
      context,
    );
  }
  const options: Record<string, unknown> = {};
  for (const { name, type } of describeOptions(command)) {
    const value = type === 'boolean' ? interaction.options.getBoolean(name) : interaction.options.getString(name);
    if (value !== null) options[name] = value;
  }
  const hidden = interaction.options.getBoolean(PRIVATE) ?? false;
  const asked = command.name === 'ask' ? cleanLine(String(options.question ?? '')) : undefined;
  const asker: Asker = {
    thread: threadHere(interaction, hidden),
    ...(hidden && { owner: interaction.user.id }),
    ...(asked && { asked }),
  };
  await deferAndAnswer(
    interaction,
    hidden,
    () => context.answers.command({ command: command.name, options }, asker),
    context,
  );
}

/** The words of any message: its text, or those of its embeds and of its components. */
function wordsOf(message: Message): string {
  const inComponents = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(inComponents);
    if (!value || typeof value !== 'object') return [];
    const { content, components } = value as { content?: unknown; components?: unknown };
    return [...(typeof content === 'string' ? [content] : []), ...inComponents(components)];
  };
  const embeds = message.embeds.flatMap(({ title, description }) => [title, description]);
  const components = inComponents(message.components.map((component) => component.toJSON()));
  return [message.content, ...embeds, ...components].filter(Boolean).join('\n').trim();
}

/** "Check against sources" on a message; only whoever asked sees the answer, and can share it. */
export async function onMenu(
  interaction: MessageContextMenuCommandInteraction,
  context: DiscordContext,
): Promise<void> {
  const text = wordsOf(interaction.targetMessage);
  const owner = interaction.user.id;
  const command = commands.find(({ name }) => name === 'check') ?? commands.find(({ name }) => name === 'ask')!;
  const option = command.positional ?? describeOptions(command)[0]!.name;
  const answer = (): Promise<Answered> =>
    text
      ? context.answers.command(
          { command: command.name, options: { [option]: text } },
          { thread: threadHere(interaction, true), owner, asked: cleanLine(text) },
        )
      : Promise.resolve({
          message: plainMessage('That message has no words that I could check; I cannot read pictures.'),
        });
  await deferAndAnswer(interaction, true, answer, context);
}

/** The question typed after "Follow up". */
export async function onModal(interaction: ModalSubmitInteraction, context: DiscordContext): Promise<void> {
  const pressed = readCustomId(interaction.customId);
  const previous = pressed && (await context.answers.flow(pressed.state));
  if (!previous) return tellOnly(interaction, EXPIRED, context);
  const { owner } = previous;
  if (owner && owner !== interaction.user.id) return tellOnly(interaction, STRANGER, context);
  const text = interaction.fields.getTextInputValue(MODAL_INPUT);
  const thread = threadHere(interaction, owner !== undefined);
  const asker: Asker = { thread, previous, asked: cleanLine(text), ...(owner && { owner }) };
  await deferAndAnswer(interaction, owner !== undefined, () => context.answers.text(text, asker), context);
}
