import { commands } from '../../commands/index.js';
import { type HttpServer, startHttpServer } from '../operations/http-server.js';
import type { Log } from '../operations/log.js';
import { type Meter, noMeter } from '../operations/meter.js';
import type { MetricsSources } from '../operations/metrics.js';
import { packageVersion } from '../operations/package-root.js';
import { type ReadinessSources, readiness } from '../operations/readiness.js';
import { operationRoutes } from '../operations/routes.js';
import type { Settings } from '../operations/settings.js';

export interface OpenHttpOptions extends ReadinessSources, Pick<MetricsSources, 'queue'> {
  readonly settings: Pick<Settings, 'http'>;
  readonly log: Log;
}

/** Who watches the bot, where somebody does. */
export interface Watched {
  readonly meter: Meter;
  readonly http?: HttpServer;
}

/** What is counted beside the commands themselves. */
const OTHER_COMMANDS = ['feedback'];

/**
 * Opens the HTTP server where PORT or Slack's HTTP mode asks for it; without one, nothing is counted and the library of
 * the figures is not loaded.
 * @throws HttpServerError where the port cannot be had
 */
export async function openHttp({ settings, log, queue, ...sources }: OpenHttpOptions): Promise<Watched> {
  const { http } = settings;
  if (!http) return { meter: noMeter };
  const { createMetrics } = await import('../operations/metrics.js');
  const names = [...commands.map(({ name }) => name), ...OTHER_COMMANDS];
  const metrics = createMetrics({ ...sources, queue, commands: names, version: packageVersion() });
  const routes = operationRoutes({ readiness: () => readiness(sources), metrics });
  return { meter: metrics, http: await startHttpServer({ ...http, routes, log }) };
}
