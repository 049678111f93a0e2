import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { createLog } from '../../operations/log.js';
import { packageRoot } from '../../operations/package-root.js';
import type { Settings } from '../../operations/settings.js';
import { type Finding, notWanted } from '../platform.js';
import { deadAppToken, deadBotToken, isDeadToken, slackCode, unreachable } from './errors.js';
import { createSlackLogger, webOptions } from './web.js';

const APPS = 'https://api.slack.com/apps';

/** The scopes that the manifest asks for. */
function wantedScopes(): string[] {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'manifest.json'), 'utf8')) as {
    oauth_config: { scopes: { bot: string[] } };
  };
  return manifest.oauth_config.scopes.bot;
}

function scopeFinding(granted: readonly string[]): Finding {
  const missing = wantedScopes().filter((scope) => !granted.includes(scope));
  if (granted.length === 0) return { state: 'note', what: 'scopes', says: 'Slack did not say which are granted' };
  if (missing.length === 0) return { state: 'ok', what: 'scopes', says: 'all that the manifest asks for' };
  const says = `missing: ${missing.join(', ')}. Open ${APPS}, your app, "App Manifest", paste manifest.json, and install the app again.`;
  return { state: 'wrong', what: 'scopes', says };
}

async function examineBotToken(token: string, apiUrl: string, client: WebClient): Promise<Finding[]> {
  const what = 'SLACK_BOT_TOKEN';
  try {
    const answer = await client.auth.test({ token });
    const ok: Finding = { state: 'ok', what, says: `works, as ${answer.user} in ${answer.team}` };
    return [ok, scopeFinding(answer.response_metadata?.scopes ?? [])];
  } catch (error) {
    const says = isDeadToken(error) ? deadBotToken(slackCode(error) ?? '') : unreachable(apiUrl, error);
    return [{ state: 'wrong', what, says }];
  }
}

async function examineAppToken(token: string, apiUrl: string, client: WebClient): Promise<Finding> {
  const what = 'SLACK_APP_TOKEN';
  try {
    await client.apps.connections.open({ token });
    return { state: 'ok', what, says: 'a connection by Socket Mode can be opened' };
  } catch (error) {
    const code = slackCode(error);
    const says = code ? deadAppToken(code) : unreachable(apiUrl, error);
    return { state: 'wrong', what, says };
  }
}

/** Looks at the secrets of Slack: whether they are there, whether they work, and which scopes are missing. */
export async function examineSlack({ slack: settings, http }: Pick<Settings, 'slack' | 'http'>): Promise<Finding[]> {
  const missing = (what: string, says: string): Finding => ({ state: 'missing', what, says: `not set. ${says}` });
  const whereBot = `Open ${APPS}, your app, "OAuth & Permissions": the Bot User OAuth Token, xoxb-…`;
  const whereApp = `Open ${APPS}, your app, "Basic Information", "App-Level Tokens": one with connections:write, xapp-…`;
  if (!settings)
    return notWanted('Slack', [
      ['SLACK_BOT_TOKEN', whereBot],
      ['SLACK_APP_TOKEN', whereApp],
    ]);
  const { botToken, appToken, signingSecret, apiUrl } = settings;
  const logger = createSlackLogger(createLog('silent', () => {}));
  const client = new WebClient(undefined, { ...webOptions(apiUrl, logger), retryConfig: { retries: 0 } });
  const bot = botToken ? await examineBotToken(botToken, apiUrl, client) : [missing('SLACK_BOT_TOKEN', whereBot)];
  if (appToken) return [...bot, await examineAppToken(appToken, apiUrl, client)];
  if (!signingSecret) return [...bot, missing('SLACK_APP_TOKEN', `${whereApp} (or SLACK_SIGNING_SECRET, for HTTP)`)];
  const says = `HTTP mode: Slack has to reach POST /slack/events on port ${http?.port}; Slack itself checks that when you enter the address`;
  return [...bot, { state: 'note', what: 'SLACK_SIGNING_SECRET', says }];
}
