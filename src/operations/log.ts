import { LOG_LEVELS, type Settings } from './settings.js';

/** Lines for the person who runs the bot. Never questions, tokens or other people's words. */
export interface Log {
  error(message: string, error?: unknown): void;
  warn(message: string): void;
  info(message: string): void;
  /** What whoever starts the bot wants to see whatever the level, unless it is silent: which platforms are up. */
  notice(message: string): void;
}

/** A log that writes lines to `write` (standard error: standard output is for replies) down to `level`. */
export function createLog(level: Settings['logLevel'], write: (line: string) => void): Log {
  const line = (of: Settings['logLevel'], message: string) => {
    if (LOG_LEVELS.indexOf(of) <= LOG_LEVELS.indexOf(level))
      write(`entente: ${of === 'info' ? '' : `${of}: `}${message}\n`);
  };
  return {
    error: (message, error) =>
      line('error', error instanceof Error ? `${message}: ${error.stack ?? error.message}` : message),
    warn: (message) => line('warn', message),
    info: (message) => line('info', message),
    notice: (message) => {
      if (level !== 'silent') write(`entente: ${message}\n`);
    },
  };
}
