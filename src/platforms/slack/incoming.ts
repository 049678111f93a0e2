import { mentions, readMessage } from './read-message.js';

/** What an event of a message has that matters here; everything in it comes from outside. */
export interface MessageEvent {
  readonly type: string;
  readonly subtype?: string;
  readonly channel: string;
  readonly channel_type?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly client_msg_id?: string;
  readonly edited?: unknown;
  readonly hidden?: boolean;
}

/** A message that is to be answered, in its thread. */
export interface Addressed {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  /** The message that the thread hangs on. */
  readonly thread: string;
  readonly ts: string;
  readonly kind: 'mention' | 'direct' | 'follow-up';
  /** Opens its thread. */
  readonly root: boolean;
}

// A message with a file, or one that is shown in the channel as well, is a message like others.
const PLAIN = new Set([undefined, 'file_share', 'thread_broadcast']);

const isDirect = ({ channel, channel_type: type }: MessageEvent): boolean =>
  type === 'im' || (type === undefined && channel.startsWith('D'));

/**
 * Whether a message is for the bot: a mention, a direct message, or a message in a thread in which it has answered.
 * Edits, joins, other bots and the bot itself are not, nor what is said to somebody else in such a thread.
 * @param engaged whether the bot has answered in a thread
 */
export function addressed(
  event: MessageEvent,
  bot: string,
  engaged: (channel: string, thread: string) => boolean,
): Addressed | undefined {
  const { channel, user, text = '', ts, thread_ts: threadTs } = event;
  if (!PLAIN.has(event.subtype) || event.edited || event.hidden || event.bot_id || !user || user === bot)
    return undefined;
  const common = { channel, user, text: readMessage(text), thread: threadTs ?? ts, ts, root: !threadTs };
  if (isDirect(event)) return { ...common, kind: 'direct' };
  if (event.type === 'app_mention') return { ...common, kind: 'mention' };
  // Its twin, the event of the mention, is answered.
  if (mentions(text, bot) || !threadTs || !engaged(channel, threadTs)) return undefined;
  if (/^\s*<[@!]/u.test(text) || !/[\p{L}\p{N}]/u.test(common.text)) return undefined;
  return { ...common, kind: 'follow-up' };
}

/** Everything under which the same message may come again: Slack's retries, and the twin of a mention. */
export const messageIds = (event: MessageEvent, eventId: string | undefined): string[] =>
  [
    eventId && `event ${eventId}`,
    `message ${event.channel} ${event.ts}`,
    event.client_msg_id && `client ${event.client_msg_id}`,
  ].filter((id): id is string => Boolean(id));
