import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { restOptions } from './rest.js';

/** A client with no privileged intent, which never pings anybody, and keeps little. */
export const createClient = (apiUrl: string): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come in channels that were never seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: restOptions(apiUrl),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 20,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 100, keepOverLimit: ({ id, client }) => id === client.user?.id },
      UserManager: { maxSize: 1000, keepOverLimit: ({ id, client }) => id === client.user?.id },
    }),
  });
