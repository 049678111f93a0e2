import {
  type ButtonInteraction,
  LabelBuilder,
  ModalBuilder,
  type StringSelectMenuInteraction,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Flow } from '../../../commands/follow-up.js';
import { noteRequest } from '../../operations/request-record.js';
import { customId, type Press, readCustomId } from './buttons.js';
import type { DiscordContext } from './context.js';
import { LIMITS } from './limits.js';
import { EXPIRED, MODAL_INPUT, NOT_KEPT, SHARED, STRANGER, THANKS, VOTED } from './press-texts.js';
import { deferAndAnswer, placeOf, tellOnly, threadHere } from './respond.js';

function followUpModal(state: string): ModalBuilder {
  const input = new TextInputBuilder()
    .setCustomId(MODAL_INPUT)
    .setStyle(TextInputStyle.Paragraph)
    .setPlaceholder('and in Libya?')
    .setMaxLength(LIMITS.inputText)
    .setRequired(true);
  return new ModalBuilder()
    .setCustomId(customId({ kind: 'follow-up' }, state))
    .setTitle('Follow up')
    .addLabelComponents(new LabelBuilder().setLabel('Your next question').setTextInputComponent(input));
}

/** A button or the menu of an earlier reply. */
export async function onPress(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  context: DiscordContext,
): Promise<void> {
  const pressed = readCustomId(interaction.customId);
  const flow = pressed && (await context.answers.flow(pressed.state));
  const refused = !flow ? EXPIRED : flow.owner && flow.owner !== interaction.user.id ? STRANGER : undefined;
  if (!pressed || !flow || refused) {
    noteRequest({ outcome: 'refused' });
    return tellOnly(interaction, refused ?? EXPIRED, context);
  }
  const chosen = interaction.isStringSelectMenu() ? Number(interaction.values[0]) || 1 : 1;
  const press: Press = pressed.press ?? { kind: 'context', quote: chosen };
  await act(interaction, press, { state: pressed.state, flow }, context);
}

async function act(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  press: Press,
  { state, flow }: { state: string; flow: Flow },
  context: DiscordContext,
): Promise<void> {
  const { answers, delivery, keepFeedback, seenBefore } = context;
  switch (press.kind) {
    case 'helpful':
    case 'unhelpful': {
      noteRequest({ command: 'feedback', outcome: 'done' });
      if (seenBefore(`vote:${state}:${interaction.user.id}`)) return tellOnly(interaction, VOTED, context);
      const { command, options } = flow;
      const kept = await keepFeedback({ platform: 'discord', helpful: press.kind === 'helpful', command, options });
      return tellOnly(interaction, kept ? THANKS : NOT_KEPT, context);
    }
    case 'follow-up':
      return void (await delivery.attempt(placeOf(interaction), () => interaction.showModal(followUpModal(state))));
    case 'share':
      if (seenBefore(`share:${state}`)) return tellOnly(interaction, SHARED, context);
      return deferAndAnswer(
        interaction,
        false,
        () => answers.share(flow, { thread: threadHere(interaction, false), ...askedBefore(flow) }),
        context,
      );
    default: {
      // In a server only whoever pressed sees it, so that buttons do not fill a channel; it can be shared from there.
      const owner = flow.owner ?? (interaction.guildId === null ? undefined : interaction.user.id);
      const asker = { thread: threadHere(interaction, owner !== undefined), ...(owner && { owner }) };
      return deferAndAnswer(interaction, owner !== undefined, () => answers.followUp(press, flow, asker), context);
    }
  }
}

/** What was asked, to be shown with a reply that is shared: nobody else saw it. */
const askedBefore = ({ command, options }: Flow): { asked?: string } =>
  command === 'ask' && typeof options.question === 'string' ? { asked: options.question } : {};
