import type { Draft, Source } from './draft.js';
import { readDraft } from './read-draft.js';
import { isFeed, readFeed } from './read-feed.js';
import type { FeedItem } from './work/prepare.js';

/** What a source holds: one article, or the entries of a feed. @throws Refusal */
export async function readSource(source: Source): Promise<Draft | readonly FeedItem[]> {
  return isFeed(source) ? readFeed(source) : readDraft(source);
}
