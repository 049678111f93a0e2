import type { Draft, Source } from './draft.js';
import { readDraft } from './read-draft.js';
import type { FeedItem } from './work/prepare.js';

export async function readSource(source: Source): Promise<Draft | readonly FeedItem[]> {
  return readDraft(source);
}
