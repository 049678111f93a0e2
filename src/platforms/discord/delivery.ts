import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from '../../operations/log.js';
import { noteError, referenceNow } from '../../operations/request-record.js';
import { apologyFor } from '../../replies/to-reply-error.js';
import { type OutMessage, plainMessage } from './message.js';

/** Interactions that are dead or answered already: nothing can be said there any more. */
const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** Places where the bot may not write. */
const FORBIDDEN: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.UnknownChannel,
]);

/** Something that is answered, as the log speaks of it. */
export interface Place {
  /** "an interaction", "a mention in channel 123". */
  readonly what: string;
  readonly createdTimestamp: number;
}

/** Sends things to Discord and says in the log, once for each place, where that does not work. Never throws. */
export function createDelivery(log: Log) {
  const told = new WeakSet<object>();

  /** @returns whether it was sent, or `gone` where nothing more can be said there */
  async function attempt(place: Place, send: () => Promise<unknown>): Promise<'sent' | 'gone' | 'failed'> {
    try {
      await send();
      return 'sent';
    } catch (error) {
      const code = error instanceof DiscordAPIError ? error.code : undefined;
      const kind = GONE.has(code) ? 'gone' : FORBIDDEN.has(code) ? 'forbidden' : 'delivery';
      noteError(kind, 'undelivered');
      if (!told.has(place)) {
        told.add(place);
        const age = ((Date.now() - place.createdTimestamp) / 1000).toFixed(1);
        if (kind === 'gone') log.warn(`${place.what} could not be answered any more (Discord: ${code}, ${age} s old)`);
        else if (kind === 'forbidden') {
          log.warn(
            `${place.what} could not be answered: I may not write there (Discord: ${code}). See "entente doctor".`,
          );
        }
      }
      if (kind !== 'delivery') return 'gone';
      const reference = referenceNow();
      log.error(`${place.what}: reference ${reference}`, error);
      apology.set(place, apologyFor(reference));
      return 'failed';
    }
  }

  const apology = new WeakMap<object, string>();

  return {
    attempt,
    /** Sends an answer; where Discord does not take it, a short apology under the number that the log has. */
    async deliver(
      place: Place,
      message: OutMessage,
      send: (message: OutMessage) => Promise<unknown>,
    ): Promise<boolean> {
      const result = await attempt(place, () => send(message));
      if (result !== 'failed') return result === 'sent';
      const sorry = plainMessage(apology.get(place) ?? 'Something went wrong on my side.', 'error');
      return (await attempt(place, () => send(sorry))) === 'sent';
    },
  };
}

export type Delivery = ReturnType<typeof createDelivery>;
