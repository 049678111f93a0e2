import { type Draft, Refusal, type Source } from '../draft.js';
import { createPreview, type Preview } from '../preview.js';
import { fitToFile } from '../write/article-file.js';

/** What is to be made into an article: bytes from outside, or a draft that a feed brought. */
export type Material = { readonly source: Source } | { readonly draft: Draft };

/** An entry of a feed. */
export interface FeedItem {
  readonly name: string;
  readonly url?: string;
  /** What the feed says of it. */
  readonly about?: Omit<Draft, 'text'>;
  /** Where the feed has its whole text. */
  readonly draft?: Draft;
}

/** What came of it. */
export type Prepared =
  | { readonly kind: 'article'; readonly draft: Draft; readonly preview: Preview }
  | { readonly kind: 'feed'; readonly items: readonly FeedItem[] };

/** Reads and previews. @throws Refusal where it is no article */
export type Prepare = (material: Material) => Promise<Prepared>;

export type ReadSource = (source: Source) => Promise<Draft | readonly FeedItem[]>;

/**
 * Makes what reads a source and looks through what it reads, in this very thread.
 * @param corpus whose actors and lexicon are looked for
 */
export function createPrepare(corpus: string, read: ReadSource): Prepare {
  let preview: ReturnType<typeof createPreview> | undefined;
  return async (material) => {
    const result = 'draft' in material ? material.draft : await inSentences(() => read(material.source));
    if (isFeed(result)) return { kind: 'feed', items: result };
    const draft = fitToFile(result);
    preview ??= createPreview(corpus);
    return { kind: 'article', draft, preview: preview(draft) };
  };
}

const isFeed = (result: Draft | readonly FeedItem[]): result is readonly FeedItem[] => Array.isArray(result);

/** Readers say in a few words why they refuse; here it becomes a sentence beside others. */
async function inSentences<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason, message } = error;
    throw new Refusal(
      reason,
      `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/u.test(message) ? '' : '.'}`,
    );
  }
}
