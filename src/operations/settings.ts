import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { type HttpSettings, httpSettings, httpVariables } from './http-settings.js';
import { packageRoot } from './package-root.js';
import { isHttpMode, type SlackSettings, slackSettings, slackVariables } from './slack-settings.js';

/** Levels of the log, from silent upwards. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
/** Text for people, JSON Lines for what collects logs. */
const LOG_FORMATS = ['text', 'json'] as const;

const snowflake = z.string().regex(/^\d{15,21}$/u, {
  error: 'must be an id of 15 to 21 digits: in Discord, switch on Developer Mode and choose "Copy ID"',
});
const snowflakes = z
  .string()
  .transform((list) => list.split(/[\s,]+/u).filter(Boolean))
  .pipe(z.array(snowflake));
const httpUrl = z.url({ protocol: /^https?$/u, error: 'must be an address that begins with http:// or https://' });

const environmentSchema = z.object({
  ENTENTE_CORPUS: z.string().optional(),
  ENTENTE_DATA: z.string().default('./data'),
  ENTENTE_CONTACT: z
    .string()
    .trim()
    // It goes into a header, in parentheses.
    .regex(/^[\x21-\x27\x2A-\x7E]{3,200}$/u, {
      error: 'must be an address of mail or the web, without blanks and parentheses',
    })
    .optional(),
  ENTENTE_RELOAD: z.coerce
    .number({ error: 'must be a number of seconds' })
    .min(0, { error: 'must be 0 or more seconds' })
    .max(86_400, { error: 'must be a day (86400 seconds) at most' })
    .default(5),
  ENTENTE_LEARN: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  LOG_FORMAT: z.enum(LOG_FORMATS, { error: `must be ${LOG_FORMATS.join(' or ')}` }).optional(),
  NO_COLOR: z.string().optional(),
  FORCE_COLOR: z.string().optional(),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_BOT_TOKEN: z.string().optional(),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: httpUrl.default('https://discord.com/api'),
  DISCORD_GUILDS: snowflakes.default([]),
  DISCORD_CHANNELS: snowflakes.default([]),
  ...slackVariables,
  ...httpVariables,
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(environmentSchema.shape);

/** What Discord needs; there only where a token is. */
export interface DiscordSettings {
  readonly token: string;
  /** Read from the client where it is not set. */
  readonly applicationId?: string;
  /** Commands are registered to this server alone, at once, instead of everywhere. */
  readonly guildId?: string;
  /** Without a version and without a slash at its end. */
  readonly apiUrl: string;
  /** Servers and channels to stay within; empty is everywhere. */
  readonly guilds: readonly string[];
  readonly channels: readonly string[];
}

/** What the person who runs the bot has set; every setting is described in .env.example. */
export interface Settings {
  /** The corpus folder: articles/*.md and, if it has one, actors.yaml. */
  readonly corpus: string;
  /** Where caches and other things that the bot writes live. */
  readonly data: string;
  /** How whoever fetches pages can be reached, told to servers with each request. */
  readonly contact?: string;
  /** Seconds from one look at the corpus folder to the next; 0 for none. */
  readonly reload: number;
  /** Whether unanswered questions and feedback are kept. */
  readonly learn: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Undefined: JSON where a platform runs and standard error is no terminal, else text. */
  readonly logFormat?: (typeof LOG_FORMATS)[number];
  readonly noColour: boolean;
  /** Colour even where the output is no terminal. */
  readonly forceColour: boolean;
  readonly discord?: DiscordSettings;
  readonly slack?: SlackSettings;
  /** There where PORT is set or Slack's HTTP mode needs it. */
  readonly http?: HttpSettings;
}

/** A setting that cannot be used; the message names the variable, never its value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

function readEnvFile(file: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new SettingsError(`${file} cannot be read. Check its permissions, or remove it.`);
  }
}

/**
 * The settings from the environment and from `.env` in the working folder; the environment wins, empty is unset.
 * @throws SettingsError for a value that cannot be used
 */
export function readSettings(environment: NodeJS.ProcessEnv, envFile = '.env'): Settings {
  const set = (variables: Record<string, string | undefined>) =>
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environmentSchema.safeParse({ ...set(readEnvFile(envFile)), ...set(environment) });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SettingsError(`${issue?.path[0]?.toString()} ${issue?.message} (see .env.example).`);
  }
  const { ENTENTE_CORPUS, ENTENTE_DATA, ENTENTE_CONTACT, ENTENTE_LEARN, ENTENTE_RELOAD } = parsed.data;
  const { LOG_LEVEL, LOG_FORMAT, NO_COLOR, FORCE_COLOR } = parsed.data;
  const discord = discordSettings(parsed.data);
  const slack = slackSettings(parsed.data);
  const http = httpSettings(parsed.data, isHttpMode(slack));
  return {
    corpus: ENTENTE_CORPUS ?? join(packageRoot(), 'corpus'),
    data: ENTENTE_DATA,
    ...(ENTENTE_CONTACT && { contact: ENTENTE_CONTACT }),
    learn: ENTENTE_LEARN === 'on',
    reload: ENTENTE_RELOAD,
    logLevel: LOG_LEVEL,
    ...(LOG_FORMAT && { logFormat: LOG_FORMAT }),
    noColour: NO_COLOR !== undefined,
    forceColour: FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false',
    ...(discord && { discord }),
    ...(slack && { slack }),
    ...(http && { http }),
  };
}

/** What is set and must never be shown. */
export const secretsOf = ({ discord, slack }: Settings): string[] =>
  [discord?.token, slack?.botToken, slack?.appToken, slack?.signingSecret].filter((secret) => secret !== undefined);

function discordSettings(set: z.infer<typeof environmentSchema>): DiscordSettings | undefined {
  // "Bot …" is how the token stands in a header, and how it is often pasted.
  const token = (set.DISCORD_TOKEN ?? set.DISCORD_BOT_TOKEN)?.trim().replace(/^Bot\s+/iu, '');
  if (!token) return undefined;
  return {
    token,
    ...(set.DISCORD_APPLICATION_ID && { applicationId: set.DISCORD_APPLICATION_ID }),
    ...(set.DISCORD_GUILD_ID && { guildId: set.DISCORD_GUILD_ID }),
    apiUrl: set.DISCORD_API_URL.replace(/\/+$/u, '').replace(/\/v\d+$/u, ''),
    guilds: set.DISCORD_GUILDS,
    channels: set.DISCORD_CHANNELS,
  };
}
