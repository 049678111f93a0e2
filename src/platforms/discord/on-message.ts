import { type Message, MessageType } from 'discord.js';
import type { Flow } from '../../../commands/follow-up.js';
import { noteRequest } from '../../operations/request-record.js';
import { cleanLine } from '../../text/clean.js';
import { listLines } from '../../text/list-lines.js';
import { readCustomId } from './buttons.js';
import { CLOSING, type DiscordContext, isWithin, SLOW_DOWN, threadOf } from './context.js';
import { type OutMessage, plainMessage } from './message.js';

const TYPING_LASTS_MS = 8_000;

const EMPTY =
  'I was addressed, but Discord gave me no text. Mention me in the message itself (@me and your question), write to me directly, or use /ask; pictures and stickers I cannot read.';

/** Whether a message is for the bot: a direct message, a mention, or a reply that pings it; from a person, not edited. */
function isAddressed(message: Message): boolean {
  const { author, client, system, type, webhookId } = message;
  if (author.bot || webhookId || system || ![MessageType.Default, MessageType.Reply].includes(type)) return false;
  return message.guildId === null || message.mentions.users.has(client.user.id);
}

/** The ids of the components of a message, nested ones too. */
function customIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(customIds);
  if (!value || typeof value !== 'object') return [];
  const { custom_id: id, components } = value as { custom_id?: unknown; components?: unknown };
  return [...(typeof id === 'string' ? [id] : []), ...customIds(components)];
}

/** Answers what is written to the bot; a reply goes on from the message that it replies to. */
export function createOnMessage(context: DiscordContext): (message: Message) => Promise<void> {
  const { answers, delivery, limit, requests, seenBefore, settings, closing } = context;

  async function previousOf(message: Message): Promise<Flow | undefined> {
    if (!message.reference?.messageId) return undefined;
    try {
      const { messageId } = message.reference;
      const referred = message.channel.messages.cache.get(messageId) ?? (await message.fetchReference());
      if (referred.author.id !== message.client.user.id) return undefined;
      // The buttons under a reply name the state behind it: nothing else has to be remembered.
      const ids = customIds(referred.components.map((component) => component.toJSON()));
      const state = ids.flatMap((id) => readCustomId(id)?.state ?? [])[0];
      return state ? await answers.flow(state) : undefined;
    } catch {
      // Without Read Message History the question stands for itself.
      return undefined;
    }
  }

  /** Shows that an answer is being written until it is there. */
  async function typing<T>(message: Message, work: Promise<T>): Promise<T> {
    const show = () => {
      if ('sendTyping' in message.channel) message.channel.sendTyping().catch(() => {});
    };
    show();
    const again = setInterval(show, TYPING_LASTS_MS);
    try {
      return await work;
    } finally {
      clearInterval(again);
    }
  }

  async function respond(message: Message): Promise<void> {
    const { channel, channelId, guildId } = message;
    const place = { what: `a message in channel ${channelId}`, createdTimestamp: message.createdTimestamp };
    // The nonce lets Discord see that a second attempt at sending is the same message.
    const send = (out: OutMessage) =>
      message.reply({ ...out, failIfNotExists: false, nonce: message.id, enforceNonce: true });
    const tell = (text: string) => delivery.deliver(place, plainMessage(text), send);
    const verdict = limit.take(`discord:${message.author.id}`, guildId === null ? undefined : `discord:${channelId}`);
    if (verdict !== 'go') return void (verdict === 'tell' && (await tell(SLOW_DOWN)));
    const refused = closing() ? CLOSING : message.content.trim() ? undefined : EMPTY;
    if (refused) {
      noteRequest({ outcome: 'refused' });
      return void (await tell(refused));
    }
    const own = new RegExp(`<@!?${message.client.user.id}>`, 'gu');
    const text = cleanLine(listLines(message.content.replace(own, ' ')));
    const answer = async () => {
      const previous = await previousOf(message);
      const thread = threadOf({ guildId, channelId, shared: channel.isThread(), user: message.author.id });
      return answers.text(text || 'help', { thread, ...(previous && { previous }) });
    };
    const { message: out } = await typing(message, answer());
    await delivery.deliver(place, out, send);
  }

  return async (message) => {
    if (!isAddressed(message) || seenBefore(message.id)) return;
    const { channel, channelId, guildId } = message;
    const parent = channel.isThread() ? channel.parentId : undefined;
    if (!isWithin(settings, { guildId, channelIds: [channelId, parent] })) return;
    await requests.run('discord', 'message', () => respond(message));
  };
}
