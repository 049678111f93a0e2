import { LOG_LEVELS, type Settings } from './settings.js';

/** Lines for the person who runs the bot. Never questions, tokens or other people's words. */
export interface Log {
  error(message: string, error?: unknown): void;
  warn(message: string): void;
  info(message: string): void;
  /** What whoever starts the bot wants to see whatever the level, unless it is silent: which platforms are up. */
  notice(message: string): void;
}

// Quoted first: a path in quotation marks may hold blanks. A slash after a word ("and/or", "https://") begins no path.
const PATHS =
  /(['"`])(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:(?!\1).)+\1|(?<![\w:/.])(?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^\s'"`,)]+/gu;

/**
 * An unexpected error in words for whoever runs the bot: what it is, without any path of their machine. Where it
 * broke is told at level `debug` alone.
 */
export function describeError(error: unknown, level: string | undefined): string {
  if (level === 'debug' && error instanceof Error) return error.stack ?? String(error);
  return String(error).split('\n', 1)[0]!.replace(PATHS, '…');
}

/**
 * A log that writes lines to `write` (standard error: standard output is for replies) down to `level`.
 * @param stacks whether errors come with their stack at every level: in a bot, whoever reads the log is not who asked
 */
export function createLog(
  level: Settings['logLevel'],
  write: (line: string) => void,
  { stacks = false }: { stacks?: boolean } = {},
): Log {
  const line = (of: Settings['logLevel'], message: string) => {
    if (LOG_LEVELS.indexOf(of) <= LOG_LEVELS.indexOf(level))
      write(`entente: ${of === 'info' ? '' : `${of}: `}${message}\n`);
  };
  return {
    error: (message, error) =>
      line('error', error === undefined ? message : `${message}: ${describeError(error, stacks ? 'debug' : level)}`),
    warn: (message) => line('warn', message),
    info: (message) => line('info', message),
    notice: (message) => {
      if (level !== 'silent') write(`entente: ${message}\n`);
    },
  };
}
