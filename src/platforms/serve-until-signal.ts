import { noMeter } from '../operations/meter.js';
import { type ServeOptions, serve } from './serve.js';

/**
 * Runs the platforms until SIGTERM or SIGINT; a second signal stops at once.
 * @returns the exit code
 */
export async function serveUntilSignal(options: Omit<ServeOptions, 'stop' | 'counting'>): Promise<never> {
  const { log } = options;
  const stop = new AbortController();
  let meter = noMeter;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stop.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
    stop.abort();
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  // A promise that nobody waited for is one answer gone wrong, not a reason to leave everybody without one.
  process.on('unhandledRejection', (error) => {
    meter.failed('process', 'unhandled');
    log.error('an error that nobody handled', error);
  });
  process.on('uncaughtException', (error) => {
    log.error('stopping after an error that nobody caught', error);
    process.exit(1);
  });
  // Node's own warnings come as lines of the log, so that whoever collects it finds nothing else there.
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => log.warn(`${name}: ${message}`));
  const counting = (made: typeof meter) => {
    meter = made;
  };
  // Sockets that a library forgot to close must not keep a bot alive that has been stopped.
  return process.exit(await serve({ ...options, stop: stop.signal, counting }));
}
