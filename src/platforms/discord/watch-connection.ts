import { type Client, Events } from 'discord.js';
import type { Log } from '../../operations/log.js';

/**
 * Says once that the connection is lost and once that it is back; in between discord.js tries again twice a second.
 * @returns whether the connection is there now
 */
export function watchConnection(
  client: Client,
  { log, reconnected, closing }: { log: Log; reconnected(): void; closing(): boolean },
): () => boolean {
  let lost = false;
  const onLost = (why?: string) => {
    if (!lost && !closing())
      log.warn(`Discord: the connection is lost${why ? ` (${why})` : ''}; trying again until it is back`);
    lost = true;
  };
  const onBack = () => {
    if (lost) {
      log.notice('Discord: connected again');
      reconnected();
    }
    lost = false;
  };
  client
    .on(Events.Warn, (message) => log.warn(`Discord: ${message}`))
    .on(Events.Error, ({ message }) => log.warn(`Discord: ${message}`))
    .on(Events.ShardError, ({ message }) => onLost(message))
    .on(Events.ShardReconnecting, () => onLost())
    .on(Events.ShardDisconnect, () => {
      lost = true;
    })
    .on(Events.ShardResume, onBack)
    .on(Events.ShardReady, onBack);
  return () => client.isReady() && !lost;
}
