import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../../../src/library.js';
import { createLog } from '../../../src/operations/log.js';
import { createRateLimit } from '../../../src/operations/rate-limit.js';
import { readSettings } from '../../../src/operations/settings.js';
import { createWorkQueue } from '../../../src/operations/work-queue.js';
import { createShared } from '../../../src/platforms/create-shared.js';
import { type StartOptions, startDiscord } from '../../../src/platforms/discord/platform.js';
import type { PlatformDeps } from '../../../src/platforms/platform.js';
import type { InteractionPayload } from './payloads.js';
import { type DiscordServer, type Sent, startDiscordServer, TOKEN } from './server.js';

export interface BotOptions extends StartOptions {
  readonly library: Library;
  readonly data?: string;
  readonly set?: Record<string, string>;
  readonly deps?: Partial<PlatformDeps>;
  readonly server?: DiscordServer;
}

/** The settings of a bot on the loopback. */
export const settingsOn = (server: DiscordServer, set: Record<string, string> = {}) =>
  readSettings({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: server.apiUrl, LOG_LEVEL: 'info', ...set }, '/nowhere/.env');

/** Prepares a bot on the real discord.js against a Discord on the loopback. */
export async function prepareBot({ library, data, set = {}, deps: own = {}, server: given, ...options }: BotOptions) {
  const server = given ?? (await startDiscordServer());
  const lines: string[] = [];
  const stop = new AbortController();
  let tellFailure: (error: Error) => void = () => {};
  const failure = new Promise<Error>((resolve) => {
    tellFailure = resolve;
  });
  const settings = settingsOn(server, { ENTENTE_DATA: data ?? mkdtempSync(join(tmpdir(), 'entente-')), ...set });
  const log = createLog('info', (line) => lines.push(line), { stacks: true });
  const deps: PlatformDeps = {
    ...createShared({ settings, log, library: () => library, stop: stop.signal }),
    limit: createRateLimit({ burst: 10_000, perMinute: 10_000 }),
    failed: tellFailure,
    ...own,
  };
  return { server, deps, lines, stop, failure, start: () => startDiscord(deps, options) };
}

/** A bot that is up, and what tests ask of it. */
export async function startBot(options: BotOptions) {
  const prepared = await prepareBot(options);
  const { server, deps, lines } = prepared;
  const running = await prepared.start();

  const callbackOf = ({ id }: InteractionPayload) =>
    server.request(({ path }) => path.startsWith(`/interactions/${id}/`));
  const editOf = ({ token }: InteractionPayload) =>
    server.request(({ method, path }) => method === 'PATCH' && path.includes(token));

  return {
    ...prepared,
    lines,
    running,
    /** Delivers an interaction and waits for its first response. */
    async respond(interaction: InteractionPayload): Promise<Sent> {
      server.gateway.dispatch('INTERACTION_CREATE', interaction);
      return callbackOf(interaction);
    },
    /** Delivers an interaction that is deferred, and waits for its answer. */
    async ask(interaction: InteractionPayload): Promise<Sent> {
      server.gateway.dispatch('INTERACTION_CREATE', interaction);
      return editOf(interaction);
    },
    /** Delivers a message and waits for the reply to it. */
    async say(message: { id: string }): Promise<Sent> {
      server.gateway.dispatch('MESSAGE_CREATE', message);
      return server.request(({ body }) => body?.message_reference?.message_id === message.id);
    },
    async end() {
      await running.stop(5_000);
      await deps.state.settled();
      await server.stop();
    },
  };
}

export type Bot = Awaited<ReturnType<typeof startBot>>;

export const queueOf = (parallel: number, waiting: number) => createWorkQueue({ parallel, waiting });
