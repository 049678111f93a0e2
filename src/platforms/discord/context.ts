import type { DiscordSettings } from '../../operations/settings.js';
import type { PlatformDeps } from '../platform.js';
import type { Answers } from './answers.js';
import type { Delivery } from './delivery.js';

/** What the handlers of Discord's events work with. */
export interface DiscordContext extends Pick<PlatformDeps, 'library' | 'log' | 'limit' | 'keepFeedback' | 'requests'> {
  readonly settings: DiscordSettings;
  readonly answers: Answers;
  readonly delivery: Delivery;
  /** Whether an id of Discord's came before. */
  seenBefore(id: string): boolean;
  /** Whether the bot is shutting down. */
  closing(): boolean;
}

export const SLOW_DOWN = 'That is a lot of questions at once. Please wait a minute; until then I stay silent.';
export const CLOSING = 'I am just being restarted. Please ask again in a minute.';
export const ELSEWHERE = 'I do not answer in this channel. Whoever runs me has set where I do.';

/** Whether the bot is to answer at a place; in direct messages it always is. */
export function isWithin(
  { guilds, channels }: Pick<DiscordSettings, 'guilds' | 'channels'>,
  place: { readonly guildId: string | null; readonly channelIds: readonly (string | null | undefined)[] },
): boolean {
  if (place.guildId === null) return true;
  const inGuild = guilds.length === 0 || guilds.includes(place.guildId);
  return inGuild && (channels.length === 0 || place.channelIds.some((id) => id && channels.includes(id)));
}

/**
 * The conversation that something is said in: a thread's, or in a channel one person's own. What is private is a
 * conversation of its own, so that nothing of it is ever carried over into the channel.
 */
export function threadOf(place: {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly shared: boolean;
  readonly user: string;
  readonly hidden?: boolean;
}): string {
  const { guildId, channelId, shared, user, hidden } = place;
  const where = ['discord', guildId ?? 'direct', channelId ?? 'nowhere'];
  return [...where, ...(shared && !hidden ? [] : [user]), ...(hidden ? ['private'] : [])].join(':');
}
