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
import { deadBotToken, describeError, isDeadToken, slackCode } from './errors.js';
import { examineSlack } from './examine.js';
import { createHttp } from './http.js';
import { createInFlight } from './in-flight.js';
import { createMemory } from './memory.js';
import { createSessions } from './sessions.js';
import { createSocket } from './socket.js';
import { createSlackLogger, createWeb, type Web } from './web.js';

const FIRST_TRIES_MS = 60_000;
const PAUSE_MS = 1_000;
const RESPOND_MS = 10_000;

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

/** Who the bot is. @throws PlatformError where the token is refused, or Slack is not to be reached for a minute */
async function whoAmI({ client }: Web, { stopping, log }: PlatformDeps): Promise<Self> {
  for (const since = Date.now(); ; ) {
    try {
      const { user_id: user = '', bot_id: bot = '', team_id: team = '', user: name = '' } = await client.auth.test();
      return { user, bot, team, name };
    } catch (error) {
      if (isDeadToken(error)) throw new PlatformError(deadBotToken(slackCode(error) ?? ''));
      if (Date.now() - since > FIRST_TRIES_MS || stopping.aborted) {
        throw new PlatformError(
          `Slack cannot be reached: ${describeError(error)}. Check the network and https://status.slack.com.`,
        );
      }
      log.warn(`Slack: not reached yet: ${describeError(error)}`);
      await wait(PAUSE_MS, undefined, { signal: stopping }).catch(() => {});
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

async function start(deps: PlatformDeps): Promise<RunningPlatform> {
  const slack = checkSettings(deps.settings.slack);
  const { log } = deps;
  const logger = createSlackLogger(log);
  const web = createWeb(slack.botToken, slack.apiUrl, logger);
  const self = await whoAmI(web, deps);
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
  start,
  examine: examineSlack,
};
