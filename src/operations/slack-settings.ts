import { z } from 'zod';

const token = (prefix: string, kind: string) =>
  z
    .string()
    .trim()
    .startsWith(prefix, { error: `must be the ${kind} token, which begins with ${prefix}` })
    .optional();

const channelIds = z
  .string()
  .transform((list) => list.split(/[\s,]+/u).filter(Boolean))
  .pipe(
    z.array(
      z.string().regex(/^[CG][A-Z0-9]{2,}$/u, {
        error: 'must be ids of channels such as C0123ABCD: in Slack, at the foot of the channel’s details',
      }),
    ),
  );

/** The environment variables of Slack. */
export const slackVariables = {
  SLACK_BOT_TOKEN: token('xoxb-', 'bot'),
  SLACK_APP_TOKEN: token('xapp-', 'app-level'),
  SLACK_SIGNING_SECRET: z.string().trim().optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/u, error: 'must be an address that begins with http:// or https://' })
    .default('https://slack.com/api/'),
  SLACK_CHANNELS: channelIds.default([]),
};

/** What Slack needs; there only where one of its secrets is. */
export interface SlackSettings {
  readonly botToken?: string;
  /** With it Slack is reached by Socket Mode, without an address of one's own. */
  readonly appToken?: string;
  /** For HTTP mode. */
  readonly signingSecret?: string;
  /** With a slash at its end. */
  readonly apiUrl: string;
  /** Channels to stay within; empty is everywhere. Direct messages are always answered. */
  readonly channels: readonly string[];
}

const variables = z.object(slackVariables);

/** The settings of Slack from its variables; undefined where none of its secrets is set. */
export function slackSettings(set: z.infer<typeof variables>): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = set;
  if (!botToken && !appToken && !signingSecret) return undefined;
  return {
    ...(botToken && { botToken }),
    ...(appToken && { appToken }),
    ...(signingSecret && { signingSecret }),
    apiUrl: `${set.SLACK_API_URL.replace(/\/+$/u, '')}/`,
    channels: set.SLACK_CHANNELS,
  };
}

/** Whether Slack reaches the bot over HTTP: where it has no token for Socket Mode. */
export const isHttpMode = (slack: SlackSettings | undefined): boolean =>
  slack?.signingSecret !== undefined && slack.appToken === undefined;
