import type { Library } from '../../src/library.js';
import type { LibrarySource } from '../../src/platforms/library-source.js';

/** A source whose library stays as it was loaded. */
export function fixedSource(open: () => Library | Promise<Library>): LibrarySource {
  let library: Library | undefined;
  let loadedAt = new Date();
  let claims: number | undefined;
  const current = (): Library => {
    if (!library) throw new Error('the library was asked for before it was loaded');
    return library;
  };
  return {
    current,
    async load() {
      library = await open();
      loadedAt = new Date();
    },
    async prepare() {
      await current().prepareClaims();
      claims = current().claims().length;
    },
    status() {
      if (!library) return undefined;
      return {
        articles: library.corpus.articles.length,
        passages: library.passageCount,
        ...(claims !== undefined && { claims }),
        loadedAt,
        reloads: 0,
        failedReloads: 0,
      };
    },
  };
}
