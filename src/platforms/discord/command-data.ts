import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type LocalizationMap,
  type RESTPutAPIApplicationCommandsJSONBody,
  SlashCommandBuilder,
} from 'discord.js';
import type { Command } from '../../../commands/command.js';
import { completes } from '../../../commands/complete.js';
import { describeOptions } from '../../../commands/options.js';
import { COMMAND_WORDS, type CommandWords } from './command-words.js';
import { cut, LIMITS } from './limits.js';

/** The option by which an answer is for the asker alone. */
export const PRIVATE = 'private';
/** The entry in the menu of a message. */
const CHECK_MESSAGE = 'Check against sources';

const LONGEST_QUESTION = 4000;

const EVERYWHERE = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall] as const;
const CONTEXTS = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
] as const;

/** What something is called in each language that Discord offers and we speak. */
function inLanguages(wordOf: (words: CommandWords) => string | undefined): LocalizationMap {
  return Object.fromEntries(
    Object.entries(COMMAND_WORDS).flatMap(([locale, words]) => {
      const word = wordOf(words);
      return word ? [[locale, word]] : [];
    }),
  );
}

function slashCommand(command: Command) {
  const data = new SlashCommandBuilder()
    .setName(command.name)
    .setNameLocalizations(inLanguages((words) => words.commands[command.name]?.name))
    .setDescription(cut(command.description, LIMITS.commandDescription))
    .setDescriptionLocalizations(inLanguages((words) => words.commands[command.name]?.description))
    .setIntegrationTypes(...EVERYWHERE)
    .setContexts(...CONTEXTS);
  // Discord wants the options that must be there before those that may.
  const options = describeOptions(command).sort((a, b) => Number(b.required) - Number(a.required));
  for (const { name, description, type, required } of options) {
    const text = cut(description || name, LIMITS.commandDescription);
    if (type === 'boolean')
      data.addBooleanOption((option) => option.setName(name).setDescription(text).setRequired(required));
    else {
      data.addStringOption((option) =>
        option
          .setName(name)
          .setDescription(text)
          .setRequired(required)
          .setMaxLength(LONGEST_QUESTION)
          .setAutocomplete(completes(name)),
      );
    }
  }
  data.addBooleanOption((option) =>
    option
      .setName(PRIVATE)
      .setDescription('only you see the answer; you can share it afterwards')
      .setDescriptionLocalizations(inLanguages((words) => words.private)),
  );
  return data.toJSON();
}

/** What is registered with Discord: every command of the bot, and the entry in the menu of messages. */
export function commandData(commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody {
  const menu = new ContextMenuCommandBuilder()
    .setName(CHECK_MESSAGE)
    .setNameLocalizations(inLanguages((words) => words.checkMessage))
    .setType(ApplicationCommandType.Message)
    .setIntegrationTypes(...EVERYWHERE)
    .setContexts(...CONTEXTS);
  return [...commands.map(slashCommand), menu.toJSON()];
}
