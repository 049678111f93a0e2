import { type Client, Events } from 'discord.js';
import type { Log } from '../../operations/log.js';

/** Says once that the connection is lost and once that it is back; in between discord.js tries again twice a second. */
export function logConnection(client: Client, log: Log): Client {
  let lost = false;
  const onLost = (why?: string) => {
    if (!lost) log.warn(`Discord: the connection is lost${why ? ` (${why})` : ''}; trying again until it is back`);
    lost = true;
  };
  const onBack = () => {
    if (lost) log.notice('Discord: connected again');
    lost = false;
  };
  return client
    .on(Events.Error, ({ message }) => log.warn(`Discord: ${message}`))
    .on(Events.ShardError, ({ message }) => onLost(message))
    .on(Events.ShardReconnecting, () => onLost())
    .on(Events.ShardResume, onBack)
    .on(Events.ShardReady, onBack);
}
