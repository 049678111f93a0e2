import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';

/** Errors of a token that will not work again. */
const DEAD = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'team_disabled',
  'user_removed_from_team',
  'no_permission',
  'org_login_required',
]);

/** Slack's own code of an error: "channel_not_found"; undefined where Slack did not get to answer. */
export const slackCode = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

/** Whether the token behind a call is of no use any more. */
export const isDeadToken = (error: unknown): boolean => DEAD.has(slackCode(error) ?? '');

/** An error in a few words for the log, without a stack: these are Slack's or the network's, not ours. */
export function describeSlackError(error: unknown): string {
  if (error instanceof WebAPIPlatformError) {
    const { needed } = error.data as { needed?: string };
    return `${error.data.error}${needed ? ` (needs ${needed})` : ''}`;
  }
  if (error instanceof WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof WebAPIRequestError) {
    const { message, cause } = error.original;
    // "fetch failed" alone says nothing: what failed stands behind it.
    const { code, message: why = message } = (cause ?? {}) as { code?: string; message?: string };
    return code ?? why;
  }
  return error instanceof Error ? error.message : String(error);
}

/** What to do where Slack, or whatever stands at SLACK_API_URL, cannot be reached. */
export const unreachable = (apiUrl: string, error: unknown): string =>
  `Slack cannot be used at ${new URL(apiUrl).host} (${describeSlackError(error)}). Check the network, SLACK_API_URL and https://status.slack.com.`;

const APPS = 'https://api.slack.com/apps';

/** What to do about a bot token that Slack refuses. */
export const deadBotToken = (code: string): string =>
  `Slack refuses SLACK_BOT_TOKEN (${code}). Open ${APPS}, your app, "OAuth & Permissions", install it again and copy the Bot User OAuth Token.`;

/** What to do about an app-level token that Slack refuses. */
export const deadAppToken = (code: string): string =>
  `Slack refuses SLACK_APP_TOKEN (${code}). Open ${APPS}, your app, "Basic Information", "App-Level Tokens", and make one with the scope connections:write.`;
