import type { AutocompleteInteraction } from 'discord.js';
import { completeOption } from '../../../commands/complete.js';
import type { DiscordContext } from './context.js';
import { cut, LIMITS } from './limits.js';

/** Offers values for the option that is being typed. Late answers are of no use to anybody, so nothing is said of them. */
export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  { library, log }: DiscordContext,
): Promise<void> {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const choices = completeOption(name, String(value), library(), LIMITS.choices)
      .filter((choice) => choice.value.length <= LIMITS.choiceValue && choice.name.trim())
      .map((choice) => ({ name: cut(choice.name, LIMITS.choiceName), value: choice.value }));
    await interaction.respond(choices);
  } catch (error) {
    log.info(`a list of choices was not sent: ${error instanceof Error ? error.message : error}`);
  }
}
