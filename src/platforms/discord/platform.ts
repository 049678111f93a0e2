import { type Client, Events } from 'discord.js';
import { prepareCompletion } from '../../../commands/complete.js';
import { createSeenBefore } from '../../operations/seen-before.js';
import { within } from '../../operations/within.js';
import { exampleQuestions } from '../../replies/examples.js';
import { type Platform, type PlatformDeps, PlatformError, type RunningPlatform } from '../platform.js';
import { createAnswers } from './answers.js';
import { createClient } from './client.js';
import { closedForGood, connect, endClient } from './connect.js';
import type { DiscordContext } from './context.js';
import { createDelivery } from './delivery.js';
import { examineDiscord } from './examine.js';
import { onInteraction } from './on-interaction.js';
import { createOnMessage } from './on-message.js';
import { register } from './register.js';
import { watchConnection } from './watch-connection.js';

const READY_WITHIN_MS = 30_000;

export interface StartOptions {
  readonly readyWithinMs?: number;
  readonly pauses?: readonly number[];
}

/** Logs a client in, answers what comes, until it is stopped. @throws PlatformError */
export async function startDiscord(deps: PlatformDeps, options: StartOptions = {}): Promise<RunningPlatform> {
  const {
    settings: { discord: settings },
    log,
    stopping,
    failed,
  } = deps;
  if (!settings) throw new PlatformError('DISCORD_TOKEN is not set (see .env.example).');
  const underWay = new Set<Promise<void>>();
  let closing = false;
  const answers = createAnswers(deps);
  const context: DiscordContext = {
    ...deps,
    settings,
    answers,
    delivery: createDelivery(log),
    seenBefore: createSeenBefore(),
    closing: () => closing,
  };
  const onMessage = createOnMessage(context);
  // The last net: whatever a handler lets through is logged, and takes nobody else's answer down.
  const track = (work: Promise<void>) => {
    const tracked = work
      .catch((error: unknown) => log.error('something from Discord was not handled', error))
      .finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  };
  let connected = () => false;
  const reconnected = () => deps.meter.reconnected('discord');
  const create = (): Client => {
    const made = createClient(settings.apiUrl);
    connected = watchConnection(made, { log, reconnected, closing: () => closing });
    return made
      .on(Events.InteractionCreate, (interaction) => track(onInteraction(interaction, context)))
      .on(Events.MessageCreate, (message) => track(onMessage(message)))
      .on(Events.Invalidated, () => failed(new PlatformError('Discord ended the session for good. Start again.')));
  };

  try {
    // What the first person would otherwise wait for.
    prepareCompletion(deps.library());
    exampleQuestions(deps.library());
  } catch (error) {
    log.error('what the first answers need could not be made ready', error);
  }
  const readyWithinMs = options.readyWithinMs ?? READY_WITHIN_MS;
  const { pauses } = options;
  const client = await connect(create, settings.token, settings.apiUrl, {
    readyWithinMs,
    stopping,
    ...(pauses && { pauses }),
  });
  client.on(Events.ShardDisconnect, ({ code }) =>
    failed(closedForGood(code) ?? new PlatformError(`Discord closed the connection for good (close code ${code}).`)),
  );
  const { size } = client.guilds.cache;
  return {
    description: `as ${client.user?.tag} in ${size} ${size === 1 ? 'server' : 'servers'}`,
    connected: () => connected(),
    async stop(graceMs) {
      closing = true;
      await within(Promise.allSettled([...underWay]), graceMs);
      await endClient(client);
    },
  };
}

export const discord: Platform = {
  name: 'Discord',
  start: (deps) => startDiscord(deps),
  examine: examineDiscord,
  async register({ discord: settings }) {
    if (!settings) throw new PlatformError('DISCORD_TOKEN is not set (see .env.example).');
    return register(settings);
  },
};
