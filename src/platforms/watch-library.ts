import type { Library } from '../library.js';
import type { LibraryStatus } from '../operations/library-status.js';

/** Tells what there is of a library, and when its claims are there. */
export function watchLibrary(library: () => Library) {
  const found = new WeakSet<Library>();
  const loadedAt = new Date();
  return {
    async prepare(): Promise<void> {
      const now = library();
      await now.prepareClaims();
      found.add(now);
    },
    status(): LibraryStatus {
      const now = library();
      return {
        articles: now.corpus.articles.length,
        passages: now.passages.length,
        ...(found.has(now) && { claims: now.claims().length }),
        loadedAt,
        reloads: 0,
        failedReloads: 0,
      };
    },
  };
}
