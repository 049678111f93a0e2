import type { RefusalReason } from './draft.js';
import type { Journal, JournalEntry } from './journal.js';
import type { Origin } from './look.js';
import type { Outcome } from './outcome.js';
import type { ArticleFolder } from './write/article-folder.js';

export interface EarlierOptions {
  readonly journal: Journal;
  readonly folder: ArticleFolder;
  /** Near-duplicates are to be added: what was left out for one is looked at again. */
  readonly keepNear: boolean;
  /** What earlier runs did is looked at again. */
  readonly again: boolean;
  /** Of this program: what an older one refused is tried again. */
  readonly version: string;
  readonly now?: () => number;
}

/** After a day a page that was no article is asked for again, where a feed still lists it. */
const REFUSED_MS = 86_400_000;

/** Reasons that may be over at the next try. */
const PASSING: ReadonlySet<RefusalReason | 'missing'> = new Set([
  'not-fetched',
  'robots',
  'private-address',
  'missing',
]);

/**
 * What earlier runs did with a file or an address, as far as it still holds: its article is there, or it was refused for
 * what it is by this very version. What a person names itself, rather than its folder or feed, is refused or declined
 * anew.
 */
export function createEarlierRuns({ journal, folder, keepNear, again, version, now = Date.now }: EarlierOptions) {
  const isThere = ({ article }: JournalEntry): boolean => article !== undefined && folder.has(article);
  const holds = (entry: JournalEntry, isNamed: boolean): boolean => {
    switch (entry.done) {
      case 'added':
      case 'present':
        return isThere(entry);
      case 'near-duplicate':
        return !keepNear && isThere(entry);
      case 'declined':
        return !isNamed;
      case 'refused':
        return !isNamed && entry.version === version && (entry.stamp !== undefined || entry.at + REFUSED_MS > now());
    }
  };
  const ifHolds = (entry: JournalEntry | undefined, isNamed: boolean): JournalEntry | undefined =>
    entry && !again && holds(entry, isNamed) ? entry : undefined;
  return {
    at: ({ from, stamp }: Origin, isNamed: boolean) => ifHolds(journal.find(from, stamp), isNamed),
    ofContent: (content: string, isNamed: boolean) => ifHolds(journal.findContent(content), isNamed),
  };
}

/** What is kept of an outcome; nothing of what is not settled by it. */
export function entryOf(
  outcome: Outcome,
  origin: Origin | undefined,
): Omit<JournalEntry, 'version' | 'at'> | undefined {
  if (!origin) return undefined;
  switch (outcome.done) {
    case 'added':
    case 'present':
    case 'near-duplicate':
      return { ...origin, done: outcome.done, article: outcome.article };
    case 'declined':
      return { ...origin, done: outcome.done };
    case 'refused':
      return PASSING.has(outcome.reason) ? undefined : { ...origin, done: outcome.done, message: outcome.message };
    default:
      return undefined;
  }
}
