import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { packageRoot } from './package-root.js';

/** Levels of the log, from silent upwards. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const environmentSchema = z.object({
  ENTENTE_CORPUS: z.string().optional(),
  ENTENTE_DATA: z.string().default('./data'),
  ENTENTE_LEARN: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  NO_COLOR: z.string().optional(),
  FORCE_COLOR: z.string().optional(),
});

/** What the person who runs the bot has set; every setting is described in .env.example. */
export interface Settings {
  /** The corpus folder: articles/*.md and, if it has one, actors.yaml. */
  readonly corpus: string;
  /** Where caches and other things that the bot writes live. */
  readonly data: string;
  /** Whether unanswered questions and feedback are kept. */
  readonly learn: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly noColour: boolean;
  /** Colour even where the output is no terminal. */
  readonly forceColour: boolean;
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
    throw new SettingsError(`${issue?.path.join('.')} ${issue?.message} (see .env.example).`);
  }
  const { ENTENTE_CORPUS, ENTENTE_DATA, ENTENTE_LEARN, LOG_LEVEL, NO_COLOR, FORCE_COLOR } = parsed.data;
  return {
    corpus: ENTENTE_CORPUS ?? join(packageRoot(), 'corpus'),
    data: ENTENTE_DATA,
    learn: ENTENTE_LEARN === 'on',
    logLevel: LOG_LEVEL,
    noColour: NO_COLOR !== undefined,
    forceColour: FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false',
  };
}
