import type { Interaction, RepliableInteraction } from 'discord.js';
import { noteRequest, type RequestKind } from '../../operations/request-record.js';
import { CLOSING, type DiscordContext, ELSEWHERE, isWithin, SLOW_DOWN } from './context.js';
import { onAutocomplete } from './on-autocomplete.js';
import { onMenu, onModal, onSlash } from './on-command.js';
import { onPress } from './on-press.js';
import { tellOnly } from './respond.js';

/** Why an interaction is not answered; undefined where it is, null where nothing is said. */
function refusal(interaction: Interaction, context: DiscordContext): string | null | undefined {
  const { channel, channelId, guildId } = interaction;
  const parent = channel?.isThread() ? channel.parentId : undefined;
  if (context.closing()) return CLOSING;
  if (!isWithin(context.settings, { guildId, channelIds: [channelId, parent] })) return ELSEWHERE;
  const verdict = context.limit.take(
    `discord:${interaction.user.id}`,
    interaction.guildId ? `discord:${interaction.channelId}` : undefined,
  );
  return verdict === 'go' ? undefined : verdict === 'tell' ? SLOW_DOWN : null;
}

const KINDS: readonly [RequestKind, (interaction: Interaction) => boolean][] = [
  ['command', (interaction) => interaction.isChatInputCommand()],
  ['menu', (interaction) => interaction.isContextMenuCommand()],
  ['form', (interaction) => interaction.isModalSubmit()],
];

const kindOf = (interaction: Interaction): RequestKind => KINDS.find(([, is]) => is(interaction))?.[0] ?? 'button';

/** Every interaction comes through here: each is answered once, or told why not. */
export async function onInteraction(interaction: Interaction, context: DiscordContext): Promise<void> {
  if (context.seenBefore(interaction.id)) return;
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, context);
  if (!interaction.isRepliable()) return;
  await context.requests.run('discord', kindOf(interaction), () => answer(interaction, context));
}

async function answer(interaction: RepliableInteraction, context: DiscordContext): Promise<void> {
  const refused = refusal(interaction, context);
  if (refused !== undefined) {
    if (refused !== SLOW_DOWN && refused !== null) noteRequest({ outcome: 'refused' });
    if (refused !== null) await tellOnly(interaction, refused, context);
    return;
  }
  if (interaction.isChatInputCommand()) return onSlash(interaction, context);
  if (interaction.isMessageContextMenuCommand()) return onMenu(interaction, context);
  if (interaction.isModalSubmit()) return onModal(interaction, context);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return onPress(interaction, context);
  await tellOnly(interaction, 'I do not know that command. Try /help.', context);
}
