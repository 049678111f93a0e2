import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

/** An answer to somebody who watches the bot. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What is told at a path. */
export type Route = () => Answer | Promise<Answer>;

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * What the HTTP server tells at which path, whatever else it serves: `/healthz` that the process lives, `/readyz`
 * whether it takes questions, `/metrics` its figures.
 */
export function operationRoutes({
  readiness,
  metrics,
}: {
  readonly readiness: () => Readiness;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
}): ReadonlyMap<string, Route> {
  return new Map<string, Route>([
    ['/healthz', () => ({ status: 200, type: JSON_TYPE, body: '{"alive":true}' })],
    [
      '/readyz',
      () => {
        const now = readiness();
        return { status: now.ready ? 200 : 503, type: JSON_TYPE, body: JSON.stringify(now) };
      },
    ],
    ['/metrics', async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() })],
  ]);
}
