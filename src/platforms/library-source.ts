import type { Library } from '../library.js';
import type { LibraryStatus } from '../operations/library-status.js';

/** Where a process has its library from: loaded at the start, and swapped in whole where the corpus changes. */
export interface LibrarySource {
  /** Resolves when there is a library. @throws CorpusError where there is nothing to answer from */
  load(): Promise<void>;
  /** Finds the claims of what was loaded, in short turns beside everything else: those of a large corpus take minutes. */
  prepare(): Promise<void>;
  /** The library of this moment; only after `load`. */
  current(): Library;
  /** Undefined before `load`. */
  status(): LibraryStatus | undefined;
  /** Looks for no more changes. */
  stop?(): Promise<void>;
}
