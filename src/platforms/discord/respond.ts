import { type BaseInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Answered } from './answers.js';
import { type DiscordContext, threadOf } from './context.js';
import type { Place } from './delivery.js';
import { plainMessage } from './message.js';

/** An interaction as the log speaks of it. */
export const placeOf = (interaction: Pick<BaseInteraction, 'createdTimestamp' | 'type'>): Place => ({
  what: `an interaction of type ${interaction.type}`,
  createdTimestamp: interaction.createdTimestamp,
});

/** The conversation that an interaction belongs to. */
export const threadHere = ({ channel, channelId, guildId, user }: RepliableInteraction, hidden: boolean): string =>
  threadOf({ guildId, channelId, shared: channel?.isThread() ?? false, user: user.id, hidden });

/** Answers at once with a line that only the person sees. */
export async function tellOnly(
  interaction: RepliableInteraction,
  text: string,
  context: Pick<DiscordContext, 'delivery'>,
): Promise<void> {
  const { components, flags } = plainMessage(text);
  await context.delivery.attempt(placeOf(interaction), () =>
    interaction.reply({ components, flags: flags | MessageFlags.Ephemeral }),
  );
}

/** Defers, so that Discord waits; then answers. Whether only the asker sees it is fixed by the first step. */
export async function deferAndAnswer(
  interaction: RepliableInteraction,
  hidden: boolean,
  answer: () => Promise<Answered>,
  { delivery }: Pick<DiscordContext, 'delivery'>,
): Promise<void> {
  const place = placeOf(interaction);
  const deferred = await delivery.attempt(place, () =>
    interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {}),
  );
  if (deferred !== 'sent') return;
  const { message } = await answer();
  await delivery.deliver(place, message, (out) => interaction.editReply(out));
}
