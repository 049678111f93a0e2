import type { LibraryStatus } from './library-status.js';

/** How a configured platform stands now. */
export type PlatformState = 'starting' | 'connected' | 'not connected' | 'down';

export interface ReadinessSources {
  /** By name; all that are configured. */
  platforms(): Readonly<Record<string, PlatformState>>;
  /** Undefined while it is being built. */
  library(): LibraryStatus | undefined;
  readonly stopping: AbortSignal;
}

/** What `/readyz` says, as it goes over the wire. */
export interface Readiness {
  readonly ready: boolean;
  /** A few words for each thing that is not. */
  readonly notReady: readonly string[];
  readonly platforms: Readonly<Record<string, PlatformState>>;
  readonly library:
    | {
        readonly articles: number;
        readonly claims: number | 'being found';
        readonly loadedAt: string;
        readonly failedReloads: number;
      }
    | 'being built';
}

/** Whether questions are taken now: the library is there, each configured platform connected, and nothing stops. */
export function readiness({ platforms, library, stopping }: ReadinessSources): Readiness {
  const now = platforms();
  const status = library();
  const notReady = [
    ...(stopping.aborted ? ['stopping'] : []),
    ...(status ? [] : ['library: being built']),
    ...Object.entries(now).flatMap(([name, state]) => (state === 'connected' ? [] : [`${name}: ${state}`])),
  ];
  return {
    ready: notReady.length === 0,
    notReady,
    platforms: now,
    library: status
      ? {
          articles: status.articles,
          claims: status.claims ?? 'being found',
          loadedAt: status.loadedAt.toISOString(),
          failedReloads: status.failedReloads,
        }
      : 'being built',
  };
}
