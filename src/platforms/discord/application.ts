import { type APIApplication, type APIUser, DiscordAPIError, REST, Routes } from 'discord.js';
import type { DiscordSettings } from '../../operations/settings.js';
import { PlatformError } from '../platform.js';
import { BAD_TOKEN } from './connect.js';
import { restOptions } from './rest.js';

/** Discord's interface without the gateway, for `register` and `doctor`. */
export const restOf = ({ apiUrl, token }: DiscordSettings): REST => new REST(restOptions(apiUrl)).setToken(token);

/** The application behind the token. @throws PlatformError where the token is refused or Discord cannot be reached */
export const readApplication = (rest: REST, settings: DiscordSettings): Promise<APIApplication> =>
  asked(settings, async () => (await rest.get(Routes.currentApplication())) as APIApplication);

/** The bot's own user. @throws PlatformError */
export const readBot = (rest: REST, settings: DiscordSettings): Promise<APIUser> =>
  asked(settings, async () => (await rest.get(Routes.user())) as APIUser);

/** Asks Discord; what goes wrong is said in words that tell what to do. */
export async function asked<T>({ apiUrl, guildId }: DiscordSettings, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) {
      const code = (error as NodeJS.ErrnoException).code ?? 'no answer';
      throw new PlatformError(
        `Discord cannot be reached at ${new URL(apiUrl).host} (${code}). Check the network and DISCORD_API_URL.`,
      );
    }
    if (error.status === 401) throw new PlatformError(BAD_TOKEN);
    if (error.status === 403 || error.status === 404) {
      const where = guildId ? `the server ${guildId} (DISCORD_GUILD_ID)` : 'this application (DISCORD_APPLICATION_ID)';
      throw new PlatformError(
        `Discord does not let the bot into ${where}: ${error.message} (${error.code}). Check the id, and invite the bot with the link of "entente doctor".`,
      );
    }
    throw new PlatformError(`Discord refuses: ${error.message} (${error.code}).`);
  }
}
