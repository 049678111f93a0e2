import type { Library } from '../../library.js';
import type { LiveLibrary } from '../../live-library.js';
import type { Log } from '../../operations/log.js';
import type { Settings } from '../../operations/settings.js';

/** The library for one call; what is new in a large corpus is read first. */
export async function openOnce(folder: string, settings: Settings, log: Log): Promise<Library> {
  const { openCorpus } = await import('../../open-library.js');
  const { library } = await openCorpus(folder, { data: settings.data, say: log.warn });
  warnOfProblems(library, log.warn);
  return library;
}

/** The library for as long as the process runs: it follows its folder, and looks at once on SIGHUP. */
export async function openLive(folder: string, settings: Settings, log: Log): Promise<LiveLibrary> {
  const { createLiveLibrary } = await import('../../live-library.js');
  const { warm } = await import('../warm.js');
  const live = createLiveLibrary({
    folder,
    data: settings.data,
    log,
    interval: 1_000 * settings.reload,
    opened: (library) => warnOfProblems(library, log.warn),
    warm,
  });
  process.on('SIGHUP', () => void live.reload());
  return live;
}

function warnOfProblems(library: Library, warn: (message: string) => void): void {
  const errors = library.corpus.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    warn(
      `${errors} ${errors === 1 ? 'problem' : 'problems'} in the corpus, left out; "entente corpus check" lists them.`,
    );
  }
}
