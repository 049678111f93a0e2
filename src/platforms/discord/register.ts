import { type APIApplicationCommand, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { commands } from '../../../commands/index.js';
import type { DiscordSettings } from '../../operations/settings.js';
import { asked, readApplication, restOf } from './application.js';
import { commandData } from './command-data.js';

type Data = RESTPutAPIApplicationCommandsJSONBody[number];

/** What makes up a command, the same from us and back from Discord, which fills in what was left out. */
function essence(data: Data | APIApplicationCommand): string {
  const { name, type = 1 } = data;
  const { options = [] } = data as { options?: object[] };
  const told = data as {
    description?: string;
    integration_types?: number[] | null;
    contexts?: number[] | null;
    name_localizations?: object | null;
    description_localizations?: object | null;
  };
  const sorted = (words: unknown) => Object.entries(words ?? {}).sort(([a], [b]) => a.localeCompare(b));
  const shape = (option: object): unknown => {
    const {
      name: key,
      description,
      type: kind,
      required = false,
      autocomplete = false,
      max_length,
      description_localizations: words,
    } = option as Record<string, unknown>;
    return { key, description, kind, required, autocomplete, max_length, words: sorted(words) };
  };
  return JSON.stringify({
    name,
    type,
    description: told.description ?? '',
    names: sorted(told.name_localizations),
    descriptions: sorted(told.description_localizations),
    options: options.map(shape),
    where: [...(told.integration_types ?? [0])].sort(),
    contexts: [...(told.contexts ?? [])].sort(),
  });
}

const keyOf = ({ name, type = 1 }: Data | APIApplicationCommand): string => (type === 1 ? `/${name}` : `“${name}”`);

/** What putting the commands in place changes, a line for each kind of change. */
export function difference(before: readonly APIApplicationCommand[], after: readonly Data[]): string[] {
  const old = new Map(before.map((data) => [keyOf(data), essence(data)]));
  const now = new Map(after.map((data) => [keyOf(data), essence(data)]));
  const keys = [...now.keys()];
  const line = (what: string, names: readonly string[]) => (names.length > 0 ? [`${what}: ${names.join(', ')}`] : []);
  return [
    ...line(
      'added',
      keys.filter((key) => !old.has(key)),
    ),
    ...line(
      'changed',
      keys.filter((key) => old.has(key) && old.get(key) !== now.get(key)),
    ),
    ...line(
      'removed',
      [...old.keys()].filter((key) => !now.has(key)),
    ),
    ...line(
      'as before',
      keys.filter((key) => old.get(key) === now.get(key)),
    ),
  ];
}

/** Discord leaves the words of other languages out unless it is asked for them. */
export const WITH_WORDS = { query: new URLSearchParams({ with_localizations: 'true' }) };

/**
 * Puts every command in place in one request, for one server or everywhere.
 * @returns what changed, a line each
 * @throws PlatformError
 */
export async function register(settings: DiscordSettings): Promise<string[]> {
  const rest = restOf(settings);
  const { guildId } = settings;
  const id = settings.applicationId ?? (await readApplication(rest, settings)).id;
  const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  return asked(settings, async () => {
    const before = (await rest.get(route, WITH_WORDS)) as APIApplicationCommand[];
    const body = commandData(commands);
    await rest.put(route, { body });
    const everywhere = guildId ? ((await rest.get(Routes.applicationCommands(id))) as APIApplicationCommand[]) : [];
    return [
      ...difference(before, body),
      guildId ? `in place in the server ${guildId}` : 'in place everywhere; open clients may have to be reloaded',
      ...(everywhere.length > 0
        ? ['these commands are also registered everywhere, so that server shows them twice: remove DISCORD_GUILD_ID']
        : []),
    ];
  });
}
