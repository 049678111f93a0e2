import type { Draft, Source } from './draft.js';
import type { FeedItem } from './work/prepare.js';

export async function readSource({ bytes }: Source): Promise<Draft | readonly FeedItem[]> {
  return { text: new TextDecoder().decode(bytes) };
}
