import type { RequestKind } from '../../operations/request-record.js';
import type { createSeenBefore } from '../../operations/seen-before.js';
import type { SlackSettings } from '../../operations/slack-settings.js';
import type { PlatformDeps } from '../platform.js';
import type { Answering } from './answering.js';
import type { Delivery } from './delivery.js';
import type { Memory } from './memory.js';
import type { Sessions } from './sessions.js';
import type { Web } from './web.js';

/** Who the bot is in its workspace. */
export interface Self {
  readonly user: string;
  readonly bot: string;
  readonly team: string;
  readonly name: string;
}

/** What every listener works with. */
export interface SlackContext {
  readonly deps: PlatformDeps;
  readonly slack: SlackSettings;
  readonly self: Self;
  readonly web: Web;
  readonly answering: Answering;
  readonly delivery: Delivery;
  readonly memory: Memory;
  readonly sessions: Sessions;
  readonly seenBefore: ReturnType<typeof createSeenBefore>;
  /** Runs the work of a request after its acknowledgement; what goes wrong in it is logged, and `tell` says so. */
  run(kind: RequestKind, work: () => Promise<void>, tell: (reference: string) => Promise<unknown>): Promise<void>;
}

/** Whether the bot may speak in a channel: direct messages always, others where the list of channels says so. */
export const mayAnswerIn = ({ slack }: SlackContext, channel: string): boolean =>
  slack.channels.length === 0 || channel.startsWith('D') || slack.channels.includes(channel);

/**
 * The conversation that something is said in: a thread's; in direct messages and in answers that only one person sees,
 * that person's. Nothing private is carried over into a channel.
 */
export function conversationOf(
  { self }: Pick<SlackContext, 'self'>,
  { channel, thread, user }: { readonly channel: string; readonly thread?: string; readonly user: string },
): string {
  const where = ['slack', self.team, channel];
  if (thread === undefined) return [...where, user, 'private'].join(':');
  return [...where, thread, ...(channel.startsWith('D') ? [user] : [])].join(':');
}

export const NOT_HERE = 'Whoever runs me has not switched me on for this channel. Ask me in a direct message.';
