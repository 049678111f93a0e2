import { type APIApplicationCommand, type RESTGetAPICurrentUserGuildsResult, Routes } from 'discord.js';
import { commands } from '../../../commands/index.js';
import type { DiscordSettings, Settings } from '../../operations/settings.js';
import { type Finding, notWanted, PlatformError } from '../platform.js';
import { asked, readApplication, readBot, restOf } from './application.js';
import { commandData } from './command-data.js';
import { inviteLink } from './invite.js';
import { difference, WITH_WORDS } from './register.js';

const WHERE_TOKEN =
  'Get one at https://discord.com/developers/applications → your application → Bot → Reset Token, and put it into .env.';

/** Looks at every setting for Discord: whether it is there and works. */
export async function examineDiscord({ discord: settings }: Settings): Promise<Finding[]> {
  if (!settings) return notWanted('Discord', [['DISCORD_TOKEN', WHERE_TOKEN]]);
  const rest = restOf(settings);
  let what = 'DISCORD_TOKEN';
  const findings: Finding[] = [];
  try {
    const bot = await readBot(rest, settings);
    findings.push({ state: 'ok', what, says: `works, as ${bot.username}` });
    what = 'DISCORD_APPLICATION_ID';
    const application = await readApplication(rest, settings);
    findings.push(applicationFinding(application.id, settings));
    what = 'servers';
    const guilds = (await asked(settings, () => rest.get(Routes.userGuilds()))) as RESTGetAPICurrentUserGuildsResult;
    findings.push(
      guilds.length > 0
        ? { state: 'ok', what, says: `the bot is in ${guilds.length}` }
        : { state: 'note', what, says: 'the bot is in none yet: invite it with the link below' },
      ...guildFindings(settings, new Set(guilds.map(({ id }) => id))),
    );
    what = 'commands';
    findings.push(await commandsFinding(rest, application.id, settings));
    findings.push({ state: 'note', what: 'invite link', says: inviteLink(application.id) });
  } catch (error) {
    findings.push({ state: 'wrong', what, says: error instanceof PlatformError ? error.message : String(error) });
  }
  return findings;
}

function applicationFinding(id: string, { applicationId }: DiscordSettings): Finding {
  const what = 'DISCORD_APPLICATION_ID';
  if (!applicationId) return { state: 'ok', what, says: `not set, read from Discord: ${id}` };
  if (applicationId === id) return { state: 'ok', what, says: 'fits the token' };
  return { state: 'wrong', what, says: `the token belongs to another application, ${id}. Correct it or leave it out.` };
}

function guildFindings({ guildId, guilds }: DiscordSettings, joined: ReadonlySet<string>): Finding[] {
  const of = (what: string, id: string): Finding =>
    joined.has(id)
      ? { state: 'ok', what, says: `the bot is in the server ${id}` }
      : {
          state: 'wrong',
          what,
          says: `the bot is not in the server ${id}. Check the id, or invite the bot with the link.`,
        };
  return [...(guildId ? [of('DISCORD_GUILD_ID', guildId)] : []), ...guilds.map((id) => of('DISCORD_GUILDS', id))];
}

async function commandsFinding(
  rest: ReturnType<typeof restOf>,
  id: string,
  settings: DiscordSettings,
): Promise<Finding> {
  const { guildId } = settings;
  const route = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  const there = (await asked(settings, () => rest.get(route, WITH_WORDS))) as APIApplicationCommand[];
  const stale = difference(there, commandData(commands)).filter((line) => !line.startsWith('as before'));
  const where = guildId ? 'in the server of DISCORD_GUILD_ID' : 'everywhere';
  return stale.length === 0
    ? { state: 'ok', what: 'commands', says: `in place ${where}` }
    : {
        state: 'missing',
        what: 'commands',
        says: `not up to date ${where} (${stale.join('; ')}). Run "entente register".`,
      };
}
