import type { Draft } from './draft.js';
import type { KnownArticles } from './known-articles.js';
import type { Outcome, Proposal } from './outcome.js';
import type { Preview } from './preview.js';
import { warningsOf } from './warnings.js';
import { articleFile } from './write/article-file.js';
import type { ArticleFolder } from './write/article-folder.js';

export type Answer = 'yes' | 'no' | 'all' | 'quit';

export interface DecideOptions {
  readonly folder: ArticleFolder;
  readonly known: KnownArticles;
  /** Asked about each article; without it all are added, but for near-duplicates. */
  readonly ask?: (proposal: Proposal) => Promise<Answer>;
  /** Nothing at all is written. */
  readonly dryRun: boolean;
  /** Near-duplicates are added too, without being asked about. */
  readonly keepNear: boolean;
  readonly now?: () => number;
}

/** From this share on an article is the same report once more, which would be counted twice: a wire copy, mostly. */
const COUNTED_TWICE = 0.8;

/**
 * Makes what decides about an article, with a person or without, and writes it where the answer is yes.
 * @returns a function that gives what was done; undefined where the person wants to stop. It throws a Refusal where the
 * article cannot be a file, and a FolderError where that cannot be written.
 */
export function createDecide({ folder, known, ask, dryRun, keepNear, now = Date.now }: DecideOptions) {
  let automatic = !ask;
  return async (input: string, draft: Draft, preview: Preview): Promise<Outcome | undefined> => {
    const file = articleFile(draft);
    const near = known.near(draft);
    const today = new Date(now()).toISOString().slice(0, 10);
    const article = folder.reserve(draft);
    const proposal: Proposal = { input, article, draft, preview, near, warnings: warningsOf(draft, preview, today) };
    const answer = automatic ? 'yes' : await ask!(proposal);
    if (answer === 'all') automatic = true;
    if (answer === 'no' || answer === 'quit') {
      folder.release(article);
      return answer === 'no' ? { input, done: 'declined', proposal } : undefined;
    }
    const [nearest] = near;
    // Whoever says yes to this very article has seen what it is like.
    if (nearest && nearest.shared >= COUNTED_TWICE && answer === 'yes' && automatic && !keepNear) {
      folder.release(article);
      return { input, done: 'near-duplicate', article: nearest.article, shared: nearest.shared, proposal };
    }
    const written = dryRun ? article : folder.write(article, draft, file);
    known.add(written, draft);
    return { input, done: dryRun ? 'would-add' : 'added', article: written, proposal };
  };
}
