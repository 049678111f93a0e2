import type { Log } from '../../operations/log.js';
import { noteError, referenceNow } from '../../operations/request-record.js';
import { type Message, sentence } from './answering.js';
import { describeSlackError, slackCode } from './errors.js';
import { clipped } from './render/plain.js';
import { respondTo } from './respond.js';
import type { Web } from './web.js';

/** Where an answer goes. */
export type Place =
  | { readonly kind: 'thread'; readonly channel: string; readonly thread?: string; readonly user: string }
  /** To whoever clicked or typed, and nobody else. */
  | { readonly kind: 'private'; readonly url: string; readonly channel?: string; readonly user: string }
  | { readonly kind: 'direct'; readonly user: string };

const UNFURLED = { unfurl_links: false, unfurl_media: false };

/** Nothing in a message becomes a preview, a link or a call by itself. */
export const QUIET = { ...UNFURLED, link_names: false, parse: 'none' as const };

/** Errors of a message that plain words might still pass. */
const TOO_MUCH = new Set(['msg_too_long', 'msg_blocks_too_long', 'invalid_blocks', 'invalid_blocks_format']);

/** Errors of a place where the bot may not speak; the person can be told elsewhere. */
const NO_ENTRY = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'no_permission',
  'cannot_reply_to_message',
  'thread_not_found',
]);

export interface DeliveryOptions {
  readonly web: Web;
  readonly log: Log;
  /** `fetch`, bounded in time. */
  readonly post: typeof fetch;
  /** Told of every error of the Web API, since some mean the end. */
  onError(error: unknown): void;
}

/** Sends messages. What Slack refuses is logged under a number, and the person is told in another way where there is one. */
export function createDelivery({ web, log, post, onError }: DeliveryOptions) {
  const inThread = (channel: string, thread: string | undefined, { text, blocks }: Message) =>
    web.client.chat.postMessage({
      channel,
      text,
      ...(blocks.length > 0 && { blocks }),
      ...QUIET,
      ...(thread && { thread_ts: thread }),
    });

  const onlyTo = (user: string, channel: string, thread: string | undefined, { text, blocks }: Message) =>
    web.client.chat.postEphemeral({
      channel,
      user,
      text,
      ...(blocks.length > 0 && { blocks }),
      link_names: false,
      parse: 'none',
      ...(thread && { thread_ts: thread }),
    });

  const send = (place: Place, message: Message): Promise<unknown> => {
    if (place.kind === 'thread') return inThread(place.channel, place.thread, message);
    if (place.kind === 'direct') return inThread(place.user, undefined, message);
    const { text, blocks } = message;
    return respondTo(place.url, { response_type: 'ephemeral', replace_original: false, text, blocks }, post);
  };

  /** Files go into the thread; those of a private answer into the direct messages, since no file is private elsewhere. */
  async function attach(place: Place, { attachments = [] }: Message): Promise<void> {
    if (attachments.length === 0) return;
    let { channel, thread } = place.kind === 'thread' ? place : { channel: undefined, thread: undefined };
    if (!channel) {
      const names = attachments.map(({ name }) => name).join(', ');
      const root = await inThread(place.user, undefined, { text: names, blocks: [] });
      channel = root.channel;
      thread = root.ts;
    }
    for (const { name, content, alt } of attachments) {
      const file = { filename: name, title: name, file: content, ...(alt && { alt_text: alt }) };
      const into = thread ? { channel_id: channel ?? '', thread_ts: thread } : { channel_id: channel ?? '' };
      await web.client.files.uploadV2({ ...file, ...into });
    }
  }

  /** Other ways to reach the person, nearest first. */
  const detours = (place: Place, message: Message): (() => Promise<unknown>)[] => [
    ...(place.kind === 'thread' ? [() => onlyTo(place.user, place.channel, place.thread, message)] : []),
    ...(place.kind === 'private' && place.channel
      ? [() => onlyTo(place.user, place.channel!, undefined, message)]
      : []),
    ...(place.kind !== 'direct' ? [() => inThread(place.user, undefined, message)] : []),
  ];

  function instead(error: unknown, message: Message, reference: string): Message {
    const code = slackCode(error) ?? '';
    if (TOO_MUCH.has(code)) return { text: clipped(message.text, 2_500), blocks: [] };
    if (code === 'missing_scope')
      return sentence(`I lack a permission to answer here. Whoever runs me finds it in the log under ${reference}.`);
    if (NO_ENTRY.has(code))
      return sentence(`I may not write there. Invite me to the channel and ask again. Reference ${reference}.`);
    return sentence(`Slack did not take my answer. Ask again in a while. Reference ${reference}.`);
  }

  /** @returns whether the message arrived as it was meant; never throws */
  async function deliver(place: Place, message: Message): Promise<boolean> {
    try {
      await send(place, message);
      await attach(place, message);
      return true;
    } catch (error) {
      onError(error);
      const reference = referenceNow();
      noteError(NO_ENTRY.has(slackCode(error) ?? '') ? 'forbidden' : 'delivery', 'undelivered');
      log.warn(`reference ${reference}: Slack did not take an answer: ${describeSlackError(error)}`);
      const other = instead(error, message, reference);
      const sameWay = TOO_MUCH.has(slackCode(error) ?? '') ? [() => send(place, other)] : [];
      for (const attempt of [...sameWay, ...detours(place, other)]) {
        try {
          await attempt();
          return false;
        } catch (next) {
          onError(next);
          log.info(`reference ${reference}: nor in another way: ${describeSlackError(next)}`);
        }
      }
      return false;
    }
  }

  /** The files of an answer that is shared, for the channel; where the bot is no member they stay in the direct messages. */
  async function attachShared({ channel, user }: Place & { kind: 'private' }, message: Message): Promise<void> {
    if (!channel) return;
    try {
      await attach({ kind: 'thread', channel, user }, message);
    } catch (error) {
      onError(error);
      log.info(`Slack: files were not shared: ${describeSlackError(error)}`);
    }
  }

  return {
    deliver,
    /** Shows a private message to the whole channel, and takes the private one away. */
    async share(place: Place & { kind: 'private' }, message: Message): Promise<void> {
      const { text, blocks } = message;
      try {
        await respondTo(
          place.url,
          { response_type: 'in_channel', replace_original: false, text, blocks, ...UNFURLED },
          post,
        );
        await respondTo(place.url, { delete_original: true }, post);
        await attachShared(place, message);
      } catch (error) {
        log.info(`Slack: sharing by another way: ${describeSlackError(error)}`);
        if (place.channel) await deliver({ kind: 'thread', channel: place.channel, user: place.user }, message);
        else await deliver(place, sentence('That answer is too old to be shared. Ask again.'));
      }
    },
  };
}

export type Delivery = ReturnType<typeof createDelivery>;
