import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@slack/bolt';
import { prepareCompletion } from '../../../commands/complete.js';
import { createSeenBefore } from '../../operations/seen-before.js';
import type { SlackSettings } from '../../operations/slack-settings.js';
import { exampleQuestions } from '../../replies/examples.js';
import { type Platform, type PlatformDeps, PlatformError, type RunningPlatform } from '../platform.js';
import { createAnswering } from './answering.js';
import { createApp } from './app.js';
import { createBoundedFetch } from './bounded-fetch.js';
import type { Self, SlackContext } from './context.js';
import { createDelivery } from './delivery.js';
import { deadBotToken, isDeadToken, slackCode, unreachable } from './errors.js';
import { examineSlack } from './examine.js';
import { createHttp } from './http.js';
import { createInFlight } from './in-flight.js';
import { createMemory } from './memory.js';
import { createSessions } from './sessions.js';
import { createSocket } from './socket.js';
import { createSlackLogger, createWeb, type Web } from './web.js';

const RESPOND_MS = 10_000;
/** Between the first tries. Each of these takes ten seconds at most, so that a minute decides. */
const PAUSES_MS: readonly number[] = [1_000, 3_000, 9_000];

export interface StartOptions {
  /** Pauses between the first tries where Slack cannot be reached, in milliseconds. */
  readonly pauses?: readonly number[];
}

/** @throws PlatformError where a secret is missing */
function checkSettings(settings: SlackSettings | undefined): SlackSettings & { botToken: string } {
  if (!settings?.botToken) {
    throw new PlatformError(
      'SLACK_BOT_TOKEN is missing. It stands under "OAuth & Permissions" of your app and begins with xoxb-.',
    );
  }
  if (!settings.appToken && !settings.signingSecret) {
    throw new PlatformError(
      'SLACK_APP_TOKEN is missing (for Socket Mode), or SLACK_SIGNING_SECRET (for HTTP). Both stand under "Basic Information" of your app.',
    );
  }
  return { ...settings, botToken: settings.botToken };
}

/**
 * Who the bot is; tries again where Slack cannot be reached, and says so once.
 * @throws PlatformError where the token is refused, or Slack is not to be reached after the last pause
 */
async function whoAmI(
  { status }: Web,
  apiUrl: string,
  { stopping, log }: PlatformDeps,
  pauses: readonly number[],
): Promise<Self> {
  for (let n = 0; ; n++) {
    try {
      const { user_id: user = '', bot_id: bot = '', team_id: team = '', user: name = '' } = await status.auth.test();
      return { user, bot, team, name };
    } catch (error) {
      if (isDeadToken(error)) throw new PlatformError(deadBotToken(slackCode(error) ?? ''));
      const pause = pauses[n];
      if (pause === undefined || stopping.aborted) throw new PlatformError(unreachable(apiUrl, error));
      if (n === 0) log.warn(`${unreachable(apiUrl, error)} Trying again for up to a minute.`);
      await wait(pause, undefined, { signal: stopping }).catch(() => {});
    }
  }
}

/** After an error of the Web API, finds out whether the token is dead: a bot that cannot speak must not stay. */
function createTokenWatch({ status }: Web, failed: (error: Error) => void) {
  let asking = false;
  return (error: unknown): void => {
    if (!isDeadToken(error) || asking) return;
    asking = true;
    status.auth
      .test()
      .catch((found: unknown) => {
        if (isDeadToken(found)) failed(new PlatformError(deadBotToken(slackCode(found) ?? '')));
      })
      .finally(() => {
        asking = false;
      });
  };
}

function connectionOf(slack: SlackSettings, logger: Logger, { log, failed, stopping, meter, http }: PlatformDeps) {
  const { appToken, signingSecret, apiUrl } = slack;
  const reconnected = () => meter.reconnected('slack');
  return appToken
    ? createSocket({ appToken, apiUrl, logger, log, failed, stopping, reconnected })
    : createHttp({ signingSecret: signingSecret ?? '', logger, http });
}

/** Makes ahead of the first request what would keep it waiting; claims are found in short turns meanwhile. */
function prepare({ library, log }: PlatformDeps): void {
  const now = library();
  exampleQuestions(now);
  now
    .prepareClaims()
    .then(() => prepareCompletion(now))
    .catch((error: unknown) => log.error('claims could not be found', error));
}

/** Connects the bot and answers what comes, until it is stopped. @throws PlatformError */
export async function startSlack(
  deps: PlatformDeps,
  { pauses = PAUSES_MS }: StartOptions = {},
): Promise<RunningPlatform> {
  const slack = checkSettings(deps.settings.slack);
  const { log } = deps;
  const logger = createSlackLogger(log);
  const web = createWeb(slack.botToken, slack.apiUrl, logger);
  const self = await whoAmI(web, slack.apiUrl, deps, pauses);
  prepare(deps);
  const memory = createMemory({ file: join(deps.settings.data, 'slack-threads.json'), warn: log.warn });
  const inFlight = createInFlight(log, deps.requests);
  const onError = createTokenWatch(web, deps.failed);
  const context: SlackContext = {
    deps,
    slack,
    self,
    web,
    memory,
    answering: createAnswering(deps),
    delivery: createDelivery({ web, log, post: createBoundedFetch(RESPOND_MS), onError }),
    sessions: createSessions(web, log),
    seenBefore: createSeenBefore(),
    run: inFlight.run,
  };
  const connection = connectionOf(slack, logger, deps);
  createApp(connection.receiver, logger, context);
  const stop = async (graceMs: number): Promise<void> => {
    await connection.stop();
    await inFlight.finished(graceMs);
    await memory.settled();
  };
  try {
    await connection.connect();
  } catch (error) {
    await stop(0);
    throw error;
  }
  const mode = slack.appToken ? 'by Socket Mode' : `on port ${deps.http?.port}, POST /slack/events`;
  return { description: `as ${self.name} ${mode}`, connected: connection.ready, stop };
}

/** Slack, on Bolt. */
export const slack: Platform = {
  name: 'Slack',
  start: (deps) => startSlack(deps),
  examine: examineSlack,
};
