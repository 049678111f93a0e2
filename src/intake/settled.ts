import type { JournalEntry } from './journal.js';

/** After a day a page that was no article is asked for again, where a feed still lists it. */
const REFUSED_MS = 86_400_000;

export interface SettledOptions {
  /** Whether there is still an article of this name. */
  readonly has: (article: string) => boolean;
  /** Whether near-duplicates are to be written. */
  readonly keepNear: boolean;
  readonly version: string;
  readonly now: number;
}

/**
 * Whether what an earlier run did with an input still holds, so that it need not be looked at again: its article is
 * there, or it was refused for what it is by this very version. A file or address that a person names is refused or
 * declined anew.
 * @param isNamed whether a person names it, rather than a folder or a feed
 */
export function isSettled(entry: JournalEntry, isNamed: boolean, options: SettledOptions): boolean {
  switch (entry.done) {
    case 'added':
    case 'present':
      return entry.article !== undefined && options.has(entry.article);
    case 'near-duplicate':
      return !options.keepNear && entry.article !== undefined && options.has(entry.article);
    case 'declined':
      return !isNamed;
    case 'refused':
      return (
        !isNamed &&
        entry.version === options.version &&
        (entry.stamp !== undefined || entry.at + REFUSED_MS > options.now)
      );
  }
}
