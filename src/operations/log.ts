import { currentRecord } from './request-record.js';
import { LOG_LEVELS, type Settings } from './settings.js';

/** What stands beside a message, each under its name. */
export type Fields = Readonly<Record<string, string | number | boolean>>;

/** Lines for the person who runs the bot. Never questions, tokens or other people's words. */
export interface Log {
  error(message: string, error?: unknown): void;
  warn(message: string): void;
  info(message: string, fields?: Fields): void;
  /** What whoever starts the bot wants to see whatever the level, unless it is silent: which platforms are up. */
  notice(message: string): void;
}

export interface LogOptions {
  /** Whether errors come with their stack at every level: in a bot, whoever reads the log is not who asked. */
  readonly stacks?: boolean;
  readonly format?: NonNullable<Settings['logFormat']>;
  /** Secrets that must not get into a line, whatever it tells of. */
  readonly secrets?: readonly string[];
  readonly now?: () => Date;
}

// Quoted first: a path in quotation marks may hold blanks. A slash after a word ("and/or", "https://") begins no path.
const PATHS =
  /(['"`])(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:(?!\1).)+\1|(?<![\w:/.])(?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^\s'"`,)]+/gu;

const SHORTEST_SECRET = 6;

/**
 * An unexpected error in words for whoever runs the bot: what it is, without any path of their machine. Where it
 * broke is told at level `debug` alone.
 */
export function describeError(error: unknown, level: string | undefined): string {
  if (level === 'debug' && error instanceof Error) return error.stack ?? String(error);
  return String(error).split('\n', 1)[0]!.replace(PATHS, '…');
}

type Level = Exclude<Settings['logLevel'], 'silent'> | 'notice';

interface Line {
  readonly level: Level;
  readonly message: string;
  readonly error?: string | undefined;
  readonly fields?: Fields | undefined;
}

/** `entente: warn: message: error name=value`, the number of a request only where the line does not name it anyhow. */
function asText({ level, message, error, fields = {} }: Line): string {
  const before = level === 'info' || level === 'notice' ? '' : `${level}: `;
  const said = error === undefined ? message : `${message}: ${error}`;
  const named = Object.entries(fields).filter(([name, value]) => name !== 'request' || !said.includes(String(value)));
  return ['entente:', `${before}${said}`, ...named.map(([name, value]) => `${name}=${value}`)].join(' ');
}

const asJson = ({ level, message, error, fields }: Line, now: Date): string =>
  JSON.stringify({
    time: now.toISOString(),
    level: level === 'notice' ? 'info' : level,
    message,
    ...(error !== undefined && { error }),
    ...fields,
  });

/**
 * A log that writes lines to `write` (standard error: standard output is for replies) down to `level`. A line that is
 * written while a request is answered carries its number.
 */
export function createLog(
  level: Settings['logLevel'],
  write: (line: string) => void,
  { stacks = false, format = 'text', secrets = [], now = () => new Date() }: LogOptions = {},
): Log {
  const hidden = secrets.filter(({ length }) => length >= SHORTEST_SECRET);
  const strike = (text: string) => hidden.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
  const clean = (text: string, said: readonly string[]) =>
    strike(said.reduce((rest, each) => rest.replaceAll(each, '[text]'), text));
  const withoutSecrets = (fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? strike(value) : value]),
    );
  const put = (line: Line) => {
    const { number, said = [] } = currentRecord() ?? {};
    const { message, error, fields } = line;
    const whole = {
      ...line,
      message: clean(message, said),
      ...(error !== undefined && { error: clean(error, said) }),
      fields: withoutSecrets({ ...(number && { request: number }), ...fields }),
    };
    write(`${format === 'json' ? asJson(whole, now()) : asText(whole)}\n`);
  };
  const line = (of: Level, message: string, more: Pick<Line, 'error' | 'fields'> = {}) => {
    if (level !== 'silent' && (of === 'notice' || LOG_LEVELS.indexOf(of) <= LOG_LEVELS.indexOf(level)))
      put({ level: of, message, ...more });
  };
  return {
    error: (message, error) =>
      line('error', message, error === undefined ? {} : { error: describeError(error, stacks ? 'debug' : level) }),
    warn: (message) => line('warn', message),
    info: (message, fields) => line('info', message, { fields }),
    notice: (message) => line('notice', message),
  };
}
